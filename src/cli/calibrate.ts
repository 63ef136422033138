// inkslip calibrate: a paper comes in, a sheet to print and measure goes out; or what was measured comes in and is kept.
import { Readable } from 'node:stream';
import { loadCatalog } from '../catalog/catalog.ts';
import type { Point } from '../geometry.ts';
import { settingsOfCalibration } from '../http/calibration-settings.ts';
import { find } from '../http/find.ts';
import { officeJob } from '../http/print-job.ts';
import { streamPdf } from '../http/stream-pdf.ts';
import { type Calibration, calibrationWarnings, measureCalibration } from '../sheet/calibration.ts';
import { calibrationSheet } from '../sheet/calibration-sheet.ts';
import type { Stock } from '../sheet/sheet.ts';
import { outputPath } from './output-path.ts';
import { isUsable, rememberPrinter } from './remembered-printers.ts';
import { answerJson, describeProblems, type Status, say } from './talk.ts';
import { usageError } from './usage-error.ts';
import { writeFile } from './write-file.ts';

interface CalibrateOptions {
  readonly stock: string;
  readonly output?: string;
  readonly printer?: string;
  readonly tray?: string;
  readonly front?: string;
  readonly back?: string;
  readonly json?: true;
}

export async function runCalibrate(options: CalibrateOptions): Promise<Status> {
  const catalog = loadCatalog();
  const stock = find('stock', options.stock, catalog.stocks);
  if (!stock.ok) throw usageError(`--stock: ${stock.problem.message}`, 'All are listed by inkslip stocks.');
  if (options.front !== undefined) return keep(options, options.front, stock.value);
  const { path } = outputPath(options.output, [], ['pdf']);
  const sheet = calibrationSheet(stock.value, catalog.type);
  const { outlines } = catalog.type;
  const content = await streamPdf(officeJob({ ...sheet, outlines }, 'Calibration sheet'));
  const bytes = await writeFile(path, Readable.from(content, { objectMode: false }));
  if (options.json) answerJson({ stock: stock.value.id, bytes, output: path });
  else say(`The sheet to print and measure -> ${path}`);
  return 0;
}

function keep({ printer, tray = '', back, json }: CalibrateOptions, front: string, stock: Stock): Status {
  if (printer === undefined || printer.trim() === '')
    throw usageError(
      '--printer is missing: whose sheet was measured?',
      'For example: --printer "Brother HL"',
    );
  const sides = { front: measured('--front', front, stock), back: measured('--back', back ?? front, stock) };
  const calibration = {
    front: settingsOfCalibration(sides.front),
    back: settingsOfCalibration(sides.back),
  };
  if (!isUsable(calibration))
    throw usageError(
      'These crosses are nowhere near those of the sheet.',
      'Measure from the left and from the top edge of the paper, in mm, in the order of the numbers beside them.',
    );
  const problems = [sides.front, sides.back].flatMap(calibrationWarnings);
  const kept = rememberPrinter({ printer, tray, stock: stock.id }, calibration);
  if (json) answerJson({ printer, tray, stock: stock.id, calibration, problems });
  else {
    say(`${printer} is calibrated with ${stock.name}, kept in ${kept}.`);
    if (problems.length > 0) say(describeProblems(problems));
  }
  return 0;
}

/** `20.3,19.8 190.1,20.0 20.2,277.1 190.3,277.2`: the crosses by their numbers, from the left and from the top edge in mm. */
function measured(option: string, text: string, stock: Stock): Calibration {
  const points = text.trim().split(/\s+/).map(readPoint);
  const [topLeft, topRight, bottomLeft, bottomRight] = points;
  if (!topLeft || !topRight || !bottomLeft || !bottomRight || points.length !== 4)
    throw usageError(`${option} needs four crosses, each as left,top in mm.`, CROSSES_EXAMPLE);
  return measureCalibration(stock, { topLeft, topRight, bottomLeft, bottomRight });
}

const CROSSES_EXAMPLE = 'For example: --front "20.3,19.8 190.1,20.0 20.2,277.1 190.3,277.2"';

function readPoint(text: string): Point | null {
  const [, x, y] = /^(\d{1,4}(?:\.\d+)?),(\d{1,4}(?:\.\d+)?)$/.exec(text) ?? [];
  return x === undefined ? null : { x: Number(x), y: Number(y) };
}
