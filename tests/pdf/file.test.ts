import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import { render } from '../../src/render.ts';
import type { Sheet } from '../../src/sheet/sheet.ts';
import { catalog, jobOf, one, orderFor, settingsFor } from '../support/notes.ts';

const orders = Array.from({ length: 41 }, (_, i) => orderFor('Anna', `order ${i}`));
const job = jobOf(render(orders, settingsFor()));
const pieces = () => exportPdf(job);
const file = Buffer.concat([...pieces()]).toString('latin1');

it('is the same file, byte for byte, each time', () => {
  expect(Buffer.concat([...pieces()]).toString('latin1')).toBe(file);
});

it('comes in pieces as its reader asks for them, not all at once', () => {
  const lengths = [...pieces()].map(({ length }) => length);
  expect(lengths).toHaveLength(3);
  expect(Math.max(...lengths)).toBeLessThan(file.length);
});

it('says how large the finished card is', () => {
  expect(file.match(/\/TrimBox \[0 0 297\.638 419\.528\]/g)).toHaveLength(41);
});

it('embeds one font of its own with a map back to letters', () => {
  expect(file.match(/\/FontFile2 /g)).toHaveLength(1);
  expect(file.match(/\/ToUnicode /g)).toHaveLength(1);
  expect(file).not.toContain('Helvetica');
});

it('uses no transparency', () => {
  expect(file).not.toMatch(/\/(ca|CA|SMask|Group) /);
});

it('stays small: below 6 KB a note from 40 notes on', () => {
  expect(file.length / orders.length).toBeLessThan(6000);
});

it.each([
  ['one side', null, '/PrintScaling /None'],
  ['both sides, turned like a book', 'long-edge', '/PrintScaling /None /Duplex /DuplexFlipLongEdge'],
  ['both sides, turned like a calendar', 'short-edge', '/PrintScaling /None /Duplex /DuplexFlipShortEdge'],
] as const)('asks viewers not to shrink it, and to print %s', (_, flip, preferences) => {
  const written = Buffer.concat([...exportPdf({ ...job, only: [0], flip })]).toString('latin1');
  expect(written.replace(/\s+/g, ' ')).toContain(`<< ${preferences} >>`);
});

it('has boxes for what is cut off: trim in bleed in the whole paper', () => {
  const [sheet, ...rest] = job.sheets;
  const larger = {
    ...sheet,
    widthPt: 340,
    heightPt: 470.12345,
    trim: { x: 20, y: 25, width: 297, height: 419 },
  };
  const sheets = [
    { ...(sheet ?? rest[0]), ...larger, bleed: { x: 11, y: 16, width: 315, height: 437 } } as Sheet,
  ];
  const written = Buffer.concat([...exportPdf({ ...job, sheets })]).toString('latin1');
  expect(written.match(/\/\w+Box \[.*\]/g)?.filter((box) => !box.startsWith('/FontBBox'))).toEqual([
    '/MediaBox [0 0 340 470.123]',
    '/BleedBox [11 17.123 326 454.123]',
    '/TrimBox [20 26.123 317 445.123]',
  ]);
});

it('says its title in XMP that stays XML, whatever the title', () => {
  const title = 'Tom & <Sons>\u0007 "ж"';
  const written = Buffer.concat([...exportPdf({ ...job, title, only: [0] })]).toString('utf8');
  expect(written).toContain('<rdf:li xml:lang="x-default">Tom &amp; &lt;Sons&gt; &quot;ж&quot;</rdf:li>');
});

it('has another name for other pages', () => {
  const idOf = (only: readonly number[] | null) =>
    /<xmpMM:DocumentID>(uuid:[-0-9a-f]{36})</.exec(
      Buffer.concat([...exportPdf({ ...job, only })]).toString('latin1'),
    )?.[1];
  expect(new Set([idOf(null), idOf([0]), idOf([0]), idOf([1]), undefined]).size).toBe(4);
});

it('finds the fields of PDFKit that it reaches into', () => {
  const document = new PDFDocument({ autoFirstPage: false, font: '' });
  document.addPage();
  expect(document).toMatchObject({
    ref: expect.any(Function),
    addContent: expect.any(Function),
    read: expect.any(Function),
    endMetadata: expect.any(Function),
    _id: expect.any(Uint8Array),
    _root: { data: { Type: 'Catalog' } },
    page: {
      dictionary: { data: { MediaBox: expect.any(Array) } },
      resources: { data: expect.any(Object) },
    },
  });
});

it('marks the cuts of sheets that are cut by hand', () => {
  const stock = one(catalog.stocks, 'a4-4up-a6-card');
  const cut = render(orders.slice(0, 4), settingsFor({ stock }));
  expect(cut.sheets[0]?.marks.map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2].map(Math.round))).toEqual([
    [298, 0, 298, 14],
    [298, 828, 298, 842],
    [0, 421, 14, 421],
    [581, 421, 595, 421],
  ]);
});
