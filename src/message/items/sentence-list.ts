// Words as a list in a sentence. In: what is listed, in sequence. Out: "a, b and c" in the language of the note.
import type { Language } from '../language.ts';

const AND: Readonly<Record<Language, string>> = { en: 'and', de: 'und', fr: 'et', es: 'y', it: 'e' };

/** "aguja e hilo", but "agua y hielo": the sound of i alone asks for the other word. */
const SPANISH_I = /^\P{L}?h?[ií](?![aeouáéóú])/iu;

/** ["a", "b", "c"] becomes "a, b and c"; one word stays alone, none is ''. */
export function sentenceList(words: readonly string[], language: Language): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  const and = language === 'es' && SPANISH_I.test(last) ? 'e' : AND[language];
  return `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}
