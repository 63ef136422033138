// A sheet of a print job comes in, the operators of its page in the file go out: notes in their cells, slug, marks.
import type { Box, Matrix } from '../geometry.ts';
import { type PrintProfile, THERMAL_LEAST_PT } from '../ink/colour.ts';
import type { Page } from '../page/page.ts';
import type { PlacedPage, PrintersMark } from '../sheet/sheet.ts';
import type { FileColours } from './colours.ts';
import { clipOperators, drawingOperators, type FileParts } from './drawing-operators.ts';
import { drawingsOf, pageAt } from './job-contents.ts';
import { matrixOperator, STEPS_PER_PT, scaled, steps } from './numbers.ts';
import type { PrintJob } from './print-job.ts';
import { textOperators } from './text-operators.ts';

/** A hairline that every printer but those of labels shows. */
const MARK_WIDTH_PT = 0.25;
/** Strokes and gaps of a fold: a cut is told from it at a glance. */
const DASH_PT = [3, 2] as const;

export function sheetOperators(job: PrintJob, index: number, file: FileParts): string {
  const sheet = job.sheets[index];
  if (sheet === undefined) throw new Error(`There is no sheet ${index}.`);
  const unit = 1 / STEPS_PER_PT;
  return [
    ...adjustOperators(job.adjust[sheet.side]),
    `${unit} 0 0 ${unit} 0 0 cm`,
    ...sheet.places.map((place) => placeOperators(place, pageAt(job, place.page), file)),
    ...(job.slugs[index] ?? []).map((drawing) => drawingOperators(drawing, file)),
    ...markOperators(sheet.marks, file.colours, job.profile),
  ].join('\n');
}

const adjustOperators = (matrix: Matrix): readonly string[] =>
  matrix.every((value, i) => value === IDENTITY[i]) ? [] : [matrixOperator(matrix)];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Writing alone stands upright in its cell by its own coordinates; whatever else there is gets a frame around it. */
function placeOperators({ box, turn, clip }: PlacedPage, page: Page, file: FileParts): string {
  const drawings = drawingsOf(page);
  if (drawings.length === 0) return '';
  if (turn === 0 && page.drawings.length === 0) {
    const writing = textOperators(page.lines, steps(box.x), steps(box.y), file.font);
    return file.colours.filled(page.ink.print, writing);
  }
  return [
    'q',
    ...(page.drawings.length === 0 ? [] : [clipOperators(clip)]),
    matrixOperator(scaled(cellMatrix(box, turn), 1, STEPS_PER_PT)),
    ...drawings.map((drawing) => drawingOperators(drawing, file)),
    'Q',
  ].join('\n');
}

/** Takes the page into its cell, turned clockwise; y points down on both. */
function cellMatrix({ x, y, width, height }: Box, turn: PlacedPage['turn']): Matrix {
  switch (turn) {
    case 0:
      return [1, 0, 0, 1, x, y];
    case 90:
      return [0, 1, -1, 0, x + width, y];
    case 180:
      return [-1, 0, 0, -1, x + width, y + height];
    case 270:
      return [0, -1, 1, 0, x, y + height];
  }
}

function markOperators(
  marks: readonly PrintersMark[],
  colours: FileColours,
  profile: PrintProfile,
): readonly string[] {
  if (marks.length === 0) return [];
  const lines = (kind: PrintersMark['kind']): readonly string[] =>
    marks
      .filter((mark) => mark.kind === kind)
      .map(({ x1, y1, x2, y2 }) => `${steps(x1)} ${steps(y1)} m ${steps(x2)} ${steps(y2)} l S`);
  const folds = lines('fold');
  const dashed = folds.length === 0 ? [] : [`[${DASH_PT.map(steps).join(' ')}] 0 d`, ...folds];
  const widthPt = profile === 'thermal' ? THERMAL_LEAST_PT : MARK_WIDTH_PT;
  return [`${colours.marks} ${steps(widthPt)} w`, ...lines('cut'), ...dashed];
}
