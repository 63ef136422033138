// The bytes of a PNG or JPEG come in, its pixels go out: upright, on white, and no more of them than print can show.
import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import type { Artwork } from '../ink/artwork.ts';
import { luminance } from '../ink/colour.ts';
import { type Outcome, problem } from '../problem.ts';
import { type PictureHeader, readHeader } from './picture-header.ts';
import { type Raster, shrink, upright } from './raster.ts';

/** More would take gigabytes while it is unpacked. */
export const MOST_PIXELS = 40_000_000;
/** A4 at 240 dpi; more makes every file heavier and no print better. */
const KEPT_PIXELS = 6_000_000;
/** A strip longer than this is no logo, and the short side would be scaled to nothing. */
const LONGEST_RATIO = 100;

export function readPixels(bytes: Uint8Array): Outcome<Artwork> {
  const header = readHeader(bytes);
  if (header === null) return refused('artwork-not-readable', 'its start is damaged');
  if (header.isCmyk) {
    return refused('artwork-not-readable', 'it is a JPEG in the colours of a press (CMYK), not in RGB');
  }
  if (header.width * header.height > MOST_PIXELS) {
    return refused('artwork-too-big', `it has more than ${MOST_PIXELS / 1_000_000} megapixels`);
  }
  if (!hasUsualRatio(header.width, header.height)) return refused('artwork-not-readable', TOO_LONG);
  const raster = unpack(bytes, header);
  if (raster === null) return refused('artwork-not-readable', 'it is damaged or empty');
  const scale = Math.min(1, Math.sqrt(KEPT_PIXELS / (raster.width * raster.height)));
  const small = shrink(
    raster,
    Math.max(1, Math.floor(raster.width * scale)),
    Math.max(1, Math.floor(raster.height * scale)),
  );
  return pixelArtwork(upright(small, header.orientation));
}

/** Pixels as artwork, unless they are all white. */
export function pixelArtwork(raster: Raster): Outcome<Artwork> {
  if (isBlank(raster)) return refused('artwork-blank');
  const hash = createHash('sha256').update(`${raster.width} ${raster.height} `).update(raster.rgb);
  return { ok: true, value: { kind: 'pixels', id: hash.digest('hex').slice(0, 32), ...raster } };
}

export const hasUsualRatio = (width: number, height: number): boolean =>
  Math.max(width / height, height / width) <= LONGEST_RATIO;
export const TOO_LONG = `one side is more than ${LONGEST_RATIO} times as long as the other`;

/** Paper white: JPEG and soft edges stray a little from 255. */
export const PAPER_LUMINANCE = 250;

function isBlank({ rgb }: Raster): boolean {
  for (let at = 0; at < rgb.length; at += 3) {
    if (luminance(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0) < PAPER_LUMINANCE) return false;
  }
  return true;
}

/** Resvg draws the picture on nothing, pixel for pixel; one that it cannot unpack it leaves out without a word. */
function unpack(bytes: Uint8Array, { type, width, height }: PictureHeader): Raster | null {
  const address = `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
  const size = `width="${width}" height="${height}"`;
  const image = `<image ${size} href="${address}" image-rendering="optimizeSpeed"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${image}</svg>`;
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const rgba = drawn.pixels;
  if (drawn.width !== width || drawn.height !== height || !hasInk(rgba)) return null;
  return { width, height, rgb: onWhite(rgba) };
}

function hasInk(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 0) return true;
  return false;
}

/** RGB of what Resvg drew. Its colours are multiplied by their opacity already, so that white only fills up what is missing. */
export function onWhite(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    const missing = 255 - (rgba[from + 3] ?? 255);
    for (let part = 0; part < 3; part++) rgb[to + part] = (rgba[from + part] ?? 0) + missing;
  }
  return rgb;
}

/** A refusal; the file is named by whoever knows it. */
export const refused = (code: Parameters<typeof problem>[0], detail = ''): Outcome<never> => ({
  ok: false,
  problem: problem(code, {}, detail),
});
