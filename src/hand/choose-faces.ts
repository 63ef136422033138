// A word and the faces of a hand come in; runs of the word go out, each with the first face that can write it.
import type { Lettering } from './hand.ts';
import { HEARTS } from './plainer.ts';
import type { Spelling } from './spell.ts';

/** A face as far as choosing one needs to know it. */
export interface Writer {
  readonly style: Lettering;
  /** How it writes what readers see as one character, if it can. */
  spell(character: string): Spelling | undefined;
}

export interface SpelledLetter {
  readonly text: string;
  readonly spelling: Spelling;
}

export interface FaceRun {
  readonly letters: readonly SpelledLetter[];
  /** Place of the face among those given. */
  readonly face: number;
}

export interface ChosenFaces {
  readonly runs: readonly FaceRun[];
  /** What no face can write. */
  readonly missing: readonly string[];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ASCII = /^[\x21-\x7e]*$/;

/** The first face writes whatever it can; what it lacks stays in one face as far as the script goes on. */
export function chooseFaces(word: string, writers: readonly Writer[]): ChosenFaces {
  const letters = ASCII.test(word) ? [...word] : Array.from(graphemes.segment(word), (s) => s.segment);
  const runs: { letters: SpelledLetter[]; face: number }[] = [];
  const missing: string[] = [];
  const add = (text: string, face: number, spelling: Spelling | undefined): void => {
    const last = runs.at(-1);
    if (spelling === undefined) missing.push(text);
    else if (last?.face === face) last.letters.push({ text, spelling });
    else runs.push({ letters: [{ text, spelling }], face });
  };
  const isOwn = letters.map((letter) => writers[0]?.spell(letter) !== undefined);
  for (let start = 0; start < letters.length; ) {
    const turn = isOwn.findIndex((own, i) => i > start && own !== isOwn[start]);
    const stretch = letters.slice(start, turn < 0 ? letters.length : turn);
    const face = isOwn[start] ? 0 : faceFor(stretch, writers);
    for (const text of stretch) {
      const writer = face ?? faceFor([text], writers) ?? 0;
      add(text, writer, writers[writer]?.spell(text));
    }
    start += stretch.length;
  }
  return { runs, missing };
}

/** The first face for the script that can write all of it. */
function faceFor(stretch: readonly string[], writers: readonly Writer[]): number | undefined {
  const face = writers.findIndex((writer) =>
    stretch.every((letter) => mayWrite(writer, letter) && writer.spell(letter) !== undefined),
  );
  return face < 0 ? undefined : face;
}

/** Asking a face costs opening its file: only those for the script are asked. Signs belong to every script. */
function mayWrite({ style }: Writer, letter: string): boolean {
  const first = String.fromCodePoint(letter.codePointAt(0) ?? 0);
  if (style.scripts.some((script) => inScript(script, first))) return true;
  return inScript('Common', first) && (!PICTURE.test(first) || HEARTS.has(first));
}

const PICTURE = /[\p{Emoji_Presentation}\p{Regional_Indicator}]/u;
const SCRIPTS = new Map<string, RegExp>([['Emoji', /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u]]);

function inScript(script: string, character: string): boolean {
  const pattern = SCRIPTS.get(script) ?? new RegExp(`\\p{Script_Extensions=${script}}`, 'u');
  SCRIPTS.set(script, pattern);
  return pattern.test(character);
}
