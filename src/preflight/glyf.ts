// The bytes of an embedded TrueType font come in, what its glyphs cover goes out (OpenType 1.9: head, maxp, loca, glyf).
// Units: one em.
import type { CurvePoint, Matrix, Point } from '../geometry.ts';
import { visitPlaces } from '../geometry.ts';

/** What a glyph covers, in em, y up. */
export interface GlyphShape {
  /** The corners of its convex hull, x and y in turn: its box under any matrix is the box of these. Empty without ink. */
  readonly hull: Float64Array;
  readonly area: number;
}

export const NO_INK: GlyphShape = { hull: new Float64Array(), area: 0 };

export interface GlyphShapes {
  readonly count: number;
  /** Null for a number that the font does not have. */
  shapeOf(glyph: number): GlyphShape | null;
}

/** Composed glyphs hold others; a broken font holds itself. */
const MOST_DEPTH = 5;
const MOST_PARTS = 32;
const MOST_POINTS = 20_000;
/** Straight pieces that stand for a curve: closer than any printer's dot. */
const PIECES = 4;

type Outline = readonly (readonly CurvePoint[])[];

interface Tables {
  readonly view: DataView;
  readonly glyf: number;
  readonly offsets: (glyph: number) => readonly [start: number, end: number] | null;
}

/** Null if the bytes hold no such font. */
export function readGlyphs(bytes: Uint8Array): GlyphShapes | null {
  try {
    return openGlyphs(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    return null;
  }
}

function openGlyphs(view: DataView): GlyphShapes | null {
  const tables = new Map<string, number>();
  const tableCount = Math.min(64, view.getUint16(4));
  for (let i = 0; i < tableCount; i++) {
    const at = 12 + 16 * i;
    const tag = [0, 1, 2, 3].map((k) => String.fromCharCode(view.getUint8(at + k))).join('');
    tables.set(tag, view.getUint32(at + 8));
  }
  const [head, maxp, loca, glyf] = ['head', 'maxp', 'loca', 'glyf'].map((tag) => tables.get(tag));
  if (head === undefined || maxp === undefined || loca === undefined || glyf === undefined) return null;
  const unitsPerEm = view.getUint16(head + 18);
  const count = view.getUint16(maxp + 4);
  if (unitsPerEm === 0) return null;
  const isLong = view.getInt16(head + 50) !== 0;
  const offset = (glyph: number): number =>
    isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph);
  const offsets = (glyph: number) => (glyph < count ? ([offset(glyph), offset(glyph + 1)] as const) : null);
  return {
    count,
    shapeOf: (glyph) => (glyph < count ? shapeOf({ view, glyf, offsets }, glyph, unitsPerEm) : null),
  };
}

function shapeOf(tables: Tables, glyph: number, unitsPerEm: number): GlyphShape {
  try {
    const places: Point[] = [];
    let twiceArea = 0;
    for (const contour of outlineOf(tables, glyph, 0)) {
      const first = places.length;
      visitPlaces(contour, PIECES, (x, y) => places.push({ x, y }));
      for (let i = first; i < places.length; i++) {
        const p = places[i] as Point; // `i` is inside
        const q = places[i + 1] ?? places[first] ?? p;
        twiceArea += p.x * q.y - q.x * p.y;
      }
    }
    return {
      hull: Float64Array.from(convexHull(places).flatMap(({ x, y }) => [x / unitsPerEm, y / unitsPerEm])),
      area: Math.abs(twiceArea) / 2 / unitsPerEm ** 2,
    };
  } catch {
    return NO_INK; // the font is cut short here
  }
}

function outlineOf(tables: Tables, glyph: number, depth: number): Outline {
  const [start, end] = tables.offsets(glyph) ?? [0, 0];
  if (end <= start || depth > MOST_DEPTH) return [];
  const at = tables.glyf + start;
  const contours = tables.view.getInt16(at);
  return contours >= 0 ? simple(tables.view, at + 10, contours) : composed(tables, at + 10, depth);
}

function simple(view: DataView, from: number, contours: number): Outline {
  const ends = Array.from({ length: contours }, (_, i) => view.getUint16(from + 2 * i));
  const count = (ends.at(-1) ?? -1) + 1;
  if (count > MOST_POINTS) return [];
  let at = from + 2 * contours;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = (flag & 8) === 0 ? 1 : 1 + view.getUint8(at++);
    for (let i = 0; i < times && flags.length < count; i++) flags.push(flag);
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -view.getUint8(at++) : view.getUint8(at++);
      else if ((flag & same) === 0) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const [xs, ys] = [axis(2, 16), axis(4, 32)];
  const points = flags.map((flag, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, onCurve: (flag & 1) !== 0 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1));
}

function composed(tables: Tables, from: number, depth: number): Outline {
  const { view } = tables;
  const parts: (readonly CurvePoint[])[] = [];
  let at = from;
  for (let i = 0; i < MOST_PARTS; i++) {
    const flags = view.getUint16(at);
    const part = partAt(view, at, flags);
    at = part.end;
    for (const contour of outlineOf(tables, part.glyph, depth + 1)) parts.push(moved(contour, part.matrix));
    if ((flags & 0x20) === 0) break;
  }
  return parts;
}

/** Offsets by numbers; those by points that should meet are rare and taken for none. */
function partAt(view: DataView, at: number, flags: number): { glyph: number; matrix: Matrix; end: number } {
  const [isWide, isOffset] = [(flags & 1) !== 0, (flags & 2) !== 0];
  let end = at + (isWide ? 8 : 6);
  const e = isWide ? view.getInt16(at + 4) : view.getInt8(at + 4);
  const f = isWide ? view.getInt16(at + 6) : view.getInt8(at + 5);
  const next = (): number => {
    end += 2;
    return view.getInt16(end - 2) / 0x4000;
  };
  let [a, b, c, d] = [1, 0, 0, 1];
  if ((flags & 0x08) !== 0) a = d = next();
  else if ((flags & 0x40) !== 0) [a, d] = [next(), next()];
  else if ((flags & 0x80) !== 0) [a, b, c, d] = [next(), next(), next(), next()];
  const matrix: Matrix = [a, b, c, d, isOffset ? e : 0, isOffset ? f : 0];
  return { glyph: view.getUint16(at + 2), matrix, end };
}

const moved = (contour: readonly CurvePoint[], [a, b, c, d, e, f]: Matrix): readonly CurvePoint[] =>
  contour.map(({ x, y, onCurve }) => ({ x: a * x + c * y + e, y: b * x + d * y + f, onCurve }));

/** The corners around all places, counter-clockwise (Andrew's monotone chain). */
function convexHull(places: readonly Point[]): readonly Point[] {
  const sorted = [...places].sort((p, q) => p.x - q.x || p.y - q.y);
  if (sorted.length < 3) return sorted;
  const half = (points: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of points) {
      while (chain.length > 1 && !turnsLeft(chain.at(-2), chain.at(-1), point)) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

const turnsLeft = (p: Point | undefined, q: Point | undefined, r: Point): boolean =>
  p !== undefined && q !== undefined && (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0;
