import { expect, it } from 'vitest';
import type { Point } from '../../src/geometry.ts';
import type { Bank } from '../../src/hand/bank.ts';
import { handwrite } from '../../src/hand/handwrite.ts';
import { parseOutlineId } from '../../src/hand/outline-id.ts';
import type { InkedLetter, PenLine } from '../../src/ink/ink.ts';
import { MADE_UP_HAND } from '../support/made-up-hand.ts';
import { catalog, HANDS, noteOf, SIXTY_WORDS, unwrap } from '../support/notes.ts';

/** Where the line of a letter ends that leads to the next, and how far that is from the line with which the next begins. */
function gaps(bank: Bank, text: string, seed: string): number[] {
  const note = unwrap(handwrite(noteOf(text), bank, seed));
  return note.blocks
    .flatMap(({ lines }) => lines.flat())
    .flatMap(({ text: word, letters }) => {
      const shaped = bank.shape(word, false).letters;
      return letters.slice(1).flatMap((next, i) => {
        const letter = letters[i] ?? next;
        const { form } = parseOutlineId(letter.outline);
        const exit =
          Object.values(shaped[i]?.choices ?? {})
            .flat()
            .find((choice) => choice.form.id === form)?.form.exit ?? 'apart';
        if (exit === 'apart') return [];
        const end = bodyOf(bank, letter).at(-1)?.at(-1) as Point; // a letter that joins has a line
        return [distanceTo(bodyOf(bank, next)[0] ?? [], end)];
      });
    });
}

const bodyOf = (bank: Bank, { outline, x }: InkedLetter): Point[][] =>
  bank
    .outlines(outline)
    .lines.filter(({ isAfterWord }: PenLine) => !isAfterWord)
    .map(({ places }) => places.map((place) => ({ x: place.x + x, y: place.y })));

function distanceTo(line: readonly Point[], { x, y }: Point): number {
  const distances = line.slice(1).map((b, i) => {
    const a = line[i] ?? b;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.max(0, Math.min(1, along));
    return Math.hypot(a.x + dx * share - x, a.y + dy * share - y);
  });
  return Math.min(...distances);
}

const JOINING = 'nitton onion into tiniti no notion toot inn tonitton';

it('leads from low and high ends of letters into the next ones', () => {
  const found = ['a', 'b', 'c'].flatMap((seed) => gaps(MADE_UP_HAND.bank(0, null), JOINING, seed));
  expect(found.length).toBeGreaterThan(80);
  expect(Math.max(...found)).toBeLessThan(0.03 * 200);
});

const PEN_HANDS = HANDS.filter((id) => !catalog.faces.has(id));

/** Two strokes of the thinnest pen (0.11) still overlap by a quarter of it. */
const UNSEEN = 0.08 * 200;

it.each(PEN_HANDS)('joins letters without a gap in %s', (id) => {
  const found = gaps(catalog.openHand(id).bank(1, null), SIXTY_WORDS, 'seed');
  expect(found.filter((gap) => gap >= UNSEEN)).toEqual([]);
});
