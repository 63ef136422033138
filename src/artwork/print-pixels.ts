// Pixels in RGB come in, the pixels of a kind of printer go out, no finer than it prints them.
import { createHash } from 'node:crypto';
import { type InkColours, luminance, type PrintProfile, pressMix, typeColours } from '../ink/colour.ts';
import type { Picture, Pixels } from '../ink/drawing.ts';
import { pngAddress, type Raster, shrink } from './raster.ts';

/** Pixels in an inch that print can show. Label printers have 203 dots, and each pixel there is dots. */
const DPI: Readonly<Record<PrintProfile, number>> = { office: 300, press: 300, thermal: 203 };
const POINTS_PER_INCH = 72;

/** How many pixels a picture needs in a place of this width; the picture has `most`. */
export const pixelsAcross = (widthPt: number, most: number, profile: PrintProfile): number =>
  Math.max(1, Math.min(most, Math.round((widthPt / POINTS_PER_INCH) * DPI[profile])));

/** A picture for a printer, `widthPx` pixels wide. */
export function printPixels(raster: Raster, widthPx: number, profile: PrintProfile): Picture {
  const heightPx = Math.max(1, Math.round((raster.height * widthPx) / raster.width));
  const small = shrink(raster, widthPx, heightPx);
  switch (profile) {
    case 'office':
      return colourPicture(small, { space: 'rgb', bytes: small.rgb });
    case 'press':
      return colourPicture(small, { space: 'cmyk', bytes: plates(small) });
    case 'thermal':
      return stencilPicture(small.width, small.height, dither(small), typeColours(profile));
  }
}

function colourPicture({ width, height, rgb }: Raster, pixels: Pixels): Picture {
  const png = pngAddress(width, height, rgb, null);
  return { id: idOf(width, height, pixels, ''), widthPx: width, heightPx: height, pixels, png };
}

/** One ink through a stencil: 1 bit a pixel, rows filled up to whole bytes. */
export function stencilPicture(
  width: number,
  height: number,
  bytes: Uint8Array,
  colours: InkColours,
): Picture {
  const pixels = { space: 'stencil', bytes, colours } as const;
  const png = pngAddress(width, height, bytes, colours.screen);
  return {
    id: idOf(width, height, pixels, JSON.stringify(colours)),
    widthPx: width,
    heightPx: height,
    pixels,
    png,
  };
}

function idOf(width: number, height: number, { space, bytes }: Pixels, colours: string): string {
  const hash = createHash('sha256').update(`${width} ${height} ${space} ${colours} `).update(bytes);
  return hash.digest('hex').slice(0, 32);
}

function plates({ rgb }: Raster): Uint8Array {
  const bytes = new Uint8Array((rgb.length / 3) * 4);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    const mix = pressMix(rgb[from] ?? 0, rgb[from + 1] ?? 0, rgb[from + 2] ?? 0);
    for (let plate = 0; plate < 4; plate++) bytes[to + plate] = Math.round((mix[plate] ?? 0) * 2.55);
  }
  return bytes;
}

/** Bayer's matrix of 8 by 8: in which order the dots of a darkening grey are set (B. E. Bayer, 1973). */
const BAYER = Array.from({ length: 64 }, (_, i) => {
  const [x, y] = [i % 8, Math.floor(i / 8)];
  return [0, 1, 2].reduce((sum, bit) => {
    const [across, down] = [(x >> bit) & 1, (y >> bit) & 1];
    return sum + (((across ^ down) << 1) | down) * 4 ** (2 - bit);
  }, 0);
});
/** Beyond these all is black or white: what JPEG leaves around letters must not become dust. */
const [DARKEST, LIGHTEST] = [16, 239];

/** Black where a dot of the label printer is set. */
function dither({ width, height, rgb }: Raster): Uint8Array {
  return stencilOf(width, height, (x, y) => {
    const at = (y * width + x) * 3;
    const light = luminance(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0);
    const order = BAYER[(y % 8) * 8 + (x % 8)] ?? 0;
    return (light - DARKEST) / (LIGHTEST - DARKEST) < 1 - (order + 0.5) / 64;
  });
}

/** The bits of the pixels that let ink through. */
export function stencilOf(
  width: number,
  height: number,
  isInk: (x: number, y: number) => boolean,
): Uint8Array {
  const rowBytes = Math.ceil(width / 8);
  const bytes = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isInk(x, y))
        bytes[y * rowBytes + (x >> 3)] = (bytes[y * rowBytes + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bytes;
}
