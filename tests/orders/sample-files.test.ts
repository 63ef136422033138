// Every sample file is read as expected.json says: what it is, how much is in it, each problem with its line, single values.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ColumnChoices } from '../../src/orders/columns/assign-columns.ts';
import { greetingOf } from '../../src/orders/greeting-of.ts';
import type { Order } from '../../src/orders/order.ts';
import { readOrders } from '../../src/orders/read-orders.ts';
import { NOTHING_SAID } from '../../src/orders/read-settings.ts';
import type { FileReport } from '../../src/orders/report.ts';
import { type Problem, setsAside } from '../../src/problem.ts';

interface ExpectedProblem {
  readonly line: number;
  readonly code: string;
  readonly order?: string;
  readonly field?: string;
}

interface Expected {
  readonly platform: string;
  readonly encoding: string;
  readonly delimiter?: string;
  readonly headerLine?: number;
  readonly orders: number;
  readonly lineItems: number;
  readonly units: number;
  readonly giftMessages?: number;
  readonly buyerNotes?: number;
  readonly problems: readonly ExpectedProblem[];
  readonly spot?: readonly {
    readonly order: string;
    readonly field: string;
    readonly value: string | number;
  }[];
}

const FOLDER = new URL('../fixtures/orders/', import.meta.url);
const EXPECTED: {
  readonly codes: Readonly<Record<string, { readonly severity: string }>>;
  readonly files: Readonly<Record<string, Expected>>;
} = JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8'));

/** What the seller says where a file has no headings. */
const COLUMNS: Readonly<Record<string, ColumnChoices>> = {
  'handmade-no-header.csv': { 1: 'order', 2: 'buyer', 3: 'item', 4: 'quantity', 5: 'date' },
};
const read = (...names: readonly string[]) =>
  readOrders(
    names.map((name) => ({ name, bytes: readFileSync(new URL(name, FOLDER)) })),
    { ...NOTHING_SAID, columns: names.length === 1 ? (COLUMNS[names[0] ?? ''] ?? {}) : {} },
  );

describe.each(Object.entries(EXPECTED.files))('%s', (name, expected) => {
  const { files, orders } = read(name);
  const report = files[0] as FileReport;

  it('is recognised', () => {
    expect(pick(report)).toEqual({
      format: expected.platform,
      encoding: expected.encoding,
      delimiter: expected.delimiter ?? '',
      headerLine: expected.headerLine ?? 0,
    });
  });

  it('gives every order, item and piece', () => {
    expect([report.orders, report.lineItems, report.units]).toEqual([
      expected.orders,
      expected.lineItems,
      expected.units,
    ]);
    expect(orders).toHaveLength(expected.orders);
    expect(orders.filter((order) => order.giftMessage !== '')).toHaveLength(expected.giftMessages ?? 0);
    expect(orders.filter((order) => order.buyerNote !== '')).toHaveLength(expected.buyerNotes ?? 0);
  });

  it('has exactly these errors, warnings and skips', () => {
    const isMoreThanInfo = ({ code }: { readonly code: string }) => severityOf(code, report) !== 'info';
    // Depop's file has no order numbers to expect.
    const isNumbered = expected.problems.some(({ order }) => order !== undefined);
    const found = report.problems
      .filter(isMoreThanInfo)
      .map((problem) => brief(isNumbered ? problem : { ...problem, order: '' }));
    expect(found.sort()).toEqual(expected.problems.filter(isMoreThanInfo).map(brief).sort());
  });

  it.each(expected.problems.map((problem) => ({ problem, title: brief(problem) })))(
    'tells: $title',
    ({ problem }) => {
      const severity = EXPECTED.codes[problem.code]?.severity;
      const { line, code, order, field } = problem;
      const wanted = {
        line,
        code,
        severity,
        file: name,
        ...(order && { order }),
        ...(field && wantedField(field, code)),
      };
      expect(report.problems).toContainEqual(expect.objectContaining(wanted));
    },
  );

  it.each(expected.spot ?? [])('reads $field of $order', ({ order: id, field, value }) => {
    const order = orders.find((one) => one.id === id);
    expect(order && spot(order, field)).toBe(value);
  });
});

it('counts every row and every order: in an order or left out, with a note or set aside', () => {
  const { files, orders } = read(...Object.keys(EXPECTED.files), 'mini-shopify.csv');
  for (const file of files.filter(({ rows }) => rows > 0)) {
    expect([file.file, file.rows]).toEqual([file.file, rowsIn(file)]);
    if (file.problems.some(({ code }) => code === 'file-repeated')) continue;
    expect(
      file.problems.filter(({ code }) => /^row-(skipped|of-report|unreadable)$/.test(code)),
    ).toHaveLength(file.leftOut);
  }
  const inFiles = files.reduce((sum, file) => sum + file.orders, 0);
  const problems = files.flatMap((file) => file.problems);
  const again = problems.filter(({ code }) => /^order-(repeated|joined)$/.test(code)).length;
  const inRepeatedFile = 3;
  // Two other files of mini-shopify, a second one of the Amazon and of the WooCommerce order, and the twelve Etsy orders
  // that have their items in a file of their own.
  expect(again).toBe(2 * 3 + 2 + 1 + 12);
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'file-repeated', file: 'mini-shopify.csv (2)' }),
  );
  expect(inFiles).toBe(orders.length + again + inRepeatedFile);
  const aside = new Set(problems.filter(setsAside).map(({ file, order }) => `${file} ${order}`));
  expect(files.reduce((sum, file) => sum + file.setAside, 0)).toBe(aside.size);
});

/** Counted by the parser alone, without our repairs: records below the headings with anything in them. */
function rowsIn({ file, encoding, delimiter, headerLine, format }: FileReport): number {
  const text = new TextDecoder(encoding).decode(readFileSync(new URL(file.replace(' (2)', ''), FOLDER)));
  const records: string[][] = parse(text.replace(/\r\n?/g, '\n'), {
    delimiter,
    quote: format.startsWith('amazon') ? null : '"',
    relax_quotes: true,
    relax_column_count: true,
    from_line: headerLine + 1,
  });
  return records.filter((cells) => cells.some((cell) => cell.trim() !== '')).length;
}

const pick = ({ format, encoding, delimiter, headerLine }: FileReport) => ({
  format,
  encoding,
  delimiter,
  headerLine,
});

const severityOf = (code: string, { problems }: FileReport): string | undefined =>
  EXPECTED.codes[code]?.severity ?? problems.find((problem) => problem.code === code)?.severity;

/** Names have no field in expected.json; in a report every finding in a name says whose it is. */
function brief({ line, code, order = '', field = '' }: ExpectedProblem | Problem): string {
  return [line, code, order, code.startsWith('name-') || /^(quantity|date|zip)-/.test(code) ? '' : field]
    .join(' ')
    .trim();
}

const wantedField = (field: string, code: string) => (code.startsWith('name-') ? {} : { field });

function spot(order: Order, field: string): unknown {
  const values: Readonly<Record<string, unknown>> = {
    greeting: greetingOf(order),
    buyerName: order.buyer.name,
    'buyerName.cased': order.buyer.name,
    recipientName: order.recipient.name,
    date: order.placedOn,
    total: order.total.amount,
    zip: order.address.postcode,
    address2: order.address.lines[1] ?? '',
    phone: order.phone,
    giftMessage: order.giftMessage,
    buyerNote: order.buyerNote,
  };
  const [, index, part] = /^items\[(\d+)\]\.(title|quantity|variant|personalisation)$/.exec(field) ?? [];
  if (index === undefined) return values[field];
  return order.items[Number(index)]?.[part as 'title' | 'quantity' | 'variant' | 'personalisation'];
}
