// Letters as a face spells them and the rules of a hand come in; each letter as the face shapes it goes out, with the
// drawings that fit its neighbours and its place in the word.
import type { ShapedCluster } from '../face/open-face.ts';
import type { SpelledLetter } from './choose-faces.ts';
import type { FormRule } from './hand.ts';
import type { Drawing } from './letterform.ts';

export interface PlacedLetter {
  /** The characters that it stands for. */
  readonly text: string;
  /** How far the face moves on behind it, with kerning. */
  readonly advance: number;
  /** Its usual drawing, and others that a rule gives it here with how often. */
  readonly drawing: Drawing;
  readonly others: readonly { readonly drawing: Drawing; readonly share: number }[];
}

type Shape = (text: string, features: readonly string[]) => readonly ShapedCluster[];

/** The letters from left to right. */
export function chooseForms(
  letters: readonly SpelledLetter[],
  shape: Shape,
  rules: readonly FormRule[],
): readonly PlacedLetter[] {
  const drawn = letters.map(({ spelling }) => spelling.drawn).join('');
  const usual = shape(drawn, []);
  const texts = usual.map((cluster) => cluster.text);
  return usual.map((cluster, i) => {
    const spelled = spelledAt(letters, cluster);
    const others = rules
      .filter((rule) => fits(rule, texts, i))
      .map(({ features, runOutXh, share }) => {
        const other = features.length === 0 ? cluster : sameCluster(shape(drawn, features), cluster, i);
        return { drawing: drawingOf(other, spelled, runOutXh), share };
      });
    return {
      text: spelled.map(({ text }) => text).join(''),
      advance: cluster.advance,
      drawing: drawingOf(cluster, spelled, 0),
      others,
    };
  });
}

/** The letters that a cluster draws: those that begin inside it. */
function spelledAt(
  letters: readonly SpelledLetter[],
  { start, text }: ShapedCluster,
): readonly SpelledLetter[] {
  let place = 0;
  return letters.filter(({ spelling }) => {
    const isInside = place >= start && place < start + text.length;
    place += spelling.drawn.length;
    return isInside;
  });
}

function fits(rule: FormRule, text: readonly string[], i: number): boolean {
  const [before, letter, after] = [text[i - 1], text[i] ?? '', text[i + 1]];
  return (
    rule.letters.includes(letter) &&
    isAt(rule.at, isLetter(before), isLetter(after)) &&
    (rule.after === '' || (before !== undefined && rule.after.includes(before))) &&
    (rule.before === '' || (after !== undefined && rule.before.includes(after)))
  );
}

const isLetter = (text: string | undefined): boolean => text !== undefined && /\p{L}/u.test(text);

function isAt(place: FormRule['at'], hasBefore: boolean, hasAfter: boolean): boolean {
  switch (place) {
    case 'start':
      return !hasBefore;
    case 'middle':
      return hasBefore && hasAfter;
    case 'end':
      return hasBefore && !hasAfter;
    case 'anywhere':
      return true;
  }
}

/** The letter as the features draw it; where they make a ligature of it, it stays as it is. */
function sameCluster(shaped: readonly ShapedCluster[], usual: ShapedCluster, i: number): ShapedCluster {
  const cluster = shaped[i];
  return cluster?.text === usual.text ? cluster : usual;
}

const drawingOf = (
  { glyphs, text }: ShapedCluster,
  spelled: readonly SpelledLetter[],
  runOutXh: number,
): Drawing => ({
  glyphs,
  text,
  runOutXh,
  accents: spelled.flatMap(({ spelling }) => spelling.accents),
  losesDot: spelled.some(({ spelling }) => spelling.losesDot),
});
