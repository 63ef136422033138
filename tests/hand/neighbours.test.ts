import { describe, expect, it } from 'vitest';
import type { ShapedLetter } from '../../src/hand/bank.ts';
import { differenceXh } from '../../src/hand/difference.ts';
import type { Manner } from '../../src/hand/hand.ts';
import { handwrite } from '../../src/hand/handwrite.ts';
import { parseOutlineId } from '../../src/hand/outline-id.ts';
import { clearance } from '../../src/hand/profile.ts';
import type { Variant } from '../../src/hand/variant.ts';
import { catalog, HANDS, noteOf, one, SIXTY_WORDS, unwrap } from '../support/notes.ts';

const DOUBLES = 'will see too book all little cannot apple happy summer coffee really feel need';
const SEEDS = Array.from({ length: 20 }, (_, i) => `seed ${i}`);

interface Dealt {
  readonly text: string;
  readonly variant: Variant;
  readonly manner: Manner;
  readonly x: number;
}

/** The letters of a text as they were dealt, word by word. */
function dealt(id: string, text: string, seed: string): Dealt[][] {
  const bank = catalog.openHand(id).bank(1, null);
  const note = unwrap(handwrite(noteOf(text), bank, seed));
  const words = note.blocks[0]?.lines[0] ?? [];
  return words.map((word) => {
    const shaped = bank.shape(word.text, false).letters;
    return word.letters.map(({ outline, text: letter, x }, i) => {
      const { usual, choices } = shaped[i] as ShapedLetter; // both come from the same word
      const { form: id, place } = parseOutlineId(outline);
      const form =
        Object.values(choices)
          .flat()
          .map((choice) => choice.form)
          .find((each) => each.id === id) ?? usual;
      const { length } = bank.pack(form, 0);
      const variant = bank.pack(form, Math.floor(place / length))[place % length];
      if (variant?.id !== outline) throw new Error(`outline ${outline} is in no pack`);
      return { text: letter, variant, manner: usual.manner, x };
    });
  });
}

const pairsOf = <T>(items: readonly T[]): [T, T][] => items.slice(1).map((item, i) => [items[i] as T, item]); // i is inside

describe.each(HANDS)('%s', (id) => {
  it('draws the two letters of a double visibly apart', () => {
    const pairs = SEEDS.flatMap((seed) => dealt(id, DOUBLES, seed).flatMap(pairsOf));
    const doubles = pairs.filter(([a, b]) => a.text === b.text);
    const differences = doubles.map(([a, b]) => differenceXh(a.variant, b.variant));
    expect(doubles.length).toBeGreaterThan(200);
    expect(Math.min(...differences)).toBeGreaterThanOrEqual(0.05);
  });
});

it('starts a joined letter at the height where the letter before ended', () => {
  const joined = catalog.hands.filter(({ face }) => catalog.faces.get(face.id)?.style.manner === 'joined');
  const pairs = joined.flatMap(({ id }) =>
    SEEDS.flatMap((seed) => dealt(id, SIXTY_WORDS, seed).flatMap(pairsOf)),
  );
  const steps = pairs
    .filter(([a, b]) => a.manner === 'joined' && b.manner === 'joined')
    .map(([a, b]) => b.variant.left - a.variant.right);
  expect(steps.length).toBeGreaterThan(1000);
  expect(steps.filter((step) => step !== 0)).toEqual([]);
});

it('sets the points of a joined hand apart, as in any other', () => {
  const letters = dealt('homemade-apple', 'mugs, home. so! 12', 'seed').flat();
  expect(letters.filter(({ manner }) => manner === 'loose').map(({ text }) => text)).toEqual([...',.!12']);
});

it('lets neighbours of a loose hand agree in height, and letters further off not', () => {
  const offsets = SEEDS.map((seed) =>
    dealt('nothing-you-could-do', SIXTY_WORDS, seed)
      .flat()
      .map(({ variant }) => (variant.left + variant.right) / 2),
  );
  const correlation = (lag: number): number => {
    const pairs = offsets.flatMap((xs) => xs.slice(lag).map((x, i) => [xs[i] ?? 0, x] as const));
    const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
    const [a, b] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
    const covariance = mean(pairs.map(([x, y]) => (x - a) * (y - b)));
    return (
      covariance /
      Math.sqrt(mean(pairs.map(([x]) => (x - a) ** 2)) * mean(pairs.map(([, y]) => (y - b) ** 2)))
    );
  };
  expect(correlation(1)).toBeGreaterThan(0.25);
  expect(Math.abs(correlation(6))).toBeLessThan(0.15);
});

it('keeps words apart by the floor of their hand, ink to ink', () => {
  for (const id of HANDS) {
    const { wordGap } = one(catalog.hands, id);
    const words = SEEDS.flatMap((seed) => {
      const note = unwrap(handwrite(noteOf(SIXTY_WORDS), catalog.openHand(id).bank(1, null), seed));
      return note.blocks.flatMap(({ lines }) => lines.flat()).slice(1);
    });
    expect(Math.min(...words.map(({ gapBefore }) => gapBefore))).toBeGreaterThanOrEqual(
      wordGap.floorXh * 200,
    );
  }
});

it.each(HANDS)('%s keeps a full stop clear of the letter before it', (id) => {
  const words = SEEDS.flatMap((seed) => dealt(id, 'piece. right. love. you. mug, home, it! so?', seed));
  const free = words.map((letters) => {
    const [before, point] = letters.slice(-2);
    if (before === undefined || point === undefined) throw new Error('The word has no point.');
    return clearance(before.variant.profile, point.variant.profile, point.x - before.x);
  });
  expect(Math.min(...free)).toBeGreaterThan(0.19 * 200);
});
