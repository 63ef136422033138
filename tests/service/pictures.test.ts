// A logo, artwork, a signature and the profile of a press are given to a print run while it is open, and stay with it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgetOld } from '../../src/store/retention.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { png } from '../artwork/pictures.ts';
import { expectRefusal } from '../http/helpers.ts';
import { operatorsIn } from '../support/read-pdf.ts';
import {
  answered,
  codes,
  DAY_MS,
  orderOf,
  type Saved,
  SETTINGS,
  type Seller,
  type Shared,
  sharedOn,
} from './helpers.ts';

let shared: Shared;
let seller: Seller;
let run: string;
beforeAll(async () => {
  shared = await sharedOn(openSqlite(':memory:'));
});
afterAll(() => shared.store.database.close());
const begin = async () => {
  seller = await shared.newSeller();
  await seller.handIn(orderOf('1'));
  run = await seller.open({ settings: { ...SETTINGS, layout: 'card-logo' } });
};
const LOGO = png(40, 20, (context) => {
  context.fillStyle = '#aa0000';
  context.fillRect(5, 5, 20, 10);
});
const give = (kind: string, bytes: Buffer, type = 'application/octet-stream') =>
  shared.app.inject({
    ...{ method: 'PUT', url: `/api/v1/print-runs/${run}/pictures/${kind}`, payload: bytes },
    headers: { authorization: seller.authorization, 'content-type': type },
  });
const pdf = async () => (await seller.get(`print-runs/${run}/pdf`)).rawPayload;

it('come with each card, and are the same when it is printed again', async () => {
  await begin();
  answered(await give('logo', LOGO), 200);
  await seller.close(run);
  const printed = await pdf();
  expect(operatorsIn(printed).match(/ Do Q$/gm)).toHaveLength(1);
  expect((await pdf()).equals(printed)).toBe(true);
  const { problems } = expectRefusal(await give('logo', LOGO), 409);
  expect(codes(problems as Saved['problems'])).toEqual(['print-run-not-open']);
});

it('go when it is cancelled, and when the time of its cards is over', async () => {
  const count = async () => {
    const sql = 'SELECT kind FROM print_run_pictures WHERE tenant_id = $1';
    return (await seller.rows.queries.query(sql, [seller.rows.tenant])).length;
  };
  for (const end of [
    () => seller.post(`print-runs/${run}/cancel`),
    () => forgetOld(seller.rows, shared.time.now + 61 * DAY_MS),
  ]) {
    await begin();
    answered(await give('logo', LOGO), 200);
    await seller.close(run);
    expect(await count()).toBe(1);
    await end();
    expect(await count()).toBe(0);
  }
});

it('that are broken are refused, and the one before stays', async () => {
  await begin();
  answered(await give('logo', LOGO, 'image/png'), 200);
  const { problems } = expectRefusal(await give('logo', Buffer.from('this is no picture')), 422);
  expect(codes(problems as Saved['problems'])).toEqual(['artwork-not-readable']);
  await seller.close(run);
  expect(operatorsIn(await pdf()).match(/ Do Q$/gm)).toHaveLength(1);
});

it('are taken away', async () => {
  await begin();
  const take = () => seller.remove(`print-runs/${run}/pictures/logo`);
  answered(await give('logo', LOGO), 200);
  expect([(await take()).statusCode, (await take()).statusCode]).toEqual([204, 404]);
  await seller.close(run);
  expect(operatorsIn(await pdf()).match(/ Do Q$/gm)).toBeNull();
  expectRefusal(await take(), 409);
});

it.each([
  ['of a kind that there is not', () => give('photo', LOGO), 400],
  ['as something else than bytes', () => give('logo', LOGO, 'text/plain'), 415],
  ['as JSON', () => give('logo', Buffer.from('{}'), 'application/json'), 400],
  ['that are far too big', () => give('logo', Buffer.alloc(21 * 1024 * 1024)), 413],
])('%s are refused', async (_what, send, status) => {
  await begin();
  expectRefusal(await send(), status);
});
