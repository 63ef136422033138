// Which alternatives an order gets: by its seed, away from those that cost something, and never one that misses a field.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Deal, dealWording, wordingOf } from '../../src/message/deal-wording.ts';
import { messageOf } from './sample-order.ts';

const deal = (text: string, seed: string, taken: readonly string[] = []) =>
  worded(text, seed, (wording) => (taken.includes(wording) ? 1 : 0));

function worded(text: string, seed: string, cost: (wording: string) => number, near: readonly Deal[] = []) {
  const dealt = dealWording(messageOf(text), new Map(), seed, { near, cost });
  return { ...dealt, wording: wordingOf(dealt.deal) };
}

it('gives the same order the same wording, and others others', () => {
  const text = '{a|b|c|d|e} {f|g|h|i|j}';
  expect(deal(text, '1001')).toEqual(deal(text, '1001'));
  const dealt = new Set(Array.from({ length: 40 }, (_, i) => deal(text, `${i}`).text));
  expect(dealt.size).toBeGreaterThan(15);
});

it('finds the only wording that is not taken', () => {
  const text = '{a|b|c}{d|e|{f|g}}';
  const all = Array.from({ length: 300 }, (_, i) => deal(text, `${i}`).wording);
  const wordings = [...new Set(all)];
  expect(wordings).toHaveLength(12);
  for (const free of wordings) {
    const taken = wordings.filter((wording) => wording !== free);
    expect(deal(text, '1001', taken).wording).toBe(free);
  }
});

it('repeats no sentence of the notes nearby where there is another, and of many notes not that of the nearest', () => {
  const near: readonly Deal[] = [0, 1, 2].map((one) => new Map([0, 1].map((place) => [place, one])));
  for (let seed = 0; seed < 20; seed++) {
    expect(worded('{a|b|c|d} {e|f}', `${seed}`, () => 0, near).text).toBe('d f');
  }
});

it('takes the cheapest where none is free', () => {
  const costs = new Map([
    ['0.0', 5],
    ['0.1', 3],
    ['0.2', 4],
  ]);
  const dealt = worded('{a|b|c}', '1001', (wording) => costs.get(wording) ?? 0);
  expect(dealt.text).toBe('b');
});

it('leaves an alternative alone that needs a field which the order lacks', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      expect(deal('{to {{place}}|home|back}', seed).missing).toEqual([]);
    }),
  );
});

it.each([
  ['{a|b|c|d}'.repeat(3), 60],
  ['{a|b|c|d|e}'.repeat(100), 5],
])('tries no more wordings for one order than the time for it allows: %s', (text, most) => {
  let asked = 0;
  worded(text, '1001', () => {
    asked += 1;
    return 1;
  });
  expect(asked).toBe(most);
});

it('tries no other wording where a field is missing outside of all alternatives', () => {
  const { missing, text } = worded('{a|b|c} {{place}}', '1001', () => 0);
  expect([missing, text]).toEqual([['place'], expect.stringMatching(/^[abc] $/)]);
});
