// A page and the width of a pen come in; the page as single lines for a pen plotter goes out, one path for each line that the
// pen draws without leaving the paper, in the order of writing: SVG in millimetres.
import type { Outlines } from '../ink/ink.ts';
import type { Page } from '../page/page.ts';
import { type Problem, problem } from '../problem.ts';
import { ptToMm } from '../units.ts';
import { drawingTraces, hasPicture } from './drawing-traces.ts';
import { pathOf, thousandths } from './fit-curves.ts';
import { clipTrace, type PenTravel, travelOf } from './trace.ts';
import { wordTraces } from './word-traces.ts';

export interface PlotterDrawing {
  readonly svg: string;
  readonly travel: PenTravel;
  /** What the pen draws otherwise than a printer would, or not at all. */
  readonly problems: readonly Problem[];
}

/** An SVG of one side of a card, for any program that drives a plotter. What is printed is drawn first, then the writing. */
export function exportPlotter(page: Page, outlines: Outlines, penPt: number): PlotterDrawing {
  const { order, drawings, lines } = page;
  const words = lines.flatMap((line) => line.words).map((word) => wordTraces(word, outlines));
  const all = [
    ...drawings.flatMap((drawing) => drawingTraces(drawing, outlines)),
    ...words.flatMap(({ traces }) => traces),
  ];
  const [width, height] = [ptToMm(page.widthPt), ptToMm(page.heightPt)];
  const traces = all.flatMap((trace) => clipTrace(trace, { x: 0, y: 0, width, height }));
  const problems = [
    ...(words.some(({ hasEdges }) => hasEdges) ? [problem('plotter-edges', { order })] : []),
    ...(drawings.some(hasPicture) ? [problem('plotter-picture', { order })] : []),
  ];
  const size = [width, height].map(thousandths);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}mm" height="${size[1]}mm" viewBox="0 0 ${size.join(' ')}">`,
    ...traces.map((trace) => `<path ${penStyle(penPt)} d="${pathOf(trace)}"/>`),
    '</svg>',
    '',
  ].join('\n');
  return { svg, travel: travelOf(traces), problems };
}

/** At each path: programs that take the groups of a file apart lose what stands at them. */
const penStyle = (penPt: number): string =>
  `fill="none" stroke="#000" stroke-width="${thousandths(ptToMm(penPt))}" stroke-linecap="round" stroke-linejoin="round"`;
