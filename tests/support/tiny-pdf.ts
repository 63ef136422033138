// Small PDFs, as text, for tests that want to see the fault they are about.
import type { Contour } from '../../src/geometry.ts';
import { writeTrueType } from '../../src/pdf/truetype.ts';

export interface TinyPdf {
  readonly version?: string;
  /** Operators of each page. */
  readonly contents?: readonly string[];
  /** Keys of every page, or of each. */
  readonly page?: string | readonly string[];
  /** Keys of the resources of all pages. */
  readonly resources?: string;
  readonly catalog?: string;
  readonly trailer?: string;
  /** Further objects by number, from 100. */
  readonly objects?: Readonly<Record<number, string>>;
}

/** Pages of 200 by 100 points. */
export function tinyPdf(given: TinyPdf = {}): Uint8Array {
  const {
    version = '1.6',
    contents = [SQUARE],
    page = '',
    resources = '',
    catalog = '',
    trailer = '',
  } = given;
  const pageNumbers = contents.map((_, i) => 1000 + 2 * i);
  const keysOf = (i: number): string => (typeof page === 'string' ? page : (page[i] ?? ''));
  const objects: Record<number, string> = {
    1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    2: `<< /Type /Pages /Count ${contents.length} /Kids [${pageNumbers.map((n) => `${n} 0 R`).join(' ')}] /MediaBox [0 0 200 100] >>`,
    3: `<< ${resources} >>`,
    ...Object.fromEntries(
      contents.flatMap((content, i) => [
        [
          1000 + 2 * i,
          `<< /Type /Page /Parent 2 0 R /Resources 3 0 R /Contents ${1001 + 2 * i} 0 R ${keysOf(i)} >>`,
        ],
        [1001 + 2 * i, stream(content)],
      ]),
    ),
    ...given.objects,
  };
  const body = Object.entries(objects).map(([number, text]) => `${number} 0 obj\n${text}\nendobj\n`);
  const end = `trailer\n<< /Size 5000 /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`;
  return Buffer.from(`%PDF-${version}\n${body.join('')}${end}`, 'latin1');
}

/** A black square in the middle of the page. */
export const SQUARE = '80 30 40 40 re f';

export const stream = (content: string, keys = ''): string =>
  `<< ${keys} /Length ${content.length} >>\nstream\n${content}\nendstream`;

const corner = (x: number, y: number) => ({ x, y, onCurve: true });
const square: Contour = [corner(100, 0), corner(100, 500), corner(600, 500), corner(600, 0)];

/** A font with an embedded square of half an em as glyph 1, and a space as glyph 2: resource and objects 100 to 103. */
export function squareFont(
  toUnicode = true,
): Pick<TinyPdf, 'resources'> & { objects: Record<number, string> } {
  const outlines = [[], [square], []].map((contours) => ({ contours, advance: 700 }));
  const hex = Buffer.from(writeTrueType(outlines).bytes).toString('hex');
  return {
    resources: '/Font << /F 100 0 R >>',
    objects: {
      100: `<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Squares /Encoding /Identity-H /DescendantFonts [101 0 R] ${toUnicode ? '/ToUnicode 104 0 R' : ''} >>`,
      101: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Squares /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /FontDescriptor 102 0 R /DW 700 >>',
      102: '<< /Type /FontDescriptor /FontName /ABCDEF+Squares /Flags 4 /FontBBox [0 0 700 500] /ItalicAngle 0 /Ascent 500 /Descent 0 /CapHeight 500 /StemV 50 /FontFile2 103 0 R >>',
      103: stream(`${hex}>`, '/Filter /ASCIIHexDecode'),
      104: stream('begincmap endcmap'),
    },
  };
}

/** Shows glyphs of `squareFont` from a place. */
export const showSquares = (glyphs: string, x = 50, y = 50, size = 20): string =>
  `BT /F ${size} Tf ${x} ${y} Td <${glyphs}> Tj ET`;
