// What is sent of the choices of layout, paper and printing, and what becomes of the paper in another layout.
import { expect, it } from 'vitest';
import type { CatalogResponse } from '../../src/http/api.ts';
import { fillsOtherSide, picturesToSend } from '../../src/web/pictures.ts';
import { inLayout, type PrintDraft, printSettings } from '../../src/web/print-draft.ts';

const stock = (id: string, kind: 'paper' | 'card', perSheet: number): CatalogResponse['stocks'][number] => ({
  ...{ id, name: id, kind, products: [], notes: [], perSheet, isCutByHand: false, folds: false },
  ...{ sheetWidthMm: 210, sheetHeightMm: 297, cardWidthMm: 105, cardHeightMm: 148 },
});
const layout = (id: string, stocks: string[]): CatalogResponse['layouts'][number] => ({
  ...{ id, name: id, description: '', stock: stocks[0] ?? '', stocks, folds: false },
  shows: { note: true, logo: true, artwork: false, qr: true, returnAddress: false, address: false },
});
const catalog = {
  stocks: [stock('a6', 'card', 1), stock('four', 'card', 4), stock('a4', 'paper', 1)],
  layouts: [layout('card', ['a6', 'four', 'a4']), layout('ruled', ['four', 'a6']), layout('slip', ['a4'])],
};
const draft: PrintDraft = {
  ...{ layout: 'card', stock: '', cardMm: '', gutterMm: 3, bleedMm: 3, marks: true, usedPlaces: [] },
  ...{ profile: 'office', condition: 'coated', impose: 'sequence', reverse: false, flip: 'long-edge' },
  ...{ sort: 'orders', printRun: '', returnAddress: '', shipsFrom: '', qr: '' },
};

it.each<[string, Partial<PrintDraft>, object]>([
  ['nothing of the paper while it is the usual one', {}, { stock: undefined, bleedMm: 0, freePlaces: [] }],
  ['the places that are left', { stock: 'four', usedPlaces: [1, 3] }, { freePlaces: [[2, 4]] }],
  ['no places where all are gone', { stock: 'four', usedPlaces: [1, 2, 3, 4] }, { freePlaces: [] }],
  [
    'no places for piles, which are cut from whole sheets',
    { stock: 'four', usedPlaces: [1], impose: 'cut-stack' },
    { freePlaces: [], impose: 'cut-stack' },
  ],
  ['no piles of single cards', { impose: 'cut-stack' }, { impose: 'sequence' }],
  [
    'the size of cut cards',
    { stock: 'a4', cardMm: '85.5x55' },
    { cardMm: '85.5x55', gutterMm: 3, bleedMm: 3 },
  ],
  ['no size that is half typed', { stock: 'a4', cardMm: '85x' }, { cardMm: undefined, gutterMm: undefined }],
  ['no size where the paper is a card', { stock: 'a6', cardMm: '85x55' }, { cardMm: undefined }],
  ['a bleed for a print shop', { profile: 'press' }, { bleedMm: 3 }],
  ['no QR code of spaces', { qr: '  ' }, { qr: undefined }],
])('sends %s', (_, part, expected) => {
  const sent: Readonly<Record<string, unknown>> = printSettings({ ...draft, ...part }, catalog);
  for (const [name, value] of Object.entries(expected)) expect(sent[name], name).toEqual(value);
});

it.each([
  ['', 'ruled', ''],
  ['four', 'ruled', ''],
  ['a6', 'ruled', 'a6'],
  ['four', 'slip', ''],
  ['a4', 'ruled', ''],
])('from paper "%s" to the layout %s: paper "%s"', (held, id, expected) => {
  const change = inLayout({ ...draft, stock: held, usedPlaces: [1] }, id, catalog);
  expect(change).toEqual({ layout: id, stock: expected, usedPlaces: [] });
});

const fileOf = (name: string) => new File([], name);
const [logo, artwork, signature, icc] = [fileOf('logo'), fileOf('front'), fileOf('signed'), fileOf('icc')];
const held = { logo, artwork, signature, icc };

it('sends pictures that the layout has a place for, and a profile to a press', () => {
  expect(picturesToSend(held, draft, catalog)).toEqual({ logo, signature });
  expect(picturesToSend(held, { ...draft, profile: 'press' }, catalog)).toEqual({ logo, signature, icc });
});

it.each([
  ['a flat card', { artwork: false, folds: false }, held, false],
  ['a postcard', { artwork: true, folds: false }, held, true],
  ['a postcard without artwork', { artwork: true, folds: false }, { logo }, false],
  ['a folded card with a logo', { artwork: true, folds: true }, { logo }, true],
])(
  'knows whether there is something on the other side of %s',
  (_, { artwork, folds }, pictures, expected) => {
    const base = layout('any', []);
    const one = { ...base, folds, shows: { ...base.shows, artwork } };
    expect(fillsOtherSide(pictures, one)).toBe(expected);
  },
);
