// In: the text of a message template's file: settings between two lines of "---", then the message. Out: its parts.
import type { Language } from '../language.ts';
import { MOMENTS, type MomentCode } from '../moments/moment.ts';

export interface TemplateFile {
  /** Name of the file without its ending. */
  readonly id: string;
  /** Name of the folder that it stands in. */
  readonly language: Language;
  readonly name: string;
  readonly description: string;
  /** The moment for which it is chosen by itself; null if it is only chosen by its id. */
  readonly moment: MomentCode | null;
  /** The message, for parseMessage. */
  readonly text: string;
}

const SETTINGS = ['name', 'description', 'moment'] as const;

/**
 * Throws a sentence that says what is wrong with the file.
 *
 *     ---
 *     name: Welcome back
 *     description: For somebody who has bought before.
 *     moment: returning
 *     ---
 *
 *     Dear {{or greeting "friend"}},
 */
export function parseTemplateFile(id: string, language: Language, file: string): TemplateFile {
  const parts = /^---\n(.*?)\n---\n(.*)$/s.exec(file.replace(/\r\n?/g, '\n'));
  if (parts === null) throw new Error('it must begin with settings between two lines of "---"');
  const [, head = '', body = ''] = parts;
  const settings = readSettings(head);
  const [name = '', description = ''] = [settings.get('name'), settings.get('description')];
  if (!name || !description) throw new Error('it needs the settings name and description');
  if (body.trim() === '') throw new Error('there is no message below its settings');
  return { id, language, name, description, moment: momentOf(settings.get('moment')), text: body.trim() };
}

function momentOf(code: string | undefined): MomentCode | null {
  if (code === undefined) return null;
  const moment = MOMENTS.find((one) => one.code === code);
  if (moment !== undefined) return moment.code;
  throw new Error(`"${code}" is not a moment; there are ${MOMENTS.map((one) => one.code).join(', ')}`);
}

function readSettings(head: string): ReadonlyMap<string, string> {
  const pairs = head.split('\n').map(readSetting);
  const keys = pairs.map(([key]) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Error(`"${twice}" is there twice`);
  return new Map(pairs);
}

function readSetting(line: string): readonly [string, string] {
  const [, key = '', value = ''] = /^(\w+):\s*(.+)$/.exec(line) ?? [];
  if (!SETTINGS.some((setting) => setting === key)) throw new Error(`"${line}" is not a setting`);
  return [key, value.trim()];
}
