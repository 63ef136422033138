// A text and a box come in, a QR code goes out as one shape: points, y down. Error correction M; text as UTF-8.
import qrcode from 'qrcode-generator';
import type { Box } from '../geometry.ts';
import type { InkColours } from '../ink/colour.ts';
import type { Drawing, PathStep } from '../ink/drawing.ts';
import { type Problem, problem } from '../problem.ts';
import { ptToMm } from '../units.ts';

/** What the largest QR code holds at error correction M (ISO/IEC 18004, table 7). */
const MOST_BYTES = 2331;
/** Paper that readers need around the code, in modules (ISO/IEC 18004, 9.1). */
const QUIET_MODULES = 4;
/** Smaller modules run into each other on office and label printers, and old cameras do not tell them apart. */
const SMALLEST_MODULE_MM = 0.33;

/** What speaks against a QR code of this text in this box; null if nothing does. */
export function checkQr(text: string, box: Box): Problem | null {
  if (text === '') return problem('qr-text-wrong', {}, 'it is empty');
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MOST_BYTES) {
    return problem(
      'qr-text-wrong',
      {},
      `it has ${bytes} bytes, and no QR code holds more than ${MOST_BYTES}`,
    );
  }
  const modules = qrModules(text).length + 2 * QUIET_MODULES;
  if (ptToMm(sideOf(box)) / modules >= SMALLEST_MODULE_MM) return null;
  return problem('qr-too-small', {}, `${Math.ceil(modules * SMALLEST_MODULE_MM)} mm each way`);
}

/** The code in the middle of the box, with the paper it needs around it. The text must have passed `checkQr`. */
export function qrDrawing(text: string, box: Box, colours: InkColours): Drawing {
  const rows = qrModules(text);
  const side = sideOf(box);
  const module = side / (rows.length + 2 * QUIET_MODULES);
  const x = box.x + (box.width - side) / 2 + QUIET_MODULES * module;
  const y = box.y + (box.height - side) / 2 + QUIET_MODULES * module;
  // One path, so that no hairline of paper shows between the rows.
  const path = rows.flatMap((row, at) =>
    runsIn(row).flatMap(([from, to]) => rectangle(from, at, to, at + 1)),
  );
  const shape = { path, fill: { colours, rule: 'nonzero' }, stroke: null } as const;
  return { kind: 'shapes', shapes: [shape], matrix: [module, 0, 0, module, x, y] };
}

const sideOf = ({ width, height }: Box): number => Math.min(width, height);

/** Rows of modules, true where dark. */
function qrModules(text: string): readonly (readonly boolean[])[] {
  const code = qrcode(SMALLEST_THAT_FITS, 'M');
  // The library takes the low byte of each character, so each byte of UTF-8 is given as a character.
  code.addData(Buffer.from(text, 'utf8').toString('latin1'), 'Byte');
  code.make();
  const places = Array.from({ length: code.getModuleCount() }, (_, i) => i);
  return places.map((row) => places.map((column) => code.isDark(row, column)));
}

const SMALLEST_THAT_FITS = 0;

/** Where dark modules that stand side by side start and end. */
function runsIn(row: readonly boolean[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, at) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last?.[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  });
  return runs;
}

const rectangle = (left: number, top: number, right: number, bottom: number): PathStep[] => [
  { to: 'move', x: left, y: top },
  { to: 'line', x: right, y: top },
  { to: 'line', x: right, y: bottom },
  { to: 'line', x: left, y: bottom },
  { to: 'close' },
];
