import { describe, expect, it } from 'vitest';
import type { Contour } from '../../src/geometry.ts';
import { handwrite, type WrittenNote } from '../../src/hand/handwrite.ts';
import { catalog, HANDS, noteOf, SIXTY_WORDS, unwrap } from '../support/notes.ts';

const HUNDRED_AND_TWENTY_WORDS = `${SIXTY_WORDS} ${SIXTY_WORDS}`;

const drawn = (note: WrittenNote): string[] =>
  note.blocks.flatMap(({ lines }) =>
    lines.flat().flatMap(({ letters }) => letters.map(({ outline }) => outline)),
  );

const repeated = <T>(items: readonly T[]): T[] => items.filter((item, i) => items.indexOf(item) !== i);

describe.each(HANDS)('%s', (id) => {
  const bank = catalog.openHand(id).bank(1, null);
  const write = (text: string, seed: string) => unwrap(handwrite(noteOf(text), bank, seed));

  it.each(['a', 'b', 'c', 'd', 'e', 'f'])(
    'shows no outline twice in a note of 120 words (seed %s)',
    (seed) => {
      expect(repeated(drawn(write(HUNDRED_AND_TWENTY_WORDS, seed)))).toEqual([]);
    },
  );

  it('shows no outline twice in a note of 600 words', () => {
    const text = Array.from({ length: 10 }, () => SIXTY_WORDS).join(' ');
    expect(repeated(drawn(write(text, 'long')))).toEqual([]);
  });

  it('has no two numbers for one drawing', () => {
    const shapes = drawn(write(HUNDRED_AND_TWENTY_WORDS, 'shapes'))
      .map((outline) => bank.outlines(outline).contours)
      .filter((contours) => contours.length > 0)
      .map((contours: readonly Contour[]) => JSON.stringify(contours));
    expect(repeated(shapes)).toEqual([]);
  });

  it('repeats outlines at strength 0: the plain face', () => {
    const plain = unwrap(handwrite(noteOf('e e e e'), catalog.openHand(id).bank(0, null), 'seed'));
    expect(new Set(drawn(plain)).size).toBe(1);
  });
});
