// Several who close one print run at once: one of them does, the others are told so.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import type { Store } from '../../src/store/store.ts';
import { ownOrder } from '../../tools/crash/requests.ts';
import { service } from '../http/helpers.ts';
import { testDatabases } from '../support/databases.ts';
import { storeIn } from '../support/store.ts';

describe.each(testDatabases())('a print run that three close at once on $name', ({ open }) => {
  let store: Store;
  let app: Service;
  beforeEach(async () => {
    store = await storeIn(await open());
    app = await service({ store });
  });
  afterEach(() => store.database.close());

  const post = (path: string, payload: object = {}) =>
    app.inject({ method: 'POST', url: `/api/v1/${path}`, payload });

  it.each([{ test: false }, { test: true }])('is closed by one of them ($test)', async ({ test }) => {
    const orders = ['1', '2', '3'].map((order) => ownOrder({ shop: 'main', order, version: 1 }));
    await post('orders', { orders });
    const opened = await post('print-runs', { test, settings: { message: 'Thank you, {{greeting}}!' } });
    const close = () => post(`print-runs/${opened.json().id}/close`);
    const answers = await Promise.all([close(), close(), close()]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
    const [row] = await store.database.query('SELECT count(*) AS count FROM print_run_cards');
    expect(row).toEqual({ count: 3 });
  });
});
