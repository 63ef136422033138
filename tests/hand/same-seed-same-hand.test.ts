import { expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/catalog.ts';

import { HANDS, SIXTY_WORDS, written } from '../support/notes.ts';

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

it('draws the same outline under a name whatever was asked for before', () => {
  const outlines = (text: string) => {
    const bank = loadCatalog().openHand('nothing-you-could-do').bank(1, null);
    for (const word of text.split(' ')) bank.shape(word, false);
    return bank.outlines;
  };
  const [fresh, used] = [outlines('eel'), outlines('zebra eel')];
  const { outline } = written('eel').blocks[0]?.lines[0]?.[0]?.letters[0] ?? { outline: '' };
  expect(fresh(outline).contours.length).toBeGreaterThan(0);
  expect(used(outline)).toEqual(fresh(outline));
});

it('names the characters that a hand cannot write, and the order', () => {
  expect(() => written('Grüße, محمد')).toThrow('ح د م');
});
