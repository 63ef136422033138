import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import { render } from '../../src/render.ts';
import { catalog, one, orderFor, settingsFor } from '../support/notes.ts';

const orders = Array.from({ length: 41 }, (_, i) => orderFor('Anna', `order ${i}`));
const { pages, sheets, outlines } = render(orders, settingsFor());
const pieces = () => exportPdf(sheets, pages, outlines, 'Notes');
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

it('finds the fields of PDFKit that it reaches into', () => {
  const document = new PDFDocument({ autoFirstPage: false, font: '' });
  document.addPage();
  expect(document).toMatchObject({
    ref: expect.any(Function),
    addContent: expect.any(Function),
    page: {
      dictionary: { data: { MediaBox: expect.any(Array) } },
      resources: { data: expect.any(Object) },
    },
  });
});

it('marks the cuts of sheets that are cut by hand', () => {
  const stock = one(catalog.stocks, 'a4-4up-a6-card');
  const cut = render(orders.slice(0, 4), settingsFor({ stock }));
  expect(cut.sheets[0]?.cropMarks.map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2].map(Math.round))).toEqual([
    [298, 0, 298, 14],
    [298, 828, 298, 842],
    [0, 421, 14, 421],
    [581, 421, 595, 421],
  ]);
});
