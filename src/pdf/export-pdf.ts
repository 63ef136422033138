// Sheets and the pages on them come in, the bytes of a PDF go out piece by piece, as fast as their reader takes them.
import type { InkedLine, InkedWord, Outlines } from '../ink/ink.ts';
import type { Page } from '../page/page.ts';
import type { CropMark, Sheet } from '../sheet/sheet.ts';
import { type FileColours, openColours } from './colours.ts';
import { type EmbeddedFont, hex4, openFont, SPACE_GLYPH, utf16Hex } from './embedded-font.ts';
import { openPdf } from './pdfkit.ts';

/** Content is written in whole hundredths of a point: finer than any printer, shorter than fractions. */
const STEPS_PER_PT = 100;
/** Thousandths of an em in the em that the text operators scale. */
const GRID_PER_EM = 1000;
/** Sheets written before the bytes are handed on. */
const SHEETS_PER_PIECE = 20;
/** Crop marks: a hairline that every printer shows. */
const MARK_WIDTH_PT = 0.25;

/** A PDF of these sheets. The same input gives the same bytes. */
export function* exportPdf(
  sheets: readonly Sheet[],
  pages: readonly Page[],
  outlines: Outlines,
  title: string,
): Generator<Uint8Array, void, undefined> {
  const pdf = openPdf(title);
  const font = openFont(pdf, outlines);
  const colours = openColours(
    pdf,
    pages.map(({ ink }) => ink.print),
  );
  const resources = { Font: { F: font.object }, ...colours.resources };
  for (const [i, sheet] of sheets.entries()) {
    pdf.page(sheet.widthPt, sheet.heightPt, resources, sheetOperators(sheet, pages, font, colours));
    if (i % SHEETS_PER_PIECE === SHEETS_PER_PIECE - 1) yield pdf.take();
  }
  font.close();
  pdf.close();
  yield pdf.take();
}

function sheetOperators(
  sheet: Sheet,
  pages: readonly Page[],
  font: EmbeddedFont,
  colours: FileColours,
): string {
  const unit = 1 / STEPS_PER_PT;
  const notes = sheet.places.map(({ page, box }) => {
    const note = pages[page];
    if (note === undefined) throw new Error(`The sheet places page ${page}, which does not exist.`);
    return `${colours.fill(note.ink.print)}\n${pageOperators(note, steps(box.x), steps(box.y), font)}`;
  });
  return [`${unit} 0 0 ${unit} 0 0 cm`, ...notes, ...cropOperators(sheet.cropMarks)].join('\n');
}

function pageOperators(page: Page, x: number, y: number, font: EmbeddedFont): string {
  const lines = page.lines.map((line) => lineOperators(line, x, y, font));
  return ['BT', '/F 1 Tf', ...lines, 'ET'].join('\n');
}

/**
 * A line carries its text as a whole: readers that judge by distances would split words that a hand writes loosely.
 * One of them (poppler) takes the text of a Span for letters from left to right and turns Hebrew round. It looks at no
 * other tag and then turns the letters themselves, which is right: so lines with Hebrew are tagged as part of a text.
 */
function lineOperators(line: InkedLine, x: number, y: number, font: EmbeddedFont): string {
  const shown = line.words.map((word) => wordOperators(word, x, y, font));
  const tag = line.readsRightToLeft ? 'Sub' : 'Span';
  return [`/${tag}<</ActualText ${pdfText(line.text)}>>BDC`, ...shown, 'EMC'].join('\n');
}

/** A space ends each word, the last of a line too: some readers see no new line in lines that slope. */
function wordOperators(word: InkedWord, x: number, y: number, font: EmbeddedFont): string {
  const [a, b, c, d, e, f] = word.matrix;
  const scale = [a, b, c, d].map((value) => steps(value * GRID_PER_EM));
  const shown: string[] = [];
  let run = '';
  let pen = 0;
  for (const letter of word.letters) {
    if (letter.x !== pen) {
      shown.push(`<${run}>${pen - letter.x}`);
      run = '';
    }
    const glyph = font.glyphOf(letter);
    run += hex4(glyph.number);
    pen = letter.x + glyph.advance;
  }
  shown.push(`<${run}${word.endsWord ? hex4(SPACE_GLYPH) : ''}>`);
  return `${scale.join(' ')} ${steps(e) + x} ${steps(f) + y} Tm[${shown.join('')}]TJ`;
}

function cropOperators(marks: readonly CropMark[]): string[] {
  if (marks.length === 0) return [];
  const lines = marks.map(
    ({ x1, y1, x2, y2 }) => `${steps(x1)} ${steps(y1)} m ${steps(x2)} ${steps(y2)} l S`,
  );
  return [`0 G ${steps(MARK_WIDTH_PT)} w`, ...lines];
}

const steps = (pt: number): number => Math.round(pt * STEPS_PER_PT);

/** Text as a PDF string: plain where it is ASCII, else UTF-16. */
function pdfText(text: string): string {
  const isAscii = [...text].every((c) => c >= ' ' && c <= '~');
  return isAscii ? `(${text.replace(/[\\()]/g, '\\$&')})` : `<feff${utf16Hex(text)}>`;
}
