// What is printed again is what was printed: single orders, sheets, and cards by their places.
import { expect, it } from 'vitest';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import { type Rendering, render } from '../../src/render.ts';
import type { RenderSettings } from '../../src/render-settings.ts';
import { placesOf, sheetsAgain } from '../../src/sheet/print-run.ts';
import { catalog, IMPOSITION, jobOf, one, orderFor, settingsFor, wordsFor } from '../support/notes.ts';
import { operatorsOf } from '../support/read-pdf.ts';

const orders = Array.from({ length: 11 }, (_, i) => orderFor(`Anna ${i}`, `${i}`));
const run: Partial<RenderSettings> = {
  stock: one(catalog.stocks, 'a4-4up-a6-card'),
  words: wordsFor('Dear {{greeting}}, {thank you|many thanks} for your {{item}}!'),
};
const whole = render(orders, settingsFor(run));

/** Orders by the sheet and the place that their cards lie on. */
const cards = ({ pages, sheets }: Rendering): readonly string[] =>
  placesOf(sheets).map(({ page, sheet, place }) => `${pages[page]?.order} on ${sheet}/${place}`);

const pageOf = ({ pages }: Rendering, order: string) => pages.find((page) => page.order === order);

it('writes an order alone as it was among the others', () => {
  const again = render(orders, settingsFor(run), ['9', '3']);
  expect(cards(again)).toEqual(['3 on 1/1', '9 on 1/2']);
  expect(again.pages).toEqual([pageOf(whole, '3'), pageOf(whole, '9')]);
});

const PLACES = [
  { sheet: 3, place: 2 },
  { sheet: 1, place: 4 },
];

it.each([
  [1, ['3 on 1/1', '9 on 1/2']],
  [4, ['3 on 1/4', '9 on 2/1']],
])('writes cards by their places as they were, on places from %d on', (startAt, expected) => {
  const again = render(orders, settingsFor({ ...run, again: { kind: 'places', startAt, places: PLACES } }));
  expect(cards(again)).toEqual(expected);
  expect(again.pages).toEqual(whole.pages);
});

it('draws cards that fill their sheets again with the same bytes', () => {
  const single = { ...run, stock: one(catalog.stocks, 'card-a6') };
  const again = { kind: 'places', startAt: 1, places: [{ sheet: 10, place: 1 }] } as const;
  const [all, some] = [single, { ...single, again }].map((settings) =>
    operatorsOf(Buffer.concat([...exportPdf(jobOf(render(orders, settingsFor(settings))))])),
  );
  expect(some).toEqual([all?.[9]]);
});

it.each([
  ['first sheet first', false, 2, 3],
  ['last sheet first', true, 1, 2],
] as const)('draws sheets again with the same bytes (%s)', (_, isReversed, from, to) => {
  const imposition = { ...IMPOSITION, isReversed };
  const { sheets, ...rendering } = render(orders, settingsFor({ ...run, imposition, printRun: 'Friday' }));
  const job = jobOf({ ...rendering, sheets }, { slugs: rendering.slugs });
  const fileOf = (only: readonly number[] | null): readonly string[] =>
    operatorsOf(Buffer.concat([...exportPdf({ ...job, only })]));
  const only = sheetsAgain(sheets, from, to);
  expect(only.map((i) => sheets[i]?.number).sort()).toEqual([from, to]);
  const all = fileOf(null);
  expect(fileOf(only)).toEqual(only.map((i) => all[i]));
});
