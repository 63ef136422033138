import { describe, expect, it } from 'vitest';
import { type Contour, largestArea, type Point, placesAlong, signedArea } from '../../src/geometry.ts';
import { type AccentPart, accentParts } from '../../src/hand/accent-parts.ts';
import { composition } from '../../src/hand/composition.ts';
import { GRID_PER_XH } from '../../src/hand/hand.ts';
import { isMark } from '../../src/hand/is-mark.ts';
import { strokeOutline } from '../../src/hand/stroke-outline.ts';
import { OFFERED_FACES } from '../support/faces.ts';

const ABOVE = [...'ČÉÑÅŮŽŐĞĪĠĴ', ...'čéñåůžőğīġĵĥẾẫởỷ'];
const BELOW = [...'ĶŅȚẠ', ...'ļņșạẹ'];
const ATTACHED = [...'ĐĦŁØŞĄƠ', ...'đħłøçęįųơư'];

/** Places on the edges, at most 4 apart on straight pieces. */
const places = (contours: readonly Contour[]): Point[] =>
  contours.flatMap((contour) =>
    placesAlong(contour, 8).flatMap((p, i, all) => {
      const q = all[(i + 1) % all.length] ?? p;
      const pieces = Math.ceil(Math.hypot(q.x - p.x, q.y - p.y) / 4);
      return Array.from({ length: pieces }, (_, k) => ({
        x: p.x + ((q.x - p.x) * k) / pieces,
        y: p.y + ((q.y - p.y) * k) / pieces,
      }));
    }),
  );

/** The nonzero rule: how often the contours turn around a place. */
const isInk = (contours: readonly Contour[], { x, y }: Point): boolean =>
  contours
    .flatMap((contour) =>
      placesAlong(contour, 8).map((p, i, all) => [p, all[(i + 1) % all.length] ?? p] as const),
    )
    .filter(([p, q]) => p.y > y !== q.y > y && x < p.x + ((q.x - p.x) * (y - p.y)) / (q.y - p.y))
    .reduce((turns, [p, q]) => turns + (q.y > p.y ? 1 : -1), 0) !== 0;

const topOf = (contours: readonly Contour[]): number => Math.max(...places(contours).map((p) => p.y));
const bottomOf = (contours: readonly Contour[]): number => Math.min(...places(contours).map((p) => p.y));

function compose(face: (typeof OFFERED_FACES)[number], character: string) {
  const made = composition(character);
  if (made === undefined) throw new Error(`${character} is not composed`);
  const drawn = face.contoursOf(made.base);
  const base = made.losesDot ? drawn.filter((contour) => !isMark(contour)) : drawn;
  return { base, parts: accentParts(base, made.accents, face.pen) };
}

const contoursOf = (parts: readonly AccentPart[]): Contour[] => parts.flatMap(({ contours }) => contours);

describe.each(OFFERED_FACES)('in $name', (face) => {
  it.each(ABOVE)('what stands above %s leaves a gap, and not a wide one', (character) => {
    const { base, parts } = compose(face, character);
    const above = parts.filter(({ contours, isMark }) => isMark && bottomOf(contours) > 0);
    const gap = (bottomOf(contoursOf(above)) - topOf(base)) / GRID_PER_XH;
    expect(gap).toBeGreaterThan(0.08);
    expect(gap).toBeLessThan(0.35);
  });

  it.each(BELOW)('what stands below %s is near to the ink without touching it', (character) => {
    const { base, parts } = compose(face, character);
    const below = places(contoursOf(parts.filter(({ contours }) => topOf(contours) < GRID_PER_XH / 2)));
    const ink = places(base);
    const gaps = below.map((p) => Math.min(...ink.map((q) => Math.hypot(p.x - q.x, p.y - q.y))));
    expect(Math.min(...gaps) / GRID_PER_XH).toBeGreaterThan(0.06);
    expect(Math.min(...gaps) / GRID_PER_XH).toBeLessThan(0.5);
  });

  it.each(ATTACHED)('what %s has in addition runs into its ink and does not move on its own', (character) => {
    const { base, parts } = compose(face, character);
    expect(places(contoursOf(parts)).some((place) => isInk(base, place))).toBe(true);
    expect(parts.map(({ isMark }) => isMark)).toEqual([false]);
  });

  it('strokes are wound like the letter, so that no hole opens where they cross it', () => {
    const wrong = [...ABOVE, ...BELOW, ...ATTACHED].filter((character) => {
      const { base, parts } = compose(face, character);
      return contoursOf(parts).some(
        (contour) => Math.sign(signedArea(contour)) !== Math.sign(largestArea(base)),
      );
    });
    expect(wrong).toEqual([]);
  });

  it.each(['i', 'j'])('%s loses its dot and nothing else', (character) => {
    const drawn = face.contoursOf(character);
    const bare = drawn.filter((contour) => !isMark(contour));
    expect(drawn.length - bare.length).toBe(1);
    expect(topOf(bare)).toBeLessThan(1.3 * GRID_PER_XH);
  });

  it.each([...'abdfhklt'])('%s has no dot to lose', (character) => {
    expect(face.contoursOf(character).filter(isMark)).toEqual([]);
  });
});

describe('marks', () => {
  const face = OFFERED_FACES[0] as (typeof OFFERED_FACES)[number]; // there are eight

  it.each([
    ['ë', [2]],
    ['ế', [2]],
    ['ő', [2]],
    ['ộ', [1, 1]],
    ['č', [1]],
  ])('above the letter of %s move as one: %j contours', (character, expected) => {
    const { parts } = compose(face, character);
    expect(parts.map(({ contours }) => contours.length)).toEqual(expected);
    expect(parts.every(({ isMark }) => isMark)).toBe(true);
  });

  it('without accents there are no parts', () => {
    expect(accentParts(face.contoursOf('i'), [], face.pen)).toEqual([]);
  });
});

describe('the outline of a stroke', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  const bend = [...line, { x: 100, y: 100 }];

  it('is as wide as the pen, half a pen longer at each end, and clockwise', () => {
    const outline = strokeOutline(line, 20, false);
    const xs = placesAlong(outline, 8).map((p) => p.x);
    const ys = placesAlong(outline, 8).map((p) => p.y);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([-10, 110]);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([-10, 10]);
    expect(signedArea(outline)).toBeLessThan(0);
  });

  it.each([
    ['a line', line, false, 8],
    ['a round bend', bend, false, 10],
    ['a corner', bend, true, 12],
  ])('has few points: %s', (_, path, isAngular, expected) => {
    expect(strokeOutline(path, 20, isAngular)).toHaveLength(expected);
  });

  it('passes inside a round bend and through a corner', () => {
    const reachX = (isAngular: boolean): number =>
      Math.max(
        ...placesAlong(strokeOutline(bend, 20, isAngular), 8)
          .filter((p) => p.y < 10)
          .map((p) => p.x),
      );
    expect(reachX(false)).toBeLessThan(105);
    expect(reachX(true)).toBeGreaterThan(105);
  });
});
