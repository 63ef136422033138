// Reads the message templates: those that come with the program, and the seller's own. A file of the program that is wrong
// throws with its path, when it is first used; one of the seller's is told as a problem and left out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kept } from '../kept.ts';
import { BY_MOMENT, OWN_MESSAGE } from '../message/choose-template.ts';
import { LANGUAGES, type Language } from '../message/language.ts';
import { type MessageTemplate, parseMessage } from '../message/template/parse-message.ts';
import { parseTemplateFile, type TemplateFile } from '../message/template/template-file.ts';
import { type Problem, problem } from '../problem.ts';
import { DataFileError } from './data-file-error.ts';
import { ownFolder } from './own-folder.ts';

export interface Messages {
  /** In all languages, by id. One of the seller's own replaces one that comes with the program, and has its moment. */
  readonly messageTemplates: readonly TemplateFile[];
  /** What is wrong with messages of the seller's own, which are left out. */
  readonly messageProblems: readonly Problem[];
  /** Those in a language, ready to be filled, the seller's own first. */
  messagesIn(language: Language): readonly MessageTemplate[];
}

/** In: the folder with a folder for each language. */
export function loadMessages(folder: string): Messages {
  const ownFiles = join(ownFolder(), 'messages');
  const own = namesIn(ownFiles).map((name) => readOwn(ownFiles, name));
  const files = namesIn(folder).map((name) => read(folder, name));
  const good = own
    .flatMap((one) => ('code' in one ? [] : [one]))
    .map((one) => ({ ...one, moment: one.moment ?? files.find(isSame(one))?.moment ?? null }));
  const bundled = files.filter((one) => !good.some(isSame(one)));
  // Of two for the same moment the first counts, and the seller's own are theirs to prefer.
  const all = [...good, ...bundled];
  const ready = new Map<Language, readonly MessageTemplate[]>();
  return {
    messageTemplates: all.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    messageProblems: own.flatMap((one) => ('code' in one ? [one] : [])),
    messagesIn: (language) =>
      kept(ready, language, () => all.filter((one) => one.language === language).map(parsed)),
  };
}

const isSame = (one: TemplateFile) => (other: TemplateFile) =>
  one.id === other.id && one.language === other.language;

/** A file by its language and its name without the ending. */
type Name = readonly [language: Language, id: string];

/** In the same order on every machine. */
const namesIn = (folder: string): readonly Name[] =>
  LANGUAGES.filter((language) => existsSync(join(folder, language))).flatMap((language) =>
    readdirSync(join(folder, language))
      .filter((name) => name.endsWith('.md'))
      .map((name) => name.replace(/\.md$/, ''))
      .sort()
      .map((id) => [language, id] as const),
  );

const pathOf = ([language, id]: Name): string => `${language}/${id}.md`;

function read(folder: string, name: Name): TemplateFile {
  const [language, id] = name;
  try {
    return parseTemplateFile(id, language, readFileSync(join(folder, pathOf(name)), 'utf8'));
  } catch (error) {
    throw new DataFileError(
      pathOf(name),
      error instanceof Error ? `${error.message}.` : 'it cannot be read.',
    );
  }
}

function readOwn(folder: string, name: Name): TemplateFile | Problem {
  const file = pathOf(name);
  if (name[1] === OWN_MESSAGE || name[1] === BY_MOMENT)
    return problem('template-file-wrong', { file }, 'this name is taken.');
  try {
    const template = read(folder, name);
    const message = parseMessage(template.text);
    if (message.ok) return template;
    const { line = 1, column = 1, message: what } = firstOf(message.problems);
    return problem('template-file-wrong', { file, line, column }, what);
  } catch (error) {
    return problem('template-file-wrong', { file }, error instanceof Error ? error.message : '');
  }
}

function parsed({ id, language, moment, text }: TemplateFile): MessageTemplate {
  const message = parseMessage(text);
  if (message.ok) return { ...message.message, id, language, moment };
  throw new DataFileError(pathOf([language, id]), firstOf(message.problems).message);
}

const firstOf = ([first]: readonly Problem[]): Problem => first as Problem; // what is wrong has at least one problem
