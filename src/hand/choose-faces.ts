// A word and the faces of a hand come in; runs of the word go out, each with the first face that can write it.
import type { FaceStyle } from './hand.ts';

/** A face as far as choosing one needs to know it. */
export interface Writer {
  readonly style: FaceStyle;
  /** Whether it can write something that readers see as one character, if need be by composing it. */
  writes(grapheme: string): boolean;
}

export interface FaceRun {
  readonly text: string;
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
  const [own, ...others] = writers;
  const runs: FaceRun[] = [];
  const missing: string[] = [];
  const add = (text: string, face: number): void => {
    const last = runs.at(-1);
    if (last?.face === face) runs[runs.length - 1] = { text: last.text + text, face };
    else runs.push({ text, face });
  };
  for (let i = 0; i < letters.length; ) {
    const letter = letters[i] as string; // `i` is inside
    if (own?.writes(letter)) {
      add(letter, 0);
      i += 1;
      continue;
    }
    const stretch = foreignStretch(letters, i, own);
    const whole = others.findIndex((other) => stretch.every((l) => mayWrite(other, l) && other.writes(l)));
    for (const foreign of stretch) {
      const face =
        whole >= 0 ? whole : others.findIndex((other) => mayWrite(other, foreign) && other.writes(foreign));
      if (face < 0) missing.push(foreign);
      else add(foreign, face + 1);
    }
    i += stretch.length;
  }
  return { runs, missing };
}

/** Letters from `start` on that the hand's own face lacks. */
function foreignStretch(
  letters: readonly string[],
  start: number,
  own: Writer | undefined,
): readonly string[] {
  const end = letters.findIndex((letter, i) => i > start && own?.writes(letter));
  return letters.slice(start, end < 0 ? letters.length : end);
}

/** Asking a face costs opening its file: only those for the script are asked. Signs belong to every script. */
function mayWrite({ style }: Writer, letter: string): boolean {
  const first = String.fromCodePoint(letter.codePointAt(0) ?? 0);
  if (style.scripts.some((script) => inScript(script, first))) return true;
  return inScript('Common', first) && !PICTURE.test(first);
}

const PICTURE = /[\p{Emoji_Presentation}\p{Regional_Indicator}]/u;
const SCRIPTS = new Map<string, RegExp>([['Emoji', /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u]]);

function inScript(script: string, character: string): boolean {
  const pattern = SCRIPTS.get(script) ?? new RegExp(`\\p{Script_Extensions=${script}}`, 'u');
  SCRIPTS.set(script, pattern);
  return pattern.test(character);
}
