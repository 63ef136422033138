import { describe, expect, it } from 'vitest';
import { type Expected, preflight } from '../../src/preflight/preflight.ts';
import { SQUARE, showSquares, squareFont, stream, type TinyPdf, tinyPdf } from '../support/tiny-pdf.ts';

const SAFE = { safePt: 8, cells: null } as const;
const found = async (pdf: TinyPdf, expected: Partial<Expected> = {}): Promise<string[]> => {
  const report = await preflight(tinyPdf(pdf), { profile: 'office', ...SAFE, ...expected });
  return report.findings.map(({ code, message }) => `${code}: ${message}`);
};

const font = squareFont();
const xmp = [
  '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><dc:title/><xmp:CreateDate/><xmp:ModifyDate/>',
  '<xmp:MetadataDate/><xmpMM:DocumentID/><xmpMM:VersionID/><xmpMM:RenditionClass/><pdf:Trapped/>',
].join('');
const PRESS_OBJECTS = {
  200: '<< /Title (Notes) /CreationDate (D:2024) /ModDate (D:2024) /Trapped /False >>',
  201: '<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /DestOutputProfile 202 0 R >>',
  202: stream('............prtrCMYKLab ', '/N 4'),
  203: stream(xmp, '/Type /Metadata /Subtype /XML'),
};
/** A press file in which nothing is wrong; each fault is one change to it. */
const press = (changes: TinyPdf = {}): TinyPdf => ({
  page: '/TrimBox [10 10 190 90] /BleedBox [5 5 195 95]',
  contents: [`0 0 0 1 k ${SQUARE}`],
  catalog: '/OutputIntents [201 0 R] /Metadata 203 0 R',
  trailer: '/Info 200 0 R /ID [<00> <00>]',
  ...changes,
  objects: { ...PRESS_OBJECTS, ...changes.objects },
});

it('finds nothing wrong with a file that is right', async () => {
  expect(await found({})).toEqual([]);
  expect(await found({ ...font, contents: [showSquares('000100010002')] })).toEqual([]);
  expect(await found(press(), { profile: 'press' })).toEqual([]);
});

it('takes a file with an output intent for a press for a press file', async () => {
  const profileOf = async (pdf: TinyPdf) =>
    (await preflight(tinyPdf(pdf), { profile: null, ...SAFE })).profile;
  expect([await profileOf(press()), await profileOf({})]).toEqual(['press', 'office']);
});

const BREAKS: readonly (readonly [what: string, pdf: TinyPdf, finding: string])[] = [
  ['an empty page', { contents: [SQUARE, '', '1 g 0 0 50 50 re f'] }, 'pdf-page-empty: There is nothing on pages 2 and 3.'],
  ['a page of another size', { contents: [SQUARE, SQUARE], page: ['', '/MediaBox [0 0 200 101]'] }, 'pdf-page-sizes: Not all pages have the size of the first one: on page 2.'],
  ['a trim box outside', { page: '/TrimBox [0 0 300 100]' }, 'pdf-boxes: The boxes that say where a page ends do not fit: the trim box reaches out of the media box, on page 1.'],
  ['a bleed box outside', { page: '/TrimBox [10 10 90 90] /BleedBox [0 -5 200 100]' }, 'pdf-boxes: The boxes that say where a page ends do not fit: the bleed box reaches out of the media box, on page 1.'],
  ['units of its own', { page: '/UserUnit 2' }, 'pdf-user-unit: Pages are given in units of their own, which printers overlook: on page 1.'],
  ['a font that is not embedded', { resources: '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>', contents: ['BT /F 20 Tf 50 50 Td (Hello) Tj ET'] }, 'pdf-font-not-embedded: A font is not in the file, so another one will be printed: Helvetica, on page 1.'],
  ['CMYK', { contents: [`1 0 0 0 k ${SQUARE}`] }, 'pdf-colour: A colour does not belong on this printer: CMYK on an office printer, on page 1.'],
  ['a spot ink', { resources: '/ColorSpace << /S [/Separation /Gold /DeviceCMYK 9 0 R] >>', contents: [`/S cs 1 scn ${SQUARE}`] }, 'pdf-colour: A colour does not belong on this printer: the spot ink Gold on an office printer, on page 1.'],
  ['opacity', { resources: '/ExtGState << /G << /ca 0.5 >> >>', contents: [`/G gs ${SQUARE}`] }, 'pdf-transparency: Something shines through: opacity, on page 1.'],
  ['a blend mode', { resources: '/ExtGState << /G << /BM /Multiply >> >>', contents: [`/G gs ${SQUARE}`] }, 'pdf-transparency: Something shines through: a blend mode, on page 1.'],
  ['a soft mask', { resources: '/ExtGState << /G << /SMask << /S /Alpha >> >> >>', contents: [`/G gs ${SQUARE}`] }, 'pdf-transparency: Something shines through: a soft mask, on page 1.'],
  ['a transparency group', { page: '/Group << /S /Transparency >>' }, 'pdf-transparency: Something shines through: a group, on page 1.'],
  ['overprinted colour', { resources: '/ExtGState << /G << /OP true >> >>', contents: [`/G gs 1 0 0 rg ${SQUARE}`] }, 'pdf-overprint: Something other than full black is printed over what lies beneath, and will mix with it: on page 1.'],
  ['a hairline', { contents: ['0.1 w 50 50 m 90 60 l S'] }, 'pdf-hairline: A line may be too thin to print: a line (0.04 mm), on page 1.'],
  ['text near the edge', { ...font, contents: [showSquares('0001', 50, 5)] }, 'pdf-ink-near-edge: Ink is so near to the edge that it may be cut off: text (1.76 mm), on page 1.'],
  ['a drawing near the edge', { contents: ['80 5 40 40 re f'] }, 'pdf-ink-near-edge: Ink is so near to the edge that it may be cut off: a drawing (1.76 mm), on page 1.'],
  ['text over the edge', { ...font, contents: [showSquares('0001', 195, 50)] }, 'pdf-ink-outside: There is ink where none should be: text reaches out of the page, on page 1.'],
  ['text beyond the page', { ...font, contents: [showSquares('0001', 300, 50)] }, 'pdf-ink-outside: There is ink where none should be: text reaches out of the page, on page 1.'],
  ['a missing glyph', { ...font, contents: [showSquares('00010000')] }, 'pdf-glyph-missing: A letter is missing in its font, and a box or nothing is printed: Squares, on page 1.'],
  ['a glyph that no font has', { ...font, contents: [showSquares('00010099')] }, 'pdf-glyph-missing: A letter is missing in its font, and a box or nothing is printed: Squares, on page 1.'],
  ['text that cannot be searched', { ...squareFont(false), contents: [showSquares('0001')] }, 'pdf-text-not-found: Text cannot be searched or copied, because a font does not tell its letters: Squares, on page 1.'],
  ['text that lost its outlines', { ...font, contents: [showSquares('000100020002')] }, 'pdf-ink-missing: There is text, but hardly any ink of it: on page 1.'],
  ['commands that do not exist', { contents: ['80 30 40 40 rex fly'] }, 'pdf-not-readable: This PDF cannot be read: it holds commands that do not exist, on page 1.'],
  ['graphics states without end', { contents: ['q '.repeat(100_000)] }, 'pdf-not-readable: This PDF cannot be read: it keeps more graphics states than readers can, on page 1.'],
  ['a form that draws itself', { resources: '/XObject << /Self 110 0 R >>', objects: { 110: stream('/Self Do', '/Type /XObject /Subtype /Form') }, contents: ['/Self Do'] }, 'pdf-not-readable: This PDF cannot be read: drawings in it hold each other too deep, on page 1.'],
  ['content that cannot be unpacked', { objects: { 1001: stream('xxxx', '/Filter /FlateDecode') } }, 'pdf-not-readable: This PDF cannot be read: a part of it cannot be unpacked, on page 1.'],
]; // biome-ignore format: a table

it.each(BREAKS)('finds %s', async (_, pdf, finding) => {
  const all = await found(pdf);
  expect(all).toContain(finding);
  // Of a page that cannot be read nobody knows whether it is empty.
  if (finding.startsWith('pdf-not-readable')) expect(all).toHaveLength(1);
});

it('finds nothing wrong with two letters on a large page', async () => {
  const page = '/MediaBox [0 0 595 842]';
  expect(await found({ ...font, page, contents: [showSquares('00010001', 50, 50, 6)] })).toEqual([]);
});

it('finds that the end of a file is missing', async () => {
  const whole = tinyPdf({ ...font, contents: [showSquares('0001')] });
  const { findings } = await preflight(whole.subarray(0, -60), { profile: 'office', ...SAFE });
  expect(findings.map(({ message }) => message)).toEqual(['This PDF cannot be read: it is cut short.']);
});

const PRESS_BREAKS: readonly (readonly [what: string, pdf: TinyPdf, finding: string])[] = [
  ['RGB', { contents: [`1 0 0 rg ${SQUARE}`] }, 'A colour does not belong on this printer: RGB on a press, on page 1.'],
  ['too much ink', { contents: [`1 1 1 0.2 k ${SQUARE}`] }, 'More ink than the paper takes: 320 % of 300 %, on page 1.'],
  ['a thin tint', { contents: ['0 0 0 0.5 K 0.4 w 50 50 m 90 50 l S'] }, 'A line may be too thin to print: a line in a tint (0.14 mm), on page 1.'],
  ['overprinted gray', { resources: '/ExtGState << /G << /op true >> >>', contents: [`/G gs 0 0 0 0.5 k ${SQUARE}`] }, 'Something other than full black is printed over what lies beneath, and will mix with it: on page 1.'],
  ['no trim box', { page: '' }, 'The boxes that say where a page ends do not fit: there is no trim box, on page 1.'],
  ['an art box as well', { page: '/TrimBox [10 10 190 90] /ArtBox [10 10 190 90]' }, 'The boxes that say where a page ends do not fit: there is an art box beside the trim box, on page 1.'],
  ['a crop box', { page: '/TrimBox [10 10 190 90] /CropBox [5 5 195 95]' }, 'The boxes that say where a page ends do not fit: the crop box is not the media box, on page 1.'],
  ['a picture beyond its bleed', { contents: ['0 0 0 1 k 2 20 100 60 re f'] }, 'There is ink where none should be: something reaches out of the bleed, on page 1.'],
  ['no output intent', { catalog: '/Metadata 203 0 R' }, 'This is not PDF/X-4, which print shops ask for: there is no output intent for a press.'],
  ['no profile', { objects: { 201: '<< /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) >>' } }, 'This is not PDF/X-4, which print shops ask for: the colour profile of its output intent is not in the file.'],
  ['no XMP', { catalog: '/OutputIntents [201 0 R]' }, 'This is not PDF/X-4, which print shops ask for: there is no XMP.'],
  ['XMP of another kind', { objects: { 203: stream(xmp.replace('X-4', 'A-2')) } }, 'This is not PDF/X-4, which print shops ask for: its XMP does not say that it is PDF/X-4.'],
  ['XMP without a date', { objects: { 203: stream(xmp.replace('xmp:MetadataDate', '')) } }, 'This is not PDF/X-4, which print shops ask for: its XMP lacks xmp:MetadataDate.'],
  ['XMP that is no XML', { objects: { 203: stream(`${xmp} Tom & Sons`) } }, 'This is not PDF/X-4, which print shops ask for: its XMP is no sound XML.'],
  ['Trapped as a string', { objects: { 200: '<< /Title (Notes) /CreationDate (D:2024) /ModDate (D:2024) /Trapped (False) >>' } }, 'This is not PDF/X-4, which print shops ask for: it does not say whether it is trapped.'],
  ['no title', { objects: { 200: '<< /CreationDate (D:2024) /ModDate (D:2024) /Trapped /False >>' } }, 'This is not PDF/X-4, which print shops ask for: there is no Title in its document information.'],
  ['no ID', { trailer: '/Info 200 0 R' }, 'This is not PDF/X-4, which print shops ask for: there is no ID in its trailer.'],
  ['a later version', { version: '1.7' }, 'This is not PDF/X-4, which print shops ask for: it is PDF 1.7, newer than 1.6.'],
  ['JavaScript', { catalog: '/OutputIntents [201 0 R] /Metadata 203 0 R /OpenAction << /S /JavaScript /JS (x) >>' }, 'This is not PDF/X-4, which print shops ask for: it has actions or JavaScript.'],
  ['annotations', { page: '/TrimBox [10 10 190 90] /BleedBox [5 5 195 95] /Annots [<< /Subtype /Text /Rect [20 20 30 30] >>]' }, 'This is not PDF/X-4, which print shops ask for: there are annotations or actions on its pages, on page 1.'],
]; // biome-ignore format: a table

it.each(PRESS_BREAKS)('finds in a press file %s', async (_, pdf, finding) => {
  const messages = (await found(press(pdf), { profile: 'press' })).map((text) =>
    text.replace(/^[^:]+: /, ''),
  );
  expect(messages).toEqual([finding]);
});

it.each([
  ['full black', '0 g', []],
  ['white', '1 g', ['pdf-page-empty']],
  ['gray', '0.5 g', ['pdf-colour']],
  ['red', '1 0 0 rg', ['pdf-colour']],
])('lets a label printer print %s', async (_, operator, codes) => {
  const report = await preflight(tinyPdf({ contents: [`${operator} ${SQUARE}`] }), {
    profile: 'thermal',
    ...SAFE,
  });
  expect(report.findings.map(({ code }) => code)).toEqual(codes);
});

it('wants lines of two dots from a label printer', async () => {
  const lines = (width: number): TinyPdf => ({ contents: [`${width} w 50 50 m 90 60 l S`] });
  expect(await found(lines(0.71), { profile: 'thermal' })).toEqual([]);
  expect(await found(lines(0.5), { profile: 'thermal' })).toHaveLength(1);
});

it('knows how much ink the paper takes when told', async () => {
  const solid = press({ contents: [`1 1 0.5 0 k ${SQUARE}`] });
  expect(await found(solid, { profile: 'press', mostInk: 240 })).toEqual([
    'pdf-ink-total: More ink than the paper takes: 250 % of 240 %, on page 1.',
  ]);
});

describe('marks and bleed', () => {
  const ALLOWED: readonly (readonly [what: string, content: string])[] = [
    ['a thin line outside of the trim', '0 0 0 1 K 0.25 w 0 10 m 4 10 l S 10 0 m 10 4 l S'],
    ['a line about the print run', showSquares('0001', 20, 0, 8)],
    ['a picture over the edge, up to the bleed', '0 0 0 1 k 5 5 100 90 re f'],
    ['the registration colour on marks', '/All CS 1 SCN 0.25 w 0 10 m 4 10 l S'],
  ];
  it.each(ALLOWED)('lets be %s', async (_, content) => {
    const resources = `${font.resources} /ColorSpace << /All [/Separation /All /DeviceCMYK 9 0 R] >>`;
    const contents = [`0 0 0 1 k ${content} 0 0 0 1 k ${SQUARE}`];
    const pdf = press({ resources, contents, objects: font.objects });
    expect(await found(pdf, { profile: 'press' })).toEqual([]);
  });

  it('keeps text away from the edges of each card on a sheet', async () => {
    const cells = [
      [
        { x: 0, y: 0, width: 100, height: 100 },
        { x: 100, y: 0, width: 100, height: 100 },
      ],
    ];
    const cut = '0.25 w 100 0 m 100 14 l S';
    const pdf = {
      ...font,
      contents: [`${cut} ${showSquares('0001', 85, 50)} ${showSquares('0001', 130, 50)}`],
    };
    expect(await found(pdf)).toEqual([]);
    expect(await found(pdf, { cells })).toEqual([
      'pdf-ink-near-edge: Ink is so near to the edge that it may be cut off: text (1.06 mm), on page 1.',
    ]);
  });
});

it('tells a locked file, and reads no more of it', async () => {
  const pdf = { trailer: '/Encrypt << /Filter /Standard /V 1 >> /ID [<00> <00>]', contents: ['garbage'] };
  expect(await found(pdf)).toEqual(['pdf-encrypted: This PDF is locked, so nothing in it can be looked at.']);
});

it('makes one finding of many pages', async () => {
  const pages = (count: number): TinyPdf => ({
    contents: Array.from({ length: count + 1 }, (_, i) => (i === 0 ? SQUARE : `0 0 0 1 k ${SQUARE}`)),
  });
  const where = async (count: number) => (await found(pages(count)))[0]?.replace(/.*, on /, '');
  expect(await Promise.all([1, 3, 9].map(where))).toEqual([
    'page 2.',
    'pages 2, 3 and 4.',
    'pages 2, 3 and 7 more.',
  ]);
});

it('reports each page', async () => {
  const { pageReports } = await preflight(tinyPdf({ ...font, contents: [showSquares('0001')] }), {
    profile: null,
    ...SAFE,
  });
  expect(pageReports).toEqual([
    {
      page: 1,
      trim: { x: 0, y: 0, width: 200, height: 100 },
      ink: { x: 52, y: 40, width: 10, height: 10 },
      coverage: 0.005,
      texts: 1,
    },
  ]);
});
