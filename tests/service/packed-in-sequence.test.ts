// What lies in piles beside each other stays in step: envelopes with their cards, and places with what was printed on them.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { expectRefusal } from '../http/helpers.ts';
import { readPdf } from '../support/read-pdf.ts';
import { codes, orderOf, type Saved, type Seller, type Shared, sharedOn } from './helpers.ts';

const ADDRESS = { lines: ['12 Quince Lane'], city: 'Leeds', postcode: 'LS1 4AB', country: 'GB' };
const addressed = (order: string, name: string) =>
  orderOf(order, { buyer: { name }, recipient: { name, address: ADDRESS } });

let shared: Shared;
let seller: Seller;
let run: string;
let saved: readonly Saved[];
beforeAll(async () => {
  shared = await sharedOn(openSqlite(':memory:'));
  seller = await shared.newSeller();
  saved = await seller.handIn(
    addressed('1', 'Anna Holm'),
    orderOf('2', { buyer: { name: 'Ben Osei' } }),
    addressed('3', 'Cleo Park'),
  );
  run = await seller.open({ name: 'مرحبا' });
  await seller.close(run);
});
afterAll(() => shared.store.database.close());

const get = (file: string) => seller.get(`print-runs/${run}/${file}`);

it('makes no envelopes where one would be missing, unless that is wanted', async () => {
  const { problems } = expectRefusal(await get('envelopes.pdf'), 422);
  expect(codes(problems as Saved['problems'])).toEqual(['address-missing']);
  expect(await readPdf((await get('envelopes.pdf?leaveOut=true')).rawPayload)).toHaveLength(2);
});

it('writes no notes on what goes outside of the parcel', async () => {
  const { problems } = expectRefusal(await get('envelopes.pdf?layout=slip'), 422);
  expect(codes(problems as Saved['problems'])).toEqual(['envelope-with-note']);
  expect(
    await readPdf((await get('envelopes.pdf?layout=address-label&leaveOut=true')).rawPayload),
  ).toHaveLength(1);
});

it('has a cover list also where the name of the print run cannot be printed', async () => {
  const [page] = await readPdf((await get('cover-list.pdf')).rawPayload);
  expect(page?.text.replace(/\s/g, '')).toMatch(/^3cardson1sheet/);
});

it('leaves the place of a deleted order blank, and all others where they were', async () => {
  await seller.remove(`orders/${saved[1]?.id}`);
  expect((await get('manifest.csv')).body).toBe('sequence,order,sheet,place\n1,1,1,1\n3,3,1,3\n');
  const [again] = await readPdf((await get('pdf?places=1/3')).rawPayload);
  expect(again?.text).toContain('Cleo');
  const [page] = await readPdf((await get('pdf')).rawPayload);
  expect(page?.text).not.toContain('Ben');
  expectRefusal(await get('pdf?only=2'), 404);
});

it('counts an order as changed while it is another one than was written, and not for being sent', async () => {
  const isChanged = async () => (await seller.get(`orders/${saved[0]?.id}`)).json().changed;
  const told = addressed('1', 'Anna Holm');
  const seen = [];
  for (const one of [{ ...told, sentOn: '2026-11-27' }, addressed('1', 'Anne Holm'), told]) {
    await seller.handIn(one);
    seen.push(await isChanged());
  }
  expect(seen).toEqual([false, true, false]);
});
