// Pixels come in, the same picture in another size, held another way, or written as PNG goes out.
import { crc32, deflateSync } from 'node:zlib';
import type { Rgb } from '../ink/colour.ts';

/** 3 bytes a pixel, row by row from the top left. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** The same picture with fewer pixels: each is the mean of all that it covers, so that no thin line is lost. */
export function shrink(raster: Raster, width: number, height: number): Raster {
  if (width >= raster.width && height >= raster.height) return raster;
  const across = sharesOf(raster.width, Math.min(width, raster.width));
  const down = sharesOf(raster.height, Math.min(height, raster.height));
  const means = new Float32Array(across.count * down.count * 3);
  const line = new Float32Array(across.count * 3);
  for (let y = 0; y < raster.height; y++) {
    shrinkLine(line, raster, y, across);
    const start = (down.first[y] ?? 0) * line.length;
    addLine(means, start, line, down.share[y] ?? 0);
    addLine(means, start + line.length, line, down.rest[y] ?? 0);
  }
  return { width: across.count, height: down.count, rgb: rounded(means) };
}

/** Which new pixel each old one falls into, which share of that it is, and which share of the next. */
interface Shares {
  readonly count: number;
  readonly first: Uint32Array;
  readonly share: Float64Array;
  readonly rest: Float64Array;
}

function sharesOf(old: number, count: number): Shares {
  const places = Array.from({ length: old }, (_, i) => {
    const [from, to] = [(i * count) / old, ((i + 1) * count) / old];
    const first = Math.floor(from);
    return {
      first,
      share: Math.min(first + 1, to) - from,
      rest: first + 1 < count ? Math.max(0, to - first - 1) : 0,
    };
  });
  return {
    count,
    first: Uint32Array.from(places, ({ first }) => first),
    share: Float64Array.from(places, ({ share }) => share),
    rest: Float64Array.from(places, ({ rest }) => rest),
  };
}

function shrinkLine(
  line: Float32Array,
  { width, rgb }: Raster,
  y: number,
  { first, share, rest }: Shares,
): void {
  line.fill(0);
  // Forty million times: so no lists are made on the way.
  for (let x = 0, from = y * width * 3; x < width; x++, from += 3) {
    const to = (first[x] ?? 0) * 3;
    const own = share[x] ?? 0;
    const next = rest[x] ?? 0;
    for (let part = 0; part < 3; part++) {
      const value = rgb[from + part] ?? 0;
      line[to + part] = (line[to + part] ?? 0) + value * own;
      if (next > 0) line[to + 3 + part] = (line[to + 3 + part] ?? 0) + value * next;
    }
  }
}

function rounded(means: Float32Array): Uint8Array {
  const bytes = new Uint8Array(means.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.round(means[i] ?? 0);
  return bytes;
}

function addLine(means: Float32Array, start: number, line: Float32Array, share: number): void {
  if (share === 0) return;
  for (let i = 0; i < line.length; i++) means[start + i] = (means[start + i] ?? 0) + (line[i] ?? 0) * share;
}

/** The picture upright, whichever way the camera was held (EXIF's orientation from 1 to 8). */
export function upright(raster: Raster, orientation: number): Raster {
  if (orientation === 1) return raster;
  const isOnItsSide = orientation >= 5;
  const [width, height] = isOnItsSide ? [raster.height, raster.width] : [raster.width, raster.height];
  const isFlippedAcross = [2, 3, 7, 8].includes(orientation);
  const isFlippedDown = [3, 4, 6, 7].includes(orientation);
  const rgb = new Uint8Array(raster.rgb.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [across, down] = isOnItsSide ? [y, x] : [x, y];
      const column = isFlippedAcross ? raster.width - 1 - across : across;
      const line = isFlippedDown ? raster.height - 1 - down : down;
      const [to, from] = [(y * width + x) * 3, (line * raster.width + column) * 3];
      for (let part = 0; part < 3; part++) rgb[to + part] = raster.rgb[from + part] ?? 0;
    }
  }
  return { width, height, rgb };
}

/** A picture as a `data:` address: colours, or one colour where the bits are set and nothing elsewhere. */
export function pngAddress(
  width: number,
  height: number,
  bytes: Uint8Array,
  stencilColour: Rgb | null,
): string {
  const [depth, type] = stencilColour === null ? [8, RGB_COLOURS] : [1, PALETTE];
  const size = new DataView(new ArrayBuffer(13));
  size.setUint32(0, width);
  size.setUint32(4, height);
  size.setUint16(8, (depth << 8) | type);
  const chunks = [
    chunk('IHDR', new Uint8Array(size.buffer)),
    ...(stencilColour === null ? [] : [chunk('PLTE', [255, 255, 255, ...stencilColour]), chunk('tRNS', [0])]),
    chunk('IDAT', deflateSync(withFilters(bytes, height, stencilColour === null ? 3 : 0))),
    chunk('IEND', []),
  ];
  const file = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
  return `data:image/png;base64,${file.toString('base64')}`;
}

const RGB_COLOURS = 2;
const PALETTE = 3;

function chunk(type: string, bytes: Uint8Array | readonly number[]): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Uint8Array.from(bytes)]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Each row after a byte that names its filter: `step` bytes back (Sub, 1) where colours run on, none (0) for bits. */
function withFilters(bytes: Uint8Array, height: number, step: number): Uint8Array {
  const length = bytes.length / height;
  const rows = new Uint8Array(bytes.length + height);
  for (let y = 0; y < height; y++) {
    const [from, to] = [y * length, y * (length + 1)];
    rows[to] = step === 0 ? 0 : 1;
    for (let i = 0; i < length; i++) {
      const before = step === 0 || i < step ? 0 : (bytes[from + i - step] ?? 0);
      rows[to + 1 + i] = (bytes[from + i] ?? 0) - before;
    }
  }
  return rows;
}
