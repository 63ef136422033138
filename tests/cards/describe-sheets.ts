// Sheets and pages come in; what stands on them goes out as lines that people read in a diff, in millimetres.
import type { Box, Matrix } from '../../src/geometry.ts';
import type { Drawing } from '../../src/ink/drawing.ts';
import type { InkedLine } from '../../src/ink/ink.ts';
import type { Page } from '../../src/page/page.ts';
import type { Rendering } from '../../src/render.ts';
import type { Sheet } from '../../src/sheet/sheet.ts';
import { ptToMm } from '../../src/units.ts';

export const describeSheets = ({ sheets, pages, slugs }: Rendering): string =>
  `${sheets.map((sheet, i) => describeSheet(sheet, pages, slugs[i] ?? [])).join('\n\n')}\n`;

function describeSheet(sheet: Sheet, pages: readonly Page[], slug: readonly Drawing[]): string {
  const { number, side, widthPt, heightPt, marks, places } = sheet;
  return [
    `sheet ${number}, ${side}: ${mm(widthPt)} x ${mm(heightPt)}, ${marks.length} marks`,
    ...places.flatMap(({ page, place, box, turn }) => [
      `  place ${place}: ${describeBox(box)}, turned ${turn}`,
      ...describePage(pages[page] as Page).map((line) => `    ${line}`), // sheets place pages that there are
    ]),
    ...slug.flatMap(describeDrawing).map((line) => `  slug: ${line}`),
  ].join('\n');
}

const describePage = ({ widthPt, heightPt, xHeightPt, lines, drawings }: Page): readonly string[] => [
  `page ${mm(widthPt)} x ${mm(heightPt)}${xHeightPt === null ? '' : `, written ${mm(xHeightPt)}`}`,
  ...drawings.flatMap(describeDrawing),
  ...lines.map((line) => describeLine('written', line)),
];

function describeDrawing(drawing: Drawing): readonly string[] {
  switch (drawing.kind) {
    case 'text':
      return drawing.lines.map((line) => describeLine('printed', line));
    case 'rule': {
      const [from, to] = [drawing.from.map(mm), drawing.to.map(mm)];
      return [`rule ${from.join(' ')} to ${to.join(' ')}, ${drawing.widthPt} pt`];
    }
    case 'shapes':
      return [`${drawing.shapes.length} shapes at ${describeMatrix(drawing.matrix)}`];
    case 'picture':
      return [`${drawing.picture.pixels.space} picture at ${describeMatrix(drawing.matrix)}`];
    case 'clipped':
      return describeDrawing(drawing.drawing).map((line) => `${line}, within ${describeBox(drawing.box)}`);
  }
}

function describeLine(how: string, { words, text }: InkedLine): string {
  const [a, b, , , x, y] = words[0]?.matrix ?? [0, 0, 0, 0, 0, 0];
  const turn = a < 0 ? ', on its head' : '';
  const size = how === 'printed' ? ` ${(Math.hypot(a, b) * 1000 * 0.4115).toFixed(1)}` : '';
  return `${how}${size} at ${mm(x)} ${mm(y)}${turn}: ${text}`;
}

const describeBox = ({ x, y, width, height }: Box): string =>
  `${mm(x)} ${mm(y)}, ${mm(width)} x ${mm(height)}`;

const describeMatrix = ([a, b, , , x, y]: Matrix): string =>
  `${mm(x)} ${mm(y)}${a < 0 ? ', on its head' : ''} (${mm(Math.hypot(a, b))} a unit)`;

const mm = (pt: number): string => String(Math.round(ptToMm(pt) * 10) / 10);
