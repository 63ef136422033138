// A closed print run is printed as often as wanted, and is the same each time, whatever has changed since.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { expectRefusal, service } from '../http/helpers.ts';
import { operatorsOf, readPdf } from '../support/read-pdf.ts';
import { codes, newSeller, orderOf, type Saved, type Seller, type Shared, sharedOn } from './helpers.ts';

const FILES = ['pdf', 'envelopes.pdf', 'manifest.csv', 'cover-list.pdf'];
const NAMES = ['Anna Holm', 'Ben Osei', 'Cleo Park', 'Dara Lindqvist', 'Emil Brandt'];
const ADDRESS = { lines: ['12 Quince Lane'], city: 'Leeds', postcode: 'LS1 4AB', country: 'GB' };

const home = mkdtempSync(join(tmpdir(), 'inkslip-own-'));
/** A message and a paper of the seller's own. */
function writeOwn(words: string, sheetMm: readonly [number, number]): void {
  mkdirSync(join(home, 'messages/en'), { recursive: true });
  const head = '---\nname: Mine\ndescription: My own words.\n---\n';
  writeFileSync(join(home, 'messages/en/mine.md'), `${head}\nDear {{greeting}},\n\n${words}\n`);
  const cellMm = sheetMm.map((side) => side / 2);
  const paper = { id: 'my-cards', name: 'My cards', kind: 'card', brand: null, parts: [], sheetMm, cellMm };
  const places = { firstCellMm: [0, 0], pitchMm: cellMm, columns: 2, rows: 2, cornerRadiusMm: 0 };
  const entry = { ...paper, ...places, cutByHand: true, confidence: 'single-source' };
  writeFileSync(join(home, 'stock.json'), JSON.stringify([entry]));
}

let shared: Shared;
let seller: Seller;
let run: string;
let first: readonly Buffer[];
const filesOf = async (by: Seller, id = run) => {
  const answers = [];
  for (const file of FILES) answers.push(await by.get(`print-runs/${id}/${file}`));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(FILES.map(() => 200));
  return answers.map(({ rawPayload }) => rawPayload);
};
const areEqual = (some: readonly Buffer[], others: readonly Buffer[]) =>
  some.map((bytes, i) => others[i]?.equals(bytes));

beforeAll(async () => {
  vi.stubEnv('INKSLIP_HOME', home);
  writeOwn('I packed this myself.', [210, 297]);
  shared = await sharedOn(openSqlite(':memory:'));
  seller = await shared.newSeller();
  await seller.handIn(
    ...NAMES.map((name, i) =>
      orderOf(`${i + 1}`, { buyer: { name }, recipient: { name, address: ADDRESS } }),
    ),
  );
  const settings = { template: 'mine', stock: 'my-cards', shipsFrom: 'GB', startAt: 2 };
  run = await seller.open({ name: 'Friday', settings });
  await seller.close(run);
  first = await filesOf(seller);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
  await shared.store.database.close();
});

describe('all of it', () => {
  it('is what was ordered', async () => {
    const [notes, envelopes, manifest, cover] = first;
    expect(manifest?.toString()).toBe(
      'sequence,order,sheet,place\n1,1,1,2\n2,2,1,3\n3,3,1,4\n4,4,2,1\n5,5,2,2\n',
    );
    expect((await readPdf(notes ?? Buffer.alloc(0))).length).toBe(2);
    const texts = (await readPdf(envelopes ?? Buffer.alloc(0))).map(({ text }) => text.replace(/\s/g, ''));
    expect(texts).toEqual(NAMES.map((name) => expect.stringContaining(name.replace(' ', ''))));
    expect((await readPdf(cover ?? Buffer.alloc(0)))[0]?.text).toContain('Friday');
  });

  it('is the same a second time', async () => {
    expect(areEqual(first, await filesOf(seller))).toEqual([true, true, true, true]);
  });

  it('is the same once its orders have changed or are cancelled', async () => {
    await seller.handIn(
      orderOf('1', { buyer: { name: 'Somebody Else' } }),
      orderOf('2', { status: 'cancelled' }),
    );
    expect(areEqual(first, await filesOf(seller))).toEqual([true, true, true, true]);
  });

  it.each([
    ['has other messages and papers', () => writeOwn('Other words.', [216, 279])],
    ['has none of its own', () => rmSync(home, { recursive: true })],
  ])('is the same from another service over its rows that %s', async (_what, change) => {
    change();
    const other = await newSeller(await service({ store: shared.store }), shared.store, seller.rows.tenant);
    expect(areEqual(first, await filesOf(other))).toEqual([true, true, true, true]);
    mkdirSync(home, { recursive: true });
  });
});

describe('some of it', () => {
  const pdf = (query: string, id = run) => seller.get(`print-runs/${id}/pdf?${query}`);
  const textsOf = async (query: string) =>
    (await readPdf((await pdf(query)).rawPayload)).map(({ text }) => text.replace(/\s/g, ''));

  it('is the card of one order', async () => {
    const [text = '', ...more] = await textsOf('only=4');
    expect([
      text.includes('Dara'),
      NAMES.some((name) => name !== NAMES[3] && text.includes(name.split(' ')[0] ?? '')),
      more,
    ]).toEqual([true, false, []]);
  });

  it.each([
    ['sheets=2', [1]],
    ['sheets=1-2', [0, 1]],
  ])('is whole sheets, byte for byte: %s', async (query, sheets) => {
    const whole = operatorsOf(first[0] ?? Buffer.alloc(0));
    expect(operatorsOf((await pdf(query)).rawPayload)).toEqual(sheets.map((sheet) => whole[sheet]));
  });

  it('is cards by their places, on places that are free', async () => {
    const [text = '', ...more] = await textsOf('places=1/3,2/2&startAt=3');
    expect([text.includes('Ben'), text.includes('Emil'), text.includes('Anna'), more]).toEqual([
      true,
      true,
      false,
      [],
    ]);
  });

  it('is the envelope of one order', async () => {
    const pages = await readPdf((await seller.get(`print-runs/${run}/envelopes.pdf?only=2`)).rawPayload);
    expect(pages.map(({ text }) => text.includes('Quince'))).toEqual([true]);
  });

  it.each([
    ['pdf?only=nobody', 404, ['order-not-found']],
    ['pdf?sheets=3', 422, ['setting-wrong']],
    ['pdf?sheets=1&startAt=2', 422, ['setting-wrong']],
    ['pdf?sheets=2-1', 422, ['setting-wrong']],
    ['pdf?places=2/4', 422, ['setting-wrong']],
    ['pdf?sheets=1&places=1/2', 422, ['setting-wrong']],
    ['pdf?sheets=one', 400, ['request-wrong']],
    ['pdf?copies=2', 400, ['request-wrong']],
    ['envelopes.pdf?stock=letter-30up', 422, ['setting-wrong']],
    ['envelopes.pdf?layout=none', 422, ['setting-wrong']],
  ])('is refused where there is none: %s', async (path, status, expected) => {
    const { problems } = expectRefusal(await seller.get(`print-runs/${run}/${path}`), status);
    expect(codes(problems as Saved['problems'])).toEqual(expected);
  });
});

it.each([
  ['cards that are cut from paper', { cardMm: '105x148', gutterMm: 2, stock: 'a4' }],
  ['part-used sheets', { stock: 'a4-4up-a6-card', freePlaces: [[4]] }],
  ['piles to be cut', { stock: 'a4-4up-a6-card', impose: 'cut-stack' }],
])('prints notes and envelopes of a print run on %s', async (_what, paper) => {
  const own = await shared.newSeller();
  await own.handIn(orderOf('1', { recipient: { name: 'Anna Holm', address: ADDRESS } }));
  const id = await own.open({ settings: { message: 'Thank you!', ...paper } });
  await own.close(id);
  const files = await filesOf(own, id);
  expect(areEqual(files, await filesOf(own, id))).toEqual([true, true, true, true]);
});

it('starts on another free place than the settings say', async () => {
  const own = await shared.newSeller();
  await own.handIn(orderOf('1'));
  const id = await own.open({ settings: { message: 'Hi!', stock: 'a4-4up-a6-card', freePlaces: [[4]] } });
  await own.close(id);
  expect((await own.get(`print-runs/${id}/pdf?startAt=2`)).statusCode).toBe(200);
});
