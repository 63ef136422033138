// A print run comes in, the bytes of a PDF go out piece by piece, as fast as their reader takes them.
import type { Drawing } from '../ink/drawing.ts';
import { openColours } from './colours.ts';
import type { FileParts } from './drawing-operators.ts';
import { openFont } from './embedded-font.ts';
import { coloursIn, drawingsOf, drawingsOn, lettersIn, picturesIn } from './job-contents.ts';
import { writeOutputIntent } from './output-intent.ts';
import { openPdf, type PageResources, type PdfWriter } from './pdfkit.ts';
import { openPictures } from './pictures.ts';
import type { PrintJob } from './print-job.ts';
import { sheetOperators } from './sheet-operators.ts';

/** Sheets written before the bytes are handed on. */
const SHEETS_PER_PIECE = 20;

/** A PDF of these sheets. The same input gives the same bytes. */
export function* exportPdf(job: PrintJob): Generator<Uint8Array, void, undefined> {
  const pdf = openPdf(job.title, job.profile === 'press');
  const file = openParts(pdf, job);
  const only = job.only && new Set(job.only);
  let written = 0;
  for (const [i, sheet] of job.sheets.entries()) {
    if (only?.has(i) === false) continue;
    pdf.page(sheet, resourcesOf(drawingsOn(job, i), file), sheetOperators(job, i, file));
    written += 1;
    if (written % SHEETS_PER_PIECE === 0) yield pdf.take();
  }
  writePurpose(pdf, job);
  file.font.close();
  pdf.close();
  yield pdf.take();
}

/** What sheets share is named once, in the order of all pages: a page that is printed again has the same names. */
function openParts(pdf: PdfWriter, job: PrintJob): FileParts {
  const drawings = [...job.pages.flatMap(drawingsOf), ...job.slugs.flat()];
  const font = openFont(pdf, job.outlines);
  for (const drawing of drawings) for (const letter of lettersIn(drawing)) font.number(letter);
  const hasRegistration = job.profile === 'press' && job.sheets.some(({ marks }) => marks.length > 0);
  return {
    font,
    colours: openColours(pdf, coloursIn(drawings), hasRegistration),
    pictures: openPictures(pdf, picturesIn(drawings)),
  };
}

function resourcesOf(drawings: readonly Drawing[], { font, colours, pictures }: FileParts): PageResources {
  const shown = picturesIn(drawings).map((each) => [pictures.nameOf(each), pictures.objectOf(each)]);
  return {
    Font: { F: font.object },
    ...colours.resources,
    ...(shown.length === 0 ? {} : { XObject: Object.fromEntries(shown) }),
  };
}

/** A press is told what it prints on; other printers, not to shrink the sheet and how to turn the paper. */
function writePurpose(pdf: PdfWriter, { profile, condition, flip }: PrintJob): void {
  if ((profile === 'press') !== (condition !== null))
    throw new Error('A condition of print belongs to a job for a press, and to no other.');
  if (condition !== null) {
    pdf.outputIntents([writeOutputIntent(pdf, condition)]);
    return;
  }
  pdf.viewerPreferences({
    PrintScaling: 'None',
    ...(flip === null ? {} : { Duplex: flip === 'long-edge' ? 'DuplexFlipLongEdge' : 'DuplexFlipShortEdge' }),
  });
}
