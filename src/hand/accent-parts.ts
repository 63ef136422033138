// A letter's contours and the accents it shall carry come in; the accents drawn with the hand's pen go out.
// Grid of `ink`: 200 = one x-height, y up.
import { type Contour, largestArea, type Point } from '../geometry.ts';
import { degToRad } from '../units.ts';
import { ACCENT_SHAPES, type AccentName, type PenStroke } from './accent-shapes.ts';
import { extentOf, PLACES, type Spot, uprightInk } from './accent-spots.ts';
import { GRID_PER_XH, type Pen } from './hand.ts';
import { strokeOutline } from './stroke-outline.ts';

/** What moves as one: the dots of a dieresis, and all that is stacked above a letter, or it would run together. */
export interface AccentPart {
  readonly contours: readonly Contour[];
  /** A mark is set after its letter and moves on its own; what touches the letter does not. */
  readonly isMark: boolean;
}

/** The pen runs lightly over accents: in the faces, too, their lines are a little thinner than those of letters. */
const PEN_RATIO = 0.95;
const STACK_GAP = 0.1 * GRID_PER_XH;
/** Pens thicker than this need larger shapes, or a ring has no hole. */
const FINE_PEN = 0.12 * GRID_PER_XH;
/** Tones that people write at the upper right of a circumflex; others stand on top of it. */
const BESIDE_CIRCUMFLEX: ReadonlySet<AccentName> = new Set(['acute', 'grave', 'hookAbove']);
/** Far enough for the tone not to make a tilde of the circumflex, while the two stay above the letter. */
const BESIDE = { back: 0.1 * GRID_PER_XH, x: 0.3 * GRID_PER_XH, y: 0.16 * GRID_PER_XH };
/** Stacked accents are written smaller, or they reach the line above. */
const STACK_SIZE = 0.88;

/** Where the pen goes for an accent: see strokeOutline. */
interface AccentStroke {
  readonly path: readonly Point[];
  readonly isAngular: boolean;
  readonly widthGrid: number;
}

interface AccentGroup {
  readonly strokes: readonly AccentStroke[];
  readonly isMark: boolean;
}

/** Accents for a letter whose own dot is gone already. Their contours, drawn clockwise, are wound as the letter's are. */
export function accentParts(
  base: readonly Contour[],
  accents: readonly AccentName[],
  pen: Pen,
): readonly AccentPart[] {
  const isClockwise = largestArea(base) <= 0;
  return accentGroups(base, accents, pen).map(({ strokes, isMark }) => ({
    contours: outlines(strokes).map((contour) => (isClockwise ? contour : contour.toReversed())),
    isMark,
  }));
}

/** The same as the pen goes: what moves as one together. */
export function accentGroups(
  base: readonly Contour[],
  accents: readonly AccentName[],
  pen: Pen,
): readonly AccentGroup[] {
  if (base.length === 0) return [];
  const above = accents.filter((accent) => ACCENT_SHAPES[accent].place === 'above');
  const others = accents.filter((accent) => ACCENT_SHAPES[accent].place !== 'above');
  return [
    ...others.map((accent) => part(base, accent, pen)),
    ...(above.length === 0 ? [] : [stack(base, above, pen)]),
  ];
}

const outlines = (strokes: readonly AccentStroke[]): Contour[] =>
  strokes.map(({ path, widthGrid, isAngular }) => strokeOutline(path, widthGrid, isAngular));

function part(base: readonly Contour[], accent: AccentName, pen: Pen): AccentGroup {
  const { lean, isMark, find } = PLACES[ACCENT_SHAPES[accent].place];
  const tangent = lean * Math.tan(degToRad(pen.slantDeg));
  const spot = find(uprightInk(base, tangent), penGrid(pen));
  return { strokes: draw(accent, spot, tangent, pen), isMark };
}

function stack(base: readonly Contour[], accents: readonly AccentName[], pen: Pen): AccentGroup {
  const { lean, isMark, find } = PLACES.above;
  const tangent = lean * Math.tan(degToRad(pen.slantDeg));
  const head = find(uprightInk(base, tangent), penGrid(pen));
  const size = accents.length > 1 ? STACK_SIZE : 1;
  const isBeside = (i: number): boolean =>
    accents[i - 1] === 'circumflex' &&
    accents.slice(i, i + 1).some((accent) => BESIDE_CIRCUMFLEX.has(accent));
  const strokes: AccentStroke[] = [];
  let spot = { ...head, unitX: head.unitX * size, unitY: head.unitY * size };
  for (const [i, accent] of accents.entries()) {
    if (isBeside(i + 1)) spot = { ...spot, x: spot.x - BESIDE.back };
    if (isBeside(i)) spot = { ...spot, x: spot.x + BESIDE.x + penGrid(pen), y: spot.y + BESIDE.y };
    else if (i > 0)
      spot = {
        ...spot,
        y: extentOf(uprightInk(outlines(strokes), tangent)).top + STACK_GAP + penGrid(pen) / 2,
      };
    strokes.push(...draw(accent, spot, tangent, pen));
  }
  return { strokes, isMark };
}

function draw(accent: AccentName, spot: Spot, tangent: number, pen: Pen): AccentStroke[] {
  const { strokes }: { strokes: readonly PenStroke[] } = ACCENT_SHAPES[accent];
  const growth = Math.max(1, (1 + penGrid(pen) / FINE_PEN) / 2);
  return strokes.map(({ path: shape, isAngular = false, weight = 1 }) => {
    const path = shape.map(([x, y]) => {
      const height = spot.y + y * spot.unitY * growth;
      return { x: spot.x + x * spot.unitX * growth + height * tangent, y: height };
    });
    return { path, widthGrid: penGrid(pen) * PEN_RATIO * weight, isAngular };
  });
}

const penGrid = ({ widthXh }: Pen): number => widthXh * GRID_PER_XH;
