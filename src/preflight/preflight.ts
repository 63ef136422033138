// The bytes of a PDF and what it is to be come in, what is wrong with it as a file to print goes out. Places are in points
// from the top left corner of a page. Nothing in a file makes this fail: what cannot be read is a finding.
import type { Box } from '../geometry.ts';
import type { PrintProfile } from '../ink/colour.ts';
import { kept } from '../kept.ts';
import { type Problem, problem } from '../problem.ts';
import { boxOf, type Edges, edgesOf } from './edges.ts';
import { type ReadFont, readFont } from './fonts.ts';
import { mostReading } from './interpret.ts';
import { judgeAnnotations, judgePdfX, pressIntents } from './judge-pdfx.ts';
import { type Notes, openNotes } from './notes.ts';
import type { Dict } from './objects.ts';
import { openFile, type PdfFile } from './open-file.ts';
import { isSameSize, judgeBoxes, type PageBoxes, readBoxes } from './page-boxes.ts';
import { readPage, type Terms } from './read-page.ts';
import { isSpent, type Reading } from './run.ts';
import { openUnpacker } from './unpack.ts';

export interface Expected {
  /** null: what the file says of itself (an output intent for a press means press, else office). */
  readonly profile: PrintProfile | null;
  /** Ink of the notes must keep this far from the edge of the trim. */
  readonly safePt: number;
  /** null when not known; else cells of each page inside which ink must stay `safePt` from the edges. */
  readonly cells: readonly (readonly Box[])[] | null;
  /** Percent of all plates together that the paper takes; without it 300. */
  readonly mostInk?: number;
}

export interface PreflightReport {
  readonly pages: number;
  readonly profile: PrintProfile;
  /** Each kind of trouble once, with its pages in its message. */
  readonly findings: readonly Problem[];
  readonly pageReports: readonly PageReport[];
}

interface PageReport {
  /** Counts from 1. */
  readonly page: number;
  readonly trim: Box;
  /** The box around all ink that can be seen, marks too; null for an empty page. */
  readonly ink: Box | null;
  /** Share of the page that ink covers, from 0 to 1. */
  readonly coverage: number;
  /** Strings of text. */
  readonly texts: number;
}

/** What coated paper takes. */
const USUAL_MOST_INK = 300;
/** Fonts of a print run are a handful; a broken file could name one a letter. */
const MOST_FONTS = 1000;

/** Checks a PDF as something to print. It is our own reading of what printers ask for: the shop's own check wins. */
export async function preflight(bytes: Uint8Array, expected: Expected): Promise<PreflightReport> {
  const file = await openFile(bytes);
  const { profile } = expected;
  const nothing = { pages: 0, profile: profile ?? 'office', pageReports: [] };
  if (typeof file === 'string') return { ...nothing, findings: [problem('pdf-not-readable', {}, file)] };
  if (file.isEncrypted) return { ...nothing, pages: file.pages.length, findings: [problem('pdf-encrypted')] };
  return judgeFile(
    file,
    bytes.length,
    profile ?? (pressIntents(file).length > 0 ? 'press' : 'office'),
    expected,
  );
}

function judgeFile(
  file: PdfFile,
  fileBytes: number,
  profile: PrintProfile,
  expected: Expected,
): PreflightReport {
  const { safePt, cells, mostInk = USUAL_MOST_INK } = expected;
  const notes = openNotes();
  const unpack = openUnpacker();
  if (profile === 'press') judgePdfX(file, unpack, notes.note);
  const fonts = new Map<Dict, ReadFont>();
  const reading: Reading = {
    unpack,
    fontOf: (font) =>
      fonts.size < MOST_FONTS ? kept(fonts, font, () => readFont(font, unpack)) : (fonts.get(font) ?? null),
    left: mostReading(fileBytes),
  };
  const boxes = file.pages.map(readBoxes);
  const pageReports = file.pages.map((page, i) => {
    const own = boxes[i] ?? readBoxes(page);
    const pageCells = cells?.[i]?.map(edgesOf) ?? null;
    return judgePage(page, i + 1, own, pageCells, { profile, safePt, mostInk }, reading, notes);
  });
  const [first] = boxes;
  boxes.forEach(({ trim }, i) => {
    if (first !== undefined && !isSameSize(trim, first.trim)) notes.note('pdf-page-sizes', i + 1);
  });
  if (isSpent(reading)) notes.note('pdf-not-readable', 0, 'it draws far more than a note needs');
  return { pages: file.pages.length, profile, findings: notes.problems(file.pages.length), pageReports };
}

function judgePage(
  page: Dict,
  number: number,
  boxes: PageBoxes,
  cells: readonly Edges[] | null,
  terms: Terms,
  reading: Reading,
  { note }: Notes,
): PageReport {
  judgeBoxes(page, number, boxes, terms.profile, note);
  if (terms.profile === 'press') judgeAnnotations(page, number, boxes, note);
  const { edges, coverage, texts } = readPage(page, number, boxes, cells, terms, reading, note);
  return {
    page: number,
    trim: boxOf(boxes.trim),
    ink: edges === null ? null : boxOf(edges),
    coverage,
    texts,
  };
}
