// What holds for any file: no bytes make reading fail, what is written is read back, a cut loses the cut record only.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/orders/order.ts';
import { readOrders } from '../../src/orders/read-orders.ts';
import { decodeText } from '../../src/orders/text/decode-text.ts';
import { encodeWindows1252 } from '../../src/orders/text/windows-1252.ts';
import { bytesOf } from './read-text.ts';

const FOLDER = new URL('../fixtures/orders/', import.meta.url);
const readBytes = (bytes: Uint8Array) => readOrders([{ name: 'orders.csv', bytes }]);

describe('any bytes', () => {
  const HEADERS = [
    'order,name,item\n',
    'Name,Lineitem name,Lineitem quantity\n',
    'Item Name,Order ID,Transaction ID,Buyer\n',
  ];
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(
        fc.constantFrom('"', ',', '\n', '\r', '\t', ';', 'Jo', '#1', "'", '=', '\ufffd', '🌙', '&amp;', ' '),
      )
      .map((signs) => bytesOf(signs.join(''))),
  );

  it('give a report whose counts add up', () => {
    fc.assert(
      fc.property(fc.constantFrom('', ...HEADERS), noise, (header, bytes) => {
        const { files, orders } = readBytes(Uint8Array.of(...bytesOf(header), ...bytes));
        expect(files.map((file) => file.orders)).toEqual([orders.length]);
        expect(orders.length + (files[0]?.problems.length ?? 0)).toBeGreaterThan(0);
        expect(new Set(orders.map(({ id }) => id)).size).toBe(orders.length);
        for (const { buyer, recipient } of orders) {
          expect([buyer.greetingName, recipient.greetingName]).not.toContain(' ');
        }
      }),
      { numRuns: 500 },
    );
  });
});

interface Plain {
  readonly name: string;
  readonly recipient: string;
  readonly items: readonly { readonly title: string; readonly quantity: number }[];
  readonly words: string;
}

const given = fc.constantFrom('Jo', 'Zoë', 'Jean-Luc', 'René', 'Siân', 'Mary');
const family = fc.constantFrom('Lowe', "O'Dell", 'Šimić', 'Calloway-Finch', 'de la Cruz');
const name = fc.tuple(given, family).map((parts) => parts.join(' '));
const word = fc.constantFrom(
  'mug',
  '"red"',
  '12" tall',
  'a,b',
  'x;y',
  'Café',
  '– A4',
  'tab\tbed',
  '=',
  '5|6',
  '&',
);
const text = (sign: string) =>
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `Z${words.join(sign)}z`);
const plainOrder: fc.Arbitrary<Plain> = fc.record({
  name,
  recipient: name,
  items: fc.array(fc.record({ title: text(' '), quantity: fc.integer({ min: 1, max: 99 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  words: text('\n'),
});

type Writer = (orders: readonly Plain[]) => readonly (readonly string[])[];

const id = (i: number): string => `${3_301_000_000 + i}`;
const rowsOf = (
  orders: readonly Plain[],
  row: (order: Plain, i: number, item: Plain['items'][number], n: number) => string[],
) => orders.flatMap((order, i) => order.items.map((item, n) => row(order, i, item, n)));

const WRITERS: Readonly<Record<string, Writer>> = {
  'etsy-items': (orders) => [
    ['Sale Date', 'Item Name', 'Buyer', 'Quantity', 'Transaction ID', 'Ship Name', 'Order ID', 'Variations'],
    ...rowsOf(orders, (order, i, { title, quantity }, n) => [
      '11/16/26',
      title,
      `${order.name} (user${i})`,
      `${quantity}`,
      `${i}-${n}`,
      order.recipient,
      id(i),
      `Color:Blue,Personalization:${order.words}`,
    ]),
  ],
  shopify: (orders) => [
    [
      'Name',
      'Created at',
      'Lineitem quantity',
      'Lineitem name',
      'Billing Name',
      'Shipping Name',
      'Note Attributes',
    ],
    ...rowsOf(orders, (order, i, { title, quantity }, n) => [
      id(i),
      '2026-11-16 10:00:00 +0100',
      `${quantity}`,
      `${title} - Blue`,
      ...(n === 0 ? [order.name, order.recipient, `gift_message: ${order.words}`] : ['', '', '']),
    ]),
  ],
  generic: (orders) => [
    ['Order no.', 'Who', 'Ship to', 'Item', 'Colour', 'How many', 'Gift message', 'Date'],
    ...rowsOf(orders, (order, i, { title, quantity }, n) =>
      n === 0
        ? [id(i), order.name, order.recipient, title, 'Blue', `${quantity}`, order.words, '16.11.2026']
        : ['', '', '', title, 'Blue', `${quantity}`, '', ''],
    ),
  ],
};

function writeTable(rows: readonly (readonly string[])[], delimiter: string, lineEnd: string): string {
  const quoted = (cell: string): string =>
    /["\n\t,;|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((cells) => cells.map(quoted).join(delimiter)).join(lineEnd) + lineEnd;
}

const ENCODERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': bytesOf,
  'utf-8 with BOM': (written) => bytesOf(`\ufeff${written}`),
  'utf-16le': (written) =>
    new Uint8Array(Uint16Array.from(`\ufeff${written}`, (char) => char.charCodeAt(0)).buffer),
  'windows-1252': (written) => encodeWindows1252(written.replaceAll('ć', 'c')) ?? bytesOf(written),
};

const brief = ({ id, placedOn, buyer, recipient, items, giftMessage }: Order) => ({
  id,
  placedOn,
  people: [buyer.name, recipient.name],
  items: items.map(({ title, quantity, variant }) => [title, quantity, variant]),
  words: items[0]?.personalisation || giftMessage,
});

const expected = (order: Plain, i: number, format: string) => ({
  id: id(i),
  placedOn: '2026-11-16',
  people: [order.name, order.recipient],
  items: order.items.map(({ title, quantity }) => [
    title.replaceAll('\t', ' '),
    quantity,
    format === 'etsy-items' ? 'Color: Blue' : 'Blue',
  ]),
  words: order.words,
});

describe.each(Object.entries(WRITERS))('orders written as %s', (format, write) => {
  it.each(Object.entries(ENCODERS))('are read back from %s', (encoding, encode) => {
    fc.assert(
      fc.property(
        fc.array(plainOrder, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (orders, delimiter, lineEnd) => {
          const bytes = encode(writeTable(write(orders), delimiter, lineEnd));
          const { files, orders: found } = readBytes(bytes);
          const kept = (value: string): string =>
            encoding === 'windows-1252' ? value.replaceAll('ć', 'c') : value;
          expect(files[0]).toMatchObject({ format, delimiter, orders: orders.length });
          expect(JSON.stringify(found.map(brief))).toBe(
            kept(JSON.stringify(orders.map((order, i) => expected(order, i, format)))),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

const linesOf = (bytes: Uint8Array): number => decodeText(bytes).text.split('\n').length;

describe.each(['etsy-items-nasty.csv', 'etsy-orders-clean.csv', 'shopify-nasty.csv'])(
  '%s, cut anywhere',
  (file) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, FOLDER)));
    const whole = readBytes(bytes).orders;

    it('loses no more than the order that was cut', () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: bytes.length }), (length) => {
          const { orders, files } = readBytes(bytes.subarray(0, length));
          const lines = linesOf(bytes.subarray(0, length));
          // An order is whole where the next one begins above the cut.
          const isWhole = (_: Order, i: number): boolean =>
            (whole[i + 1]?.at.line ?? Number.POSITIVE_INFINITY) <= lines;
          const safe = whole.filter(isWhole);
          expect(orders.slice(0, safe.length)).toEqual(safe);
          expect(orders.length).toBeLessThanOrEqual(safe.length + 2);
          expect(orders.length > 0 || (files[0]?.problems.length ?? 0) > 0).toBe(true);
        }),
        { numRuns: 300 },
      );
    });
  },
);

it('never tells a name or a message in a problem', () => {
  const nasty = ['etsy-items-nasty.csv', 'etsy-orders-nasty.txt', 'shopify-nasty.csv', 'handmade-nasty.csv'];
  const { files, orders } = readOrders(
    nasty.map((file) => ({ name: file, bytes: readFileSync(new URL(file, FOLDER)) })),
  );
  const said = files.flatMap(({ problems }) => problems.map(({ message }) => message)).join('\n');
  const secrets = orders.flatMap(({ buyer, recipient, giftMessage, buyerNote }) => [
    buyer.rawName,
    recipient.name,
    giftMessage,
    buyerNote,
  ]);
  expect(secrets.filter((secret) => secret.length > 2 && said.includes(secret))).toEqual([]);
});
