// A page comes in, the same picture as SVG goes out, one element a line: for the screen and for tests.
import { type Contour, type CurvePoint, middleOf } from '../geometry.ts';
import type { Outline, Outlines } from '../ink/ink.ts';
import type { Page } from '../page/page.ts';
import { drawingElements, stencilFilters, textElements } from './drawing-elements.ts';
import { round } from './round.ts';

/** An SVG of one card, in points. Outlines stand once in `defs`; letters use them. */
export function exportSvg(page: Page, outlines: Outlines): string {
  const lines = [...page.lines, ...page.drawings.flatMap((each) => (each.kind === 'text' ? each.lines : []))];
  const used = new Set(
    lines.flatMap(({ words }) => words.flatMap(({ letters }) => letters.map((l) => l.outline))),
  );
  const [width, height] = [round(page.widthPt), round(page.heightPt)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}">`,
    `<title>${escapeXml(lines.map(({ text }) => text).join('\n'))}</title>`,
    '<defs>',
    ...stencilFilters(page.drawings),
    ...[...used].map((id) => `<path id="o${id}" d="${pathData(outlines(id))}"/>`),
    '</defs>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...page.drawings.flatMap(drawingElements),
    ...textElements(page.lines, page.ink),
    '</svg>',
    '',
  ].join('\n');
}

/** Quadratic curves as path data, implied points written out. */
function pathData({ contours }: Outline): string {
  return contours.map(contourData).join('');
}

function contourData(contour: Contour): string {
  const explicit = withImplied(contour);
  const start = explicit.findIndex(({ onCurve }) => onCurve);
  let data = '';
  let isInCurve = false;
  for (let i = 0; i <= explicit.length; i++) {
    const { x, y, onCurve } = explicit[(start + i) % explicit.length] as CurvePoint; // the index goes round inside
    data += `${i === 0 ? 'M' : stepTo(onCurve, isInCurve)}${x} ${y}`;
    isInCurve = !onCurve;
  }
  return `${data}Z`;
}

/** What stands before a point: where one draws a curve, the next ends it. */
function stepTo(onCurve: boolean, isInCurve: boolean): string {
  if (!onCurve) return 'Q';
  return isInCurve ? ' ' : 'L';
}

function withImplied(contour: Contour): CurvePoint[] {
  const explicit: CurvePoint[] = [];
  contour.forEach((point, i) => {
    explicit.push(point);
    const next = contour[(i + 1) % contour.length] ?? point;
    if (!point.onCurve && !next.onCurve) explicit.push({ ...middleOf(point, next), onCurve: true });
  });
  return explicit;
}

const escapeXml = (text: string): string =>
  text.replace(/[<>&]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[c] ?? c);
