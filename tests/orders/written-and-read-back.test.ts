// Random orders, written as each channel writes them, in every encoding and with every delimiter, are read back as they were.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/orders/order.ts';
import { readOrders } from '../../src/orders/read-orders.ts';
import { NOTHING_SAID } from '../../src/orders/read-settings.ts';
import { ENCODINGS, type Encoding } from '../../src/orders/text/decode-text.ts';
import { CHANNEL_FILES, type ChannelFile, ONE_ORDER, type ShopOrder, writeRows } from './channel-files.ts';
import { alphabetOf, encode } from './encode.ts';

const FIRST = ['Jo', 'Zoë', 'Jean-Luc', 'René', 'Siân', 'Łucja', 'Agnès', 'Ünal'];
const LAST = ['Lowe', "O'Dell", 'Šimić', 'Calloway-Finch', 'de la Cruz', 'Vançura'];
const WORDS = ['mug', '"red"', '12" tall', 'a,b', 'x;y', 'Café', '– A4', 'tab\tbed', '=', '5|6', '&'];

const text = (sign: string) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => `Z${words.join(sign)}z`);
const shopOrder: fc.Arbitrary<ShopOrder> = fc.record({
  first: fc.constantFrom(...FIRST),
  last: fc.constantFrom(...LAST),
  recipientFirst: fc.constantFrom(...FIRST),
  recipientLast: fc.constantFrom(...LAST),
  items: fc.array(fc.record({ title: text(' '), quantity: fc.integer({ min: 1, max: 99 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  words: text('\n'),
});

const idOf = (i: number): string => `${3_301_000_000 + i}`;

function write(file: ChannelFile, orders: readonly ShopOrder[], delimiter: string, lineEnd: string): string {
  const rows = orders.flatMap((order, i) => file.rows(order, idOf(i)));
  return writeRows({ ...file, delimiter }, rows, lineEnd);
}

const found = ({ id, placedOn, buyer, recipient, items, giftMessage }: Order) => ({
  id,
  placedOn,
  people: [buyer.name, recipient.name],
  items: items.map(({ title, quantity, variant }) => [title, quantity, variant]),
  words: items[0]?.personalisation || giftMessage,
});

function expected(order: ShopOrder, i: number, { reads }: ChannelFile) {
  const buyer = `${order.first} ${order.last}`;
  const recipient = `${order.recipientFirst} ${order.recipientLast}`;
  const { id = (same) => same, title = (same) => same, words = (same) => same, variant = 'Blue' } = reads;
  return {
    id: id(idOf(i)),
    placedOn: '2026-11-16',
    people: [reads.people === 'recipient' ? recipient : buyer, reads.people === 'buyer' ? buyer : recipient],
    items:
      reads.items === 'none'
        ? []
        : order.items.map((item) => [
            title(item.title).replaceAll('\t', ' '),
            reads.quantity ?? item.quantity,
            variant,
          ]),
    words: words(order.words),
  };
}

/** In its case: a name all in small letters would be re-cased. */
const instead = (sign: string): string => (sign === sign.toLowerCase() ? 'q' : 'Q');

/** What the bytes cannot tell, the seller says. */
const needsTelling = (encoding: Encoding): boolean => !/^utf|^windows-1252/.test(encoding);
const MARKS: Readonly<Partial<Record<Encoding, readonly string[]>>> = {
  'utf-8': ['', '\ufeff'],
  'utf-16le': ['', '\ufeff'],
  'utf-16be': ['', '\ufeff'],
};
const WAYS = ENCODINGS.flatMap((encoding) =>
  (MARKS[encoding] ?? ['']).map((mark) => ({
    encoding,
    mark,
    title: `${encoding}${mark === '' ? '' : ' with BOM'}`,
  })),
);

describe.each(Object.entries(CHANNEL_FILES))('orders written as %s', (name, file) => {
  const format = name.replace(/ \(.*/, '');
  const delimiters = file.isQuoted ? [',', ';', '\t', '|'] : [file.delimiter];

  // An encoding without the letters of the headings, or the × between number and title, cannot hold the file.
  const own = [...file.headings, ...file.rows(ONE_ORDER, '1').flatMap((row) => Object.values(row))].join('');
  const ways = WAYS.filter(({ encoding }) => [...own].every(alphabetOf(encoding)));

  it.each(ways)('are read back from $title', ({ encoding, mark }) => {
    const fits = alphabetOf(encoding);
    // A letter that the encoding lacks never gets into the file.
    const within = (words: string): string =>
      [...words].map((sign) => (fits(sign) ? sign : instead(sign))).join('');
    fc.assert(
      fc.property(
        fc.array(shopOrder, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...delimiters),
        fc.constantFrom('\n', '\r\n', '\r'),
        (orders, delimiter, lineEnd) => {
          const shown: readonly ShopOrder[] = JSON.parse(within(JSON.stringify(orders)));
          const bytes = encode(mark + write(file, shown, delimiter, lineEnd), encoding);
          const settings = { ...NOTHING_SAID, encoding: needsTelling(encoding) ? encoding : null };
          const report = readOrders([{ name: 'orders.csv', bytes }], settings);
          expect(report.files[0]).toMatchObject({
            format,
            encoding: encodingSeen(encoding, bytes),
            delimiter,
          });
          expect(report.orders.map(found)).toEqual(shown.map((order, i) => expected(order, i, file)));
        },
      ),
      { numRuns: 4 },
    );
  });
});

/** A text of ASCII alone is UTF-8 as well. */
const encodingSeen = (encoding: Encoding, bytes: Uint8Array): Encoding =>
  encoding === 'windows-1252' && bytes.every((byte) => byte < 0x80) ? 'utf-8' : encoding;
