import { expect, it } from 'vitest';
import { catalog, HANDS, SIXTY_WORDS, written } from '../support/notes.ts';

const wordsOf = (text: string, seed: string, hand?: string) =>
  written(text, hand, seed).blocks.flatMap(({ lines }) => lines.flat());

it.each(HANDS)('%s writes the same note the same way', (hand) => {
  expect(wordsOf(SIXTY_WORDS, 'a', hand)).toEqual(wordsOf(SIXTY_WORDS, 'a', hand));
});

it('writes it otherwise with another seed', () => {
  expect(wordsOf(SIXTY_WORDS, 'a')).not.toEqual(wordsOf(SIXTY_WORDS, 'b'));
});

it('leaves the words before a changed one as they were', () => {
  const before = wordsOf('I packed your mugs this morning', 'seed');
  const after = wordsOf('I packed your mugs last night', 'seed');
  expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
});

it('draws the same outline under a number whatever was asked for before', () => {
  const [fresh, used] = [
    catalog.openHand('nothing-you-could-do').bank(0.7),
    catalog.openHand('nothing-you-could-do').bank(0.8),
  ];
  used.pack(used.shape('z')[0]?.glyph ?? 0, 1);
  const glyph = fresh.shape('e')[0]?.glyph ?? 0;
  const again = catalog.openHand('nothing-you-could-do').bank(0.7);
  expect(again.pack(glyph, 2)).toEqual(fresh.pack(glyph, 2));
});

it('names the characters that a hand cannot write, and the order', () => {
  expect(() => written('Grüße, Ксения 🎂')).toThrow('К е и н с я 🎂');
});
