// A word as its face shapes it and the rules of a hand come in; each letter with the drawings that fit its neighbours
// and its place in the word goes out.
import type { ShapedCluster } from '../face/open-face.ts';
import type { FormRule } from './hand.ts';
import type { Drawing } from './letterform.ts';

/** A form by the name of its drawing, and how often it is used here; what is left over falls to the first one. */
export interface UsedForm {
  readonly id: string;
  readonly share: number;
}

export interface PlacedLetter {
  readonly cluster: ShapedCluster;
  readonly drawings: readonly { readonly drawing: Drawing; readonly share: number }[];
}

/** The usual drawing of each letter, and behind it those that a rule gives it here. */
export function chooseForms(
  shape: (features: readonly string[]) => readonly ShapedCluster[],
  rules: readonly FormRule[],
): readonly PlacedLetter[] {
  const usual = shape([]);
  const text = usual.map((cluster) => cluster.text);
  return usual.map((cluster, i) => {
    const fitting = rules.filter((rule) => fits(rule, text, i));
    const further = fitting.map((rule) => ({
      drawing: drawingOf(
        rule.features.length > 0 ? sameCluster(shape(rule.features), cluster, i) : cluster,
        rule.runOutXh,
      ),
      share: rule.share,
    }));
    return { cluster, drawings: [{ drawing: drawingOf(cluster, 0), share: 0 }, ...further] };
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

const drawingOf = ({ glyphs, text }: ShapedCluster, runOutXh: number): Drawing => ({
  glyphs,
  text,
  runOutXh,
});
