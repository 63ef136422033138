// Letters of pen strokes are compared by places in equal steps along the line, in the order of writing.
import { describe, expect, it } from 'vitest';
import { placesOnTheWay } from '../../src/hand/places-on-the-way.ts';
import type { PenLine } from '../../src/ink/ink.ts';

const line = (isAfterWord: boolean, ...places: readonly (readonly [number, number])[]): PenLine => ({
  places: places.map(([x, y]) => ({ x, y, press: 1 })),
  isAfterWord,
});

describe('places on the way', () => {
  it('come in equal steps, however many places the line has', () => {
    const [few, many] = [
      placesOnTheWay([line(false, [0, 0], [310, 0])]),
      placesOnTheWay([line(false, [0, 0], [1, 0], [7, 0], [200, 0], [310, 0])]),
    ];
    expect(few.map(({ x }) => Math.round(x))).toEqual(Array.from({ length: 32 }, (_, i) => i * 10));
    expect(many.map(({ x }) => Math.round(x))).toEqual(few.map(({ x }) => Math.round(x)));
  });

  it('lie on bars after the letter itself, and never where the pen is lifted', () => {
    const places = placesOnTheWay([line(true, [0, 100], [100, 100]), line(false, [50, 200], [50, 0])]);
    expect(places[0]).toEqual({ x: 50, y: 200 });
    expect(places.at(-1)).toEqual({ x: 100, y: 100 });
    expect(places.filter(({ x, y }) => x !== 50 && y !== 100)).toEqual([]);
  });

  it('do not pass over a dot', () => {
    const places = placesOnTheWay([line(false, [0, 200], [0, 0]), line(true, [10, 260])]);
    expect(places.filter(({ y }) => y === 260).length).toBeGreaterThan(1);
  });
});
