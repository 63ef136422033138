// inkslip render --profile plotter: finished notes come in; a folder with an SVG for each written side of a card goes out, named
// after the order, and the way of the pen.
import { mkdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { loadCatalog } from '../catalog/catalog.ts';
import type { Choice } from '../http/choose-settings.ts';
import type { Page } from '../page/page.ts';
import { type Problem, problem } from '../problem.ts';
import type { Rendering } from '../render.ts';
import { exportPlotter } from '../svg/export-plotter.ts';
import { addTravel, NO_TRAVEL, type PenTravel } from '../svg/trace.ts';
import { refuseWrongSettings } from './refuse-wrong-settings.ts';
import { usageError } from './usage-error.ts';
import { writeFile } from './write-file.ts';

/** What was written for the plotter. */
export interface Plotted {
  readonly notes: number;
  /** Written sides, a file each. */
  readonly pages: number;
  /** Cards to put into the plotter; one with two written sides is turned. */
  readonly sheets: number;
  readonly bytes: number;
  readonly penTravel: PenTravel;
  readonly problems: readonly Problem[];
}

/** The folder behind -o; it need not be there. */
export function outputFolder(path: string | undefined): string {
  const example = 'For example: -o notes';
  if (path === undefined) throw usageError('-o is missing: where should it go?', example);
  const isFile = statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
  if (isFile || ['.pdf', '.svg'].includes(extname(path).toLowerCase()))
    throw usageError('With --profile plotter, -o is a folder: each card gets a file of its own.', example);
  return path;
}

/** Wrong usage if the hand has no strokes that a pen could draw. */
export function refuseWithoutStrokes({ settings: { hand } }: Choice): void {
  const { faces, hands } = loadCatalog();
  // A hand without a font file has strokes.
  const written = hands.filter(({ face }) => !faces.has(face.id)).map(({ id }) => id);
  const { id } = hand.style;
  if (written.includes(id)) return;
  const detail = `A plotter needs letters made of strokes, and those of ${id} are outlines. Made of strokes: ${written.join(', ')}.`;
  refuseWrongSettings([problem('setting-wrong', { field: 'hand' }, detail)]);
}

/** Writes one file after the other. Throws what the system throws. */
export async function writePlots(
  folder: string,
  { notes, outlines }: Rendering,
  { settings: { hand, penPt } }: Choice,
): Promise<Plotted> {
  mkdirSync(folder, { recursive: true });
  const { face, xHeightPt } = hand.style;
  const ownPenPt = penPt ?? face.penXh * xHeightPt.usual;
  const nameFor = openNames();
  let plotted: Plotted = {
    ...{ notes: 0, pages: 0, sheets: 0, bytes: 0 },
    ...{ penTravel: NO_TRAVEL, problems: [] },
  };
  for (const { leaves } of notes) {
    const cards = leaves.ok ? leaves.value.map(({ front, back }) => [front, back].filter(isWritten)) : [];
    const written = cards.filter((sides) => sides.length > 0);
    if (written.length === 0) continue;
    plotted = { ...plotted, notes: plotted.notes + 1, sheets: plotted.sheets + written.length };
    for (const side of written.flat()) {
      const { svg, travel, problems } = exportPlotter(side, outlines, ownPenPt);
      const bytes = await writeFile(join(folder, nameFor(side.order)), Readable.from([svg]));
      plotted = {
        ...plotted,
        ...{ pages: plotted.pages + 1, bytes: plotted.bytes + bytes },
        penTravel: addTravel(plotted.penTravel, travel),
        problems: [...plotted.problems, ...problems],
      };
    }
  }
  return { ...plotted, penTravel: roundedTravel(plotted.penTravel) };
}

const isWritten = (page: Page | null): page is Page => page !== null && page.xHeightPt !== null;

const roundedTravel = ({ lifts, downMm, upMm }: PenTravel): PenTravel => ({
  lifts,
  downMm: Math.round(downMm),
  upMm: Math.round(upMm),
});

/** Some systems take no longer names of files. */
const MOST_LETTERS = 100;

/**
 * Names files after orders. Ids hold anything, also what leads into another folder, and differ by signs or size of letters that
 * names of files do not tell apart; so further files of a name are numbered behind a sign that no name holds otherwise.
 */
function openNames(): (order: string) => string {
  const counts = new Map<string, number>();
  return (order) => {
    const name = order.replace(/[^A-Za-z0-9-]/g, '-').slice(0, MOST_LETTERS);
    const key = name.toLowerCase();
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? `${name}.svg` : `${name}_${count}.svg`;
  };
}

/** For people: what a plotter has to do. */
export const describeTravel = ({ lifts, downMm, upMm }: PenTravel): string =>
  `The pen draws ${lifts} lines, ${metres(downMm)} m in all, and goes ${metres(upMm)} m in the air.`;

const metres = (mm: number): string => (mm / 1000).toFixed(1);
