// What holds for any file: no bytes make reading fail, what is written is read back, a cut loses the cut record only.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/orders/order.ts';
import { readOrders } from '../../src/orders/read-orders.ts';
import type { FileReport } from '../../src/orders/report.ts';
import { decodeText } from '../../src/orders/text/decode-text.ts';
import { CHANNEL_FILES } from './channel-files.ts';
import { bytesOf } from './read-text.ts';

const FOLDER = new URL('../fixtures/orders/', import.meta.url);
const readBytes = (bytes: Uint8Array) => readOrders([{ name: 'orders.csv', bytes }]);

describe('any bytes', () => {
  const HEADERS = [
    'order,name,item\n',
    'Besteller;Sache;Stk\n',
    ...Object.values(CHANNEL_FILES).map(({ headings, delimiter }) => `${headings.join(delimiter)}\n`),
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
        expect(files[0]?.leftOut).toBeLessThanOrEqual(files[0]?.rows ?? 0);
        expect(new Set(orders.map(({ id }) => id)).size).toBe(orders.length);
        for (const { buyer, recipient } of orders) {
          expect([buyer.greetingName, recipient.greetingName]).not.toContain(' ');
        }
      }),
      { numRuns: 150 },
    );
  });
});

const linesOf = (bytes: Uint8Array): number => decodeText(bytes).text.split('\n').length;

/** Said of a row that broke off; a cut behind its last cell, or inside it, cannot be seen. */
const BROKEN = ['row-short', 'row-unreadable', 'quote-stray', 'row-skipped', 'id-missing', 'date-invalid'];
const SAMPLES = readdirSync(FOLDER).filter((name) => !/^reject-|^expected|no-header/.test(name));

describe.each(SAMPLES)('%s, cut anywhere', (file) => {
  const bytes = new Uint8Array(readFileSync(new URL(file, FOLDER)));
  const whole = readBytes(bytes);

  it('loses no more than the order that was cut, and says so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length }), (length) => {
        const { orders, files } = readBytes(bytes.subarray(0, length));
        const lines = linesOf(bytes.subarray(0, length));
        // An order is whole where the next one begins above the cut.
        const isWhole = (_: Order, i: number): boolean =>
          (whole.orders[i + 1]?.at.line ?? Number.POSITIVE_INFINITY) <= lines;
        const safe = whole.orders.filter(isWhole);
        const codes: string[] = (files[0]?.problems ?? []).map(({ code }) => code);
        // The rows that told day from month may be among those that were cut off.
        const dateless = codes.includes('date-ambiguous');
        const told = (order: Order) => (dateless ? { ...order, placedOn: '' } : order);
        expect(orders.slice(0, safe.length).map(told)).toEqual(safe.map(told));
        expect(orders.length).toBeLessThanOrEqual(safe.length + 2);
        expect(orders.length > 0 || codes.length > 0).toBe(true);
        if (orders.length > 0 && isCutInRow(bytes.subarray(0, length), files[0])) {
          expect(codes.filter((code) => BROKEN.includes(code))).not.toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** The last line starts a row, has something in it, and fewer than half of the cells that it should have. */
function isCutInRow(bytes: Uint8Array, report: FileReport | undefined): boolean {
  const { text } = decodeText(bytes);
  const lines = text.split('\n');
  const [delimiter, headerLine] = [report?.delimiter ?? ',', report?.headerLine ?? 0];
  const last = lines.at(-1) ?? '';
  const isInQuotes = text.slice(0, text.length - last.length).split('"').length % 2 === 0;
  const isFrame = /record|Datens|Seller|Verk/.test(last);
  const cellsIn = (line = ''): number => line.split(delimiter).length;
  return (
    lines.length > headerLine &&
    last.replaceAll(delimiter, '').trim() !== '' &&
    !isInQuotes &&
    !isFrame &&
    cellsIn(last) < cellsIn(lines[headerLine - 1]) / 2
  );
}

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
