// The outlines that a file uses come in one by one, one small font of our own goes out at the end.
// Glyphs are numbered in the order of first use; only those that are drawn are embedded.
import type { Contour } from '../geometry.ts';
import { readsRightToLeft } from '../hand/cut-line.ts';
import type { InkedLetter, Outlines } from '../ink/ink.ts';
import { kept } from '../kept.ts';
import type { PdfObject, PdfWriter } from './pdfkit.ts';
import { writeTrueType } from './truetype.ts';

export interface EmbeddedFont {
  /** Refers to the font before it is written. */
  readonly object: PdfObject;
  /** Numbers the glyph of a letter: of a page that is not written, so that those after it keep their numbers. */
  number(letter: InkedLetter): void;
  /** The glyph of a letter to draw: its number in the font, and what it moves on in thousandths of an em. */
  draw(letter: InkedLetter): EmbeddedGlyph;
  /** Writes the font; no glyph can be added afterwards. */
  close(): void;
}

/** Number of the glyph that stands between words: it has no ink and copies as a space. */
export const SPACE_GLYPH = 1;
/** What the space moves on, in thousandths of an em; the next word has its own place anyway. */
const SPACE_ADVANCE = 200;
/** A tag of six letters marks a font that holds a part of a face; the name is ours, faces may reserve theirs. */
const FONT_NAME = 'INKSLP+InkslipHand';

interface EmbeddedGlyph {
  readonly number: number;
  readonly advance: number;
  readonly contours: readonly Contour[];
  readonly text: string;
}

export function openFont(pdf: PdfWriter, outlines: Outlines): EmbeddedFont {
  const font = pdf.object({ Type: 'Font', Subtype: 'Type0', BaseFont: FONT_NAME, Encoding: 'Identity-H' });
  const glyphs: EmbeddedGlyph[] = [
    { number: 0, contours: [], advance: 0, text: '' },
    { number: SPACE_GLYPH, contours: [], advance: SPACE_ADVANCE, text: ' ' },
  ];
  const byOutline = new Map<string, EmbeddedGlyph[]>();
  const drawn = new Set([0, SPACE_GLYPH]);
  const glyphOf = ({ outline, text }: InkedLetter): EmbeddedGlyph => {
    // One drawing may stand for several characters, as a heart for hearts of all colours: each is a glyph of its own.
    const alike = kept(byOutline, outline, () => []);
    const known = alike.find((glyph) => glyph.text === text);
    if (known !== undefined) return known;
    const { contours, advance } = outlines(outline);
    // The format has no negative advances.
    const glyph = { number: glyphs.length, contours, advance: Math.max(0, advance), text };
    glyphs.push(glyph);
    alike.push(glyph);
    return glyph;
  };
  return {
    object: font,
    number: glyphOf,
    draw: (letter) => {
      const glyph = glyphOf(letter);
      drawn.add(glyph.number);
      return glyph;
    },
    close: () =>
      writeFont(
        pdf,
        font,
        glyphs.map((glyph) => (drawn.has(glyph.number) ? glyph : { ...glyph, contours: [], text: '' })),
      ),
  };
}

function writeFont(pdf: PdfWriter, font: PdfObject, glyphs: readonly EmbeddedGlyph[]): void {
  const file = pdf.object({});
  const { bytes, bounds } = writeTrueType(glyphs);
  file.end(bytes);
  const { xMin, yMin, xMax, yMax } = bounds;
  const descriptor = pdf.object({
    Type: 'FontDescriptor',
    FontName: FONT_NAME,
    Flags: 4, // symbolic: glyphs are found by number
    FontBBox: [xMin, yMin, xMax, yMax],
    ItalicAngle: 0,
    Ascent: yMax,
    Descent: yMin,
    CapHeight: yMax,
    StemV: 30,
    FontFile2: file,
  });
  descriptor.end();
  const descendant = pdf.object({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: FONT_NAME,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    CIDToGIDMap: 'Identity',
    W: [0, glyphs.map(({ advance }) => advance)],
  });
  descendant.end();
  const toUnicode = pdf.object({});
  toUnicode.end(Buffer.from(toUnicodeMap(glyphs), 'latin1'));
  font.data.DescendantFonts = [descendant];
  font.data.ToUnicode = toUnicode;
  font.end();
}

/** Entries that one block of a character map may have (Adobe technical note 5014). */
const MAP_BLOCK = 100;

function toUnicodeMap(glyphs: readonly EmbeddedGlyph[]): string {
  const entries = glyphs.flatMap(({ text }, i) =>
    text === '' ? [] : [`<${hex4(i)}> <${utf16Hex(asSeen(text))}>`],
  );
  const blocks = Array.from({ length: Math.ceil(entries.length / MAP_BLOCK) }, (_, i) => {
    const block = entries.slice(i * MAP_BLOCK, (i + 1) * MAP_BLOCK);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

/** Readers turn what reads from right to left round, character by character: a letter with points stands behind them. */
const asSeen = (text: string): string => (readsRightToLeft(text) ? [...text].reverse().join('') : text);

export const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/** UTF-16, big end first, in hexadecimal. */
export const utf16Hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => hex4(text.charCodeAt(i))).join('');
