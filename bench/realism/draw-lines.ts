// A set text comes in, one picture for each of its lines goes out, 24 pixels per x-height.
import { Resvg } from '@resvg/resvg-js';
import type { InkedLine } from '../../src/ink/ink.ts';
import type { Page, WrittenPage } from '../../src/page/page.ts';
import { exportSvg } from '../../src/svg/export-svg.ts';
import { findInk, type LinePicture, PX_PER_XH } from './picture.ts';
import { FRAME_XH, type SetText } from './set-text.ts';

/** Room around a line for ascenders, tails and slope. */
const ABOVE_XH = 5;
const BELOW_XH = 5;
const BESIDE_XH = 4;

export const drawLines = ({ page, outlines }: SetText): LinePicture[] =>
  page.lines.map((line) => {
    const strip = cutOut(page, line);
    const { width, height, pixels } = rasterise(exportSvg(strip.page, outlines));
    const ink = findInk(pixels, width);
    const [zeroColumn, zeroRow] = [BESIDE_XH * PX_PER_XH, ABOVE_XH * PX_PER_XH];
    return { width, height, ink, zeroColumn, zeroRow, depthXh: strip.depthXh };
  });

/** A page as high as one line; `depthXh` is where its zero row lay. */
function cutOut(page: WrittenPage, line: InkedLine): { page: Page; depthXh: number } {
  const { xHeightPt } = page;
  const depthPt = line.words[0]?.matrix[5] ?? 0;
  const [right, down] = [BESIDE_XH * xHeightPt, ABOVE_XH * xHeightPt - depthPt];
  const words = line.words.map((word) => {
    const [a, b, c, d, x, y] = word.matrix;
    return { ...word, matrix: [a, b, c, d, x + right, y + down] as const };
  });
  const [widthPt, heightPt] = [(FRAME_XH + 2 * BESIDE_XH) * xHeightPt, (ABOVE_XH + BELOW_XH) * xHeightPt];
  return { page: { ...page, widthPt, heightPt, lines: [{ ...line, words }] }, depthXh: depthPt / xHeightPt };
}

function rasterise(svg: string): { width: number; height: number; pixels: Uint8Array } {
  const width = (FRAME_XH + 2 * BESIDE_XH) * PX_PER_XH;
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  }).render();
  // Every access copies all pixels.
  return { width: image.width, height: image.height, pixels: image.pixels };
}
