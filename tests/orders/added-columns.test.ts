// What a shop's file lacks, sellers put into columns of their own; and what is repeated in it is counted once.
import { expect, it } from 'vitest';
import { readOrders } from '../../src/orders/read-orders.ts';
import { CHANNEL_FILES, ONE_ORDER, writeRows } from './channel-files.ts';
import { bytesOf, codesOf } from './read-text.ts';

const read = (...written: Parameters<typeof writeRows>) =>
  readOrders([{ name: 'orders.txt', bytes: bytesOf(writeRows(...written)) }]);

const shops = Object.entries(CHANNEL_FILES).filter(([name]) => name !== 'generic');

const ADDED_AS = [
  { 'Gift message': 'Happy day', 'Note from buyer': 'at the door', Personalisation: 'For Gran' },
  { 'Gift note': 'Happy day', 'Buyer note': 'at the door', Personalization: 'For Gran' },
];

it.each(shops)('reads columns that were added to a file of %s', (name, file) => {
  const [row = {}] = file.rows(ONE_ORDER, '4711');
  for (const added of ADDED_AS) {
    // eBay has a Buyer Note of its own.
    const headings = [...file.headings, ...Object.keys(added)].filter(
      (heading) => !(name.startsWith('ebay') && heading === 'Buyer Note'),
    );
    const { orders } = read({ ...file, headings }, [{ ...row, ...added }]);
    expect(orders).toMatchObject([{ giftMessage: 'Happy day', buyerNote: 'at the door' }]);
    if (file.reads.items !== 'none')
      expect(orders).toMatchObject([{ items: [{ personalisation: 'For Gran' }] }]);
  }
});

const WITH_ITEM_IDS = [
  'etsy-items',
  'amazon-unshipped',
  'amazon-new-orders',
  'amazon-fba',
  'woo-advanced',
  'tiktok',
];

it.each(shops.filter(([name]) => WITH_ITEM_IDS.includes(name)))(
  'counts a line item once that stands twice in a file of %s',
  (_, file) => {
    const [row = {}] = file.rows(ONE_ORDER, '4711');
    const { files } = read(file, [row, row]);
    expect(files[0]).toMatchObject({ lineItems: 1, units: 2 });
    expect(codesOf(files[0] ?? { problems: [] })).toContain('3 duplicate-item');
  },
);
