// A print job comes in, what is drawn on its sheets goes out, as lists in the order of drawing.
import type { Colour } from '../ink/colour.ts';
import type { Drawing, Picture } from '../ink/drawing.ts';
import type { InkedLetter } from '../ink/ink.ts';
import type { Page } from '../page/page.ts';
import type { PrintJob } from './print-job.ts';

export function pageAt(job: PrintJob, index: number): Page {
  const page = job.pages[index];
  if (page === undefined) throw new Error(`The sheet places page ${index}, which does not exist.`);
  return page;
}

/** What is drawn on a page, the first at the bottom: the writing lies on top. */
export function drawingsOf({ drawings, lines, ink }: Page): readonly Drawing[] {
  return lines.length === 0 ? drawings : [...drawings, { kind: 'text', lines, colours: ink }];
}

/** What is drawn on a sheet but its marks. */
export const drawingsOn = (job: PrintJob, sheet: number): readonly Drawing[] => [
  ...(job.sheets[sheet]?.places ?? []).flatMap(({ page }) => drawingsOf(pageAt(job, page))),
  ...(job.slugs[sheet] ?? []),
];

export const coloursIn = (drawings: Iterable<Drawing>): readonly Colour[] => [...drawings].flatMap(coloursOf);

function coloursOf(drawing: Drawing): readonly Colour[] {
  switch (drawing.kind) {
    case 'text':
    case 'rule':
      return [drawing.colours.print];
    case 'shapes':
      return drawing.shapes.flatMap(({ fill, stroke }) =>
        [fill, stroke].flatMap((paint) => (paint === null ? [] : [paint.colours.print])),
      );
    case 'picture': {
      const { pixels } = drawing.picture;
      return pixels.space === 'stencil' ? [pixels.colours.print] : [];
    }
    case 'clipped':
      return coloursOf(drawing.drawing);
  }
}

export const picturesIn = (drawings: Iterable<Drawing>): readonly Picture[] =>
  [...drawings].flatMap((drawing) => {
    if (drawing.kind === 'clipped') return picturesIn([drawing.drawing]);
    return drawing.kind === 'picture' ? [drawing.picture] : [];
  });

export const lettersIn = (drawing: Drawing): readonly InkedLetter[] =>
  drawing.kind === 'text' ? drawing.lines.flatMap(({ words }) => words.flatMap((w) => w.letters)) : [];
