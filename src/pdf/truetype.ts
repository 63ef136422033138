// Outlines come in, the bytes of a TrueType font go out: just the tables that a PDF reader needs to draw glyphs by
// number. Format: OpenType 1.9, tables glyf, head, hhea, hmtx, loca, maxp. Units: 1000 per em, as in `ink`.
import type { Contour } from '../geometry.ts';
import type { Outline } from '../ink/ink.ts';

const UNITS_PER_EM = 1000;
/** Readers complain about a creation date of 0; this one (seconds since 1904) is as good as any and never changes. */
const CREATED = 3786912000;
const CHECKSUM_MAGIC = 0xb1b0afba;

export interface TrueTypeFile {
  readonly bytes: Uint8Array;
  /** The box around all glyphs. */
  readonly bounds: Bounds;
}

type Glyph = Pick<Outline, 'contours' | 'advance'>;

interface BoundedOutline extends Glyph {
  readonly bounds: Bounds;
}

/** Glyph 0 should be an empty outline: readers draw it for numbers that the font lacks. No advance may be negative. */
export function writeTrueType(outlines: readonly Glyph[]): TrueTypeFile {
  const bounded = outlines.map(({ contours, advance }) => ({
    contours,
    advance,
    bounds: boundsOf(contours),
  }));
  const glyphs = bounded.map(writeGlyph);
  const bounds = boundsOf(outlines.flatMap(({ contours }) => contours));
  const bytes = assemble({
    glyf: Buffer.concat(glyphs),
    head: writeHead(bounds),
    hhea: writeHhea(outlines, bounds),
    hmtx: writeHmtx(bounded),
    loca: writeLoca(glyphs),
    maxp: writeMaxp(outlines),
  });
  return { bytes, bounds };
}

interface Bounds {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** The box around points; control points count, as the format allows. Without points: nothing at the origin. */
function boundsOf(contours: readonly Contour[]): Bounds {
  let [xMin, yMin, xMax, yMax] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of contours.flat()) {
    xMin = Math.min(xMin, x);
    yMin = Math.min(yMin, y);
    xMax = Math.max(xMax, x);
    yMax = Math.max(yMax, y);
  }
  return xMin > xMax ? { xMin: 0, yMin: 0, xMax: 0, yMax: 0 } : { xMin, yMin, xMax, yMax };
}

const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const X_SAME_OR_POSITIVE = 0x10;
const Y_SAME_OR_POSITIVE = 0x20;

/** A simple glyph description, each coordinate in the shortest form. An outline without ink takes no bytes. */
function writeGlyph({ contours, bounds: { xMin, yMin, xMax, yMax } }: BoundedOutline): Buffer {
  if (contours.length === 0) return Buffer.alloc(0);
  const bytes: number[] = [];
  const int16 = (value: number): number => bytes.push((value >> 8) & 255, value & 255);
  for (const value of [contours.length, xMin, yMin, xMax, yMax]) int16(value);
  let last = -1;
  for (const contour of contours) {
    last += contour.length;
    int16(last);
  }
  int16(0); // no instructions
  const [flags, xs, ys]: [number[], number[], number[]] = [[], [], []];
  let [x, y] = [0, 0];
  for (const point of contours.flat()) {
    flags.push(
      (point.onCurve ? ON_CURVE : 0) |
        pushDelta(xs, point.x - x, X_SHORT, X_SAME_OR_POSITIVE) |
        pushDelta(ys, point.y - y, Y_SHORT, Y_SAME_OR_POSITIVE),
    );
    [x, y] = [point.x, point.y];
  }
  bytes.push(...flags, ...xs, ...ys);
  while (bytes.length % 4 !== 0) bytes.push(0);
  return Buffer.from(bytes);
}

/** Adds a step along one axis and gives the flags that tell how it was written. */
function pushDelta(bytes: number[], delta: number, short: number, sameOrPositive: number): number {
  if (delta === 0) return sameOrPositive;
  if (Math.abs(delta) < 256) {
    bytes.push(Math.abs(delta));
    return delta > 0 ? short | sameOrPositive : short;
  }
  bytes.push((delta >> 8) & 255, delta & 255);
  return 0;
}

function writeHead({ xMin, yMin, xMax, yMax }: Bounds): Buffer {
  const head = Buffer.alloc(54);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(0x5f0f3cf5, 12);
  head.writeUInt16BE(0x0003, 16);
  head.writeUInt16BE(UNITS_PER_EM, 18);
  head.writeUInt32BE(CREATED, 24);
  head.writeUInt32BE(CREATED, 32);
  for (const [i, value] of [xMin, yMin, xMax, yMax].entries()) head.writeInt16BE(value, 36 + 2 * i);
  head.writeUInt16BE(8, 46);
  head.writeInt16BE(2, 48);
  head.writeInt16BE(1, 50); // long offsets in loca
  return head;
}

function writeHhea(outlines: readonly Glyph[], { yMin, yMax }: Bounds): Buffer {
  const hhea = Buffer.alloc(36);
  hhea.writeUInt32BE(0x00010000, 0);
  hhea.writeInt16BE(yMax, 4);
  hhea.writeInt16BE(yMin, 6);
  hhea.writeUInt16BE(Math.max(0, ...outlines.map(({ advance }) => advance)), 10);
  hhea.writeInt16BE(1, 18);
  hhea.writeUInt16BE(outlines.length, 34);
  return hhea;
}

function writeHmtx(outlines: readonly BoundedOutline[]): Buffer {
  const hmtx = Buffer.alloc(outlines.length * 4);
  outlines.forEach(({ advance, bounds }, i) => {
    hmtx.writeUInt16BE(advance, 4 * i);
    // The left bearing must be the glyph's own edge: readers shift outlines by the difference.
    hmtx.writeInt16BE(bounds.xMin, 4 * i + 2);
  });
  return hmtx;
}

function writeLoca(glyphs: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  let offset = 0;
  glyphs.forEach((glyph, i) => {
    offset += glyph.length;
    loca.writeUInt32BE(offset, 4 * (i + 1));
  });
  return loca;
}

function writeMaxp(outlines: readonly Glyph[]): Buffer {
  const maxp = Buffer.alloc(32);
  maxp.writeUInt32BE(0x00010000, 0);
  maxp.writeUInt16BE(outlines.length, 4);
  maxp.writeUInt16BE(Math.max(0, ...outlines.map(({ contours }) => contours.flat().length)), 6);
  maxp.writeUInt16BE(Math.max(0, ...outlines.map(({ contours }) => contours.length)), 8);
  maxp.writeUInt16BE(2, 14); // zones
  return maxp;
}

function assemble(tables: Readonly<Record<string, Buffer>>): Uint8Array {
  const names = Object.keys(tables).sort();
  const search = 2 ** Math.floor(Math.log2(names.length));
  const header = Buffer.alloc(12 + 16 * names.length);
  header.writeUInt32BE(0x00010000, 0);
  const counts = [names.length, search * 16, Math.log2(search), (names.length - search) * 16];
  for (const [i, value] of counts.entries()) header.writeUInt16BE(value, 4 + 2 * i);
  const bodies: Buffer[] = [];
  let offset = header.length;
  for (const [i, name] of names.entries()) {
    const table = tables[name] ?? Buffer.alloc(0);
    header.write(name, 12 + 16 * i, 'latin1');
    const entry = [checksum(table), offset, table.length];
    for (const [k, value] of entry.entries()) header.writeUInt32BE(value, 16 + 16 * i + 4 * k);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    bodies.push(padded);
    offset += padded.length;
  }
  const font = Buffer.concat([header, ...bodies]);
  const headAt = header.readUInt32BE(12 + 16 * names.indexOf('head') + 8);
  font.writeUInt32BE((CHECKSUM_MAGIC - checksum(font)) >>> 0, headAt + 8);
  return font;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    const word =
      i + 4 <= bytes.length
        ? bytes.readUInt32BE(i)
        : bytes.readUIntBE(i, bytes.length - i) * 256 ** (4 - (bytes.length - i));
    sum = (sum + word) >>> 0;
  }
  return sum;
}
