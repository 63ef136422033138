// The same order by file, by a program and by what the shop's server sends is one, so that it gets one note.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAYLOAD_READERS } from '../../src/orders/payloads/readers.ts';
import { saveOrders } from '../../src/store/save-orders.ts';
import { inTransaction } from '../../src/store/store.ts';
import { NOW } from '../http/helpers.ts';
import { testDatabases } from '../support/databases.ts';
import { unwrap } from '../support/notes.ts';
import { importFile, orderOf, type Saved, type Seller, type Shared, sharedOn } from './helpers.ts';

const SHOPIFY_FILE = [
  'Name,Email,Financial Status,Accepts Marketing,Created at,Lineitem name,Lineitem quantity,Lineitem price,Billing Name',
  '#1001,anna@example.com,paid,no,2026-11-20 09:00:00 +0000,Speckled mug,1,20.00,Anna Holm',
].join('\n');
const SHOPIFY_PAYLOAD = {
  ...{ id: '6201000000000000123', name: '#1001', email: 'anna@example.com', financial_status: 'paid' },
  ...{ created_at: '2026-11-20T09:00:00Z', updated_at: '2026-11-20T09:05:00Z' },
  line_items: [{ title: 'Speckled mug', quantity: 1 }],
  billing_address: { name: 'Anna Holm' },
};
const WOO_FILE = [
  'Order Number,Order Status,Order Date,First Name (Billing),Last Name (Billing),Email (Billing),Item #,Item Cost,Name,Quantity',
  '1001,Processing,2026-11-20 09:00,Anna,Holm,anna@example.com,1,20,Speckled mug,1',
].join('\n');
const WOO_PAYLOAD = {
  ...{ id: 9001, number: '1001', status: 'processing', date_created: '2026-11-20T09:00:00' },
  date_modified_gmt: '2026-11-20T09:05:00',
  billing: { first_name: 'Anna', last_name: 'Holm', email: 'anna@example.com' },
  line_items: [{ name: 'Speckled mug', quantity: 1, meta_data: [] }],
};

const SHOPS = [
  ['shopify', SHOPIFY_FILE, SHOPIFY_PAYLOAD, '1001'],
  ['shopify', SHOPIFY_FILE, SHOPIFY_PAYLOAD, '#1001'],
  ['woocommerce', WOO_FILE, WOO_PAYLOAD, '1001'],
] as const;

describe.each(testDatabases())('one order by three doors, kept in $name', ({ open }) => {
  let shared: Shared;
  beforeAll(async () => {
    shared = await sharedOn(await open());
  });
  afterAll(() => shared.store.database.close());

  const byPayload = ({ rows }: Seller, [channel, , payload]: (typeof SHOPS)[number]) => {
    const read = unwrap(PAYLOAD_READERS[channel](payload));
    return inTransaction(shared.store, rows.tenant, (within) =>
      saveOrders(within, [{ ...read, shop: 'main', isIdSure: true }], NOW),
    );
  };
  type Door = (seller: Seller, shop: (typeof SHOPS)[number]) => Promise<readonly Saved[]>;
  const DOORS: Readonly<Record<string, Door>> = {
    file: (seller, [, file]) => importFile(seller, file),
    program: ({ handIn }, [channel, , , order]) =>
      handIn(orderOf(order, { channel, placedAt: '2026-11-20' })),
    server: byPayload,
  };

  it.each(
    SHOPS.flatMap((shop) =>
      [
        ['file', 'program', 'server'],
        ['program', 'server', 'file'],
        ['server', 'file', 'program'],
      ].map((doors) => ({ shop, doors, what: `${shop[0]} ${shop[3]} by ${doors.join(', ')}` })),
    ),
  )('is one: $what', async ({ shop, doors }) => {
    const seller = await shared.newSeller();
    const saved: Saved[] = [];
    for (const door of doors) saved.push(...((await DOORS[door]?.(seller, shop)) ?? []));
    expect(saved.map(({ result }) => result === 'new')).toEqual([true, false, false]);
    expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
    expect(await seller.states()).toHaveLength(1);
  });

  it('is another one in another shop', async () => {
    const seller = await shared.newSeller();
    await importFile(seller, SHOPIFY_FILE, 'wren');
    await importFile(seller, SHOPIFY_FILE, 'thistle');
    expect(await seller.states()).toEqual(['#1001 waiting', '#1001 waiting']);
  });
});
