// A letter of a font comes in, a draft of its pen paths goes out. x-heights, upright, y up.
import { boxOf, type Contour, type Point, placesAlong, signedArea } from '../../src/geometry.ts';
import { type Bitmap, fillRings, PX_PER_XH, thin } from './bitmap.ts';
import { type FittedPlace, fitPlaces } from './fit.ts';
import { type Branch, componentsOf, cutAt, graphOf, lengthOf, ringsOf, tidy } from './graph.ts';
import { habitOf } from './habits.ts';
import { walk } from './walk.ts';

/** Lines of the letters in the unit of their outlines: the baseline and the x-height of their centre lines, and the pen. */
export interface Measures {
  readonly base: number;
  readonly xHeight: number;
  readonly pen: number;
}

export interface TracedPath {
  readonly places: readonly FittedPlace[];
  readonly kind: 'body' | 'bar' | 'dot';
}

const PIECES_PER_CURVE = 8;

export const uprightContour = (contour: Contour, slantDeg: number): Contour =>
  contour.map((point) => ({ ...point, x: point.x - point.y * Math.tan((slantDeg * Math.PI) / 180) }));

/** The width of the pen that drew an outline: a line is twice its area over its edge. */
export function penOf(contours: readonly Contour[]): number {
  const area = Math.abs(contours.reduce((sum, contour) => sum + signedArea(flattened(contour)), 0));
  const edge = contours.reduce((sum, contour) => {
    const places = placesAlong(contour, PIECES_PER_CURVE);
    return sum + lengthOf([...places, ...places.slice(0, 1)]);
  }, 0);
  return (2 * area) / edge;
}

const flattened = (contour: Contour): Contour =>
  placesAlong(contour, PIECES_PER_CURVE).map((place) => ({ ...place, onCurve: true }));

/** The paths of a letter in writing order: what is set after the word comes last. */
export function traceLetter(
  letter: string,
  contours: readonly Contour[],
  measures: Measures,
): readonly TracedPath[] {
  const scale = PX_PER_XH / measures.xHeight;
  const rings = contours.map((contour) => placesAlong(contour, PIECES_PER_CURVE));
  const box = boxOf(rings.flat());
  const drawn = rings.map((ring) =>
    ring.map(({ x, y }) => ({ x: (x - box.x) * scale + EDGE_PX, y: (y - box.y) * scale + EDGE_PX })),
  );
  const sides = [box.width, box.height].map((side) => Math.ceil(side * scale) + 2 * EDGE_PX);
  const base = (measures.base - box.y) * scale + EDGE_PX;
  const pen = measures.pen * scale;
  const paths = penLines(letter, fillRings(drawn, sides[0] ?? 0, sides[1] ?? 0), base, pen).map(
    ({ line, kind }) => ({
      kind,
      places: fitPlaces(line, pen).map(({ x, y, isCorner }) => ({
        x: (x - EDGE_PX) / PX_PER_XH + box.x / measures.xHeight,
        y: (y - base) / PX_PER_XH,
        isCorner,
      })),
    }),
  );
  return [...paths.filter(({ kind }) => kind === 'body'), ...paths.filter(({ kind }) => kind !== 'body')];
}

/** Empty pixels around the ink: its neighbours are looked at. */
const EDGE_PX = 3;
/** Parts that are smaller are dots, also where the ink of one is uneven: in pens. */
const DOT_PENS = 1.1;

function isBlob(part: readonly Branch[], pen: number): boolean {
  const { width, height } = boxOf(placesIn(part));
  return Math.max(width, height) < DOT_PENS * pen;
}

function middleOfBox(part: readonly Branch[]): Point {
  const { x, y, width, height } = boxOf(placesIn(part));
  return { x: x + width / 2, y: y + height / 2 };
}

interface PenLine {
  readonly line: readonly Point[];
  readonly kind: TracedPath['kind'];
}

function penLines(letter: string, bitmap: Bitmap, base: number, pen: number): readonly PenLine[] {
  const habit = habitOf(letter);
  const found = tidy(graphOf(thin(bitmap)), pen);
  const start = placeAt(habit.start, habit.hasBowl ? bowlOf(found.branches, base) : found.branches, base);
  const end = placeAt(habit.end, found.branches, base);
  const parts = [...componentsOf(habit.hasBowl ? cutAt(found, start, pen) : found)].sort(
    (a, b) => boxOf(placesIn(a)).x - boxOf(placesIn(b)).x,
  );
  const hasMarks = /[ij]/.test(letter) || letter.normalize('NFD').length > 1;
  return parts.flatMap((part) => {
    const isMark = hasMarks && parts.length > 1 && boxOf(placesIn(part)).y > base + MARK_LOWEST * PX_PER_XH;
    const { directionDeg, lift } = habit;
    const paths = isBlob(part, pen)
      ? [[middleOfBox(part)]]
      : walk(part, { start, end, directionDeg, lift, pen });
    return paths.map((line): PenLine => {
      if (isMark) return { line, kind: 'dot' };
      if (paths.length + parts.length === 2 || !isBar(letter, line)) return { line, kind: 'body' };
      const isLeftwards = (line[0]?.x ?? 0) > (line.at(-1)?.x ?? 0);
      return { line: isLeftwards ? [...line].reverse() : line, kind: 'bar' };
    });
  });
}

/** Marks stand higher than this, also where a hand is in haste: in x-heights. */
const MARK_LOWEST = 0.85;

const placesIn = (branches: readonly Branch[]): readonly Point[] => branches.flatMap(({ line }) => line);

/** The rings of a small letter between the lines; where there are none, all. */
function bowlOf(branches: readonly Branch[], base: number): readonly Branch[] {
  const bowl = ringsOf(branches).filter((ring) => {
    const { y, height } = boxOf(placesIn([ring]));
    return y + height > base + 0.5 * PX_PER_XH;
  });
  return bowl.length > 0 ? bowl : branches;
}

/** A place of a habit among branches: x in their width, y in x-heights but not above them. */
function placeAt(place: Point, branches: readonly Branch[], base: number): Point {
  const { x, y, width, height } = boxOf(placesIn(branches));
  return { x: x + place.x * width, y: Math.min(y + height, base + place.y * PX_PER_XH) };
}

/** Whether a line crosses a t or an f. */
function isBar(letter: string, line: readonly Point[]): boolean {
  const { width, height } = boxOf(line);
  return 'tf'.includes(letter) && width > 1.5 * height;
}
