// Lines of text come in, written by hand or set in type, the operators that show them go out.
// Each word has its own matrix, each line carries its text for those who copy or search.
import type { InkedLine, InkedWord } from '../ink/ink.ts';
import { type EmbeddedFont, hex4, SPACE_GLYPH, utf16Hex } from './embedded-font.ts';
import { steps } from './numbers.ts';

/** Thousandths of an em in the em that the text operators scale. */
const GRID_PER_EM = 1000;

/** The operators of these lines, moved by whole steps. */
export function textOperators(lines: readonly InkedLine[], x: number, y: number, font: EmbeddedFont): string {
  return ['BT', '/F 1 Tf', ...lines.map((line) => lineOperators(line, x, y, font)), 'ET'].join('\n');
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
    const glyph = font.draw(letter);
    run += hex4(glyph.number);
    pen = letter.x + glyph.advance;
  }
  shown.push(`<${run}${word.endsWord ? hex4(SPACE_GLYPH) : ''}>`);
  return `${scale.join(' ')} ${steps(e) + x} ${steps(f) + y} Tm[${shown.join('')}]TJ`;
}

/** Text as a PDF string: plain where it is ASCII, else UTF-16. */
function pdfText(text: string): string {
  const isAscii = [...text].every((c) => c >= ' ' && c <= '~');
  return isAscii ? `(${text.replace(/[\\()]/g, '\\$&')})` : `<feff${utf16Hex(text)}>`;
}
