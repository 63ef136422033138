// Six clients hand in the same 120 orders at once, older and newer versions in any sequence: each order is there once, as it is newest.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import type { Store } from '../../src/store/store.ts';
import { type OverlapPlan, overlap, overlapFaults } from '../../tools/crash/overlap.ts';
import type { Send } from '../../tools/crash/requests.ts';
import { service } from '../http/helpers.ts';
import { testDatabases } from '../support/databases.ts';
import { storeIn } from '../support/store.ts';

const PLAN: OverlapPlan = { seed: 'overlap', clients: 6, orders: 120, batch: { least: 5, most: 30 } };

describe.each(testDatabases())('orders that several clients hand in at once on $name', ({ open }) => {
  let store: Store;
  let app: Service;
  beforeEach(async () => {
    store = await storeIn(await open());
    app = await service({ store });
  });
  afterEach(() => store.database.close());

  const send: Send = async (_, path, body, headers = {}) => {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/v1/${path}`,
      payload: body as object,
      headers,
    });
    return { status: answer.statusCode, body: answer.rawPayload };
  };

  it('are there once each, as their newest version says', async () => {
    expect(await overlap(send, PLAN)).toBeGreaterThan(PLAN.orders * 3);
    expect(await overlapFaults(store.database, PLAN)).toEqual([]);
  });
});
