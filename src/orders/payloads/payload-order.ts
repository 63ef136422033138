// What a platform's servers tell of one order in, as facts; the order and its problems out, made as an order of a file is.
import { type Outcome, type ProblemCode, problem } from '../../problem.ts';
import type { ItemRow, OrderPart } from '../group-rows.ts';
import { makeOrder } from '../make-order.ts';
import type { Channel } from '../order.ts';
import { type Fact, type Facts, type Platform, platform } from '../platforms/platform.ts';
import { MOST_CHARACTERS, type Remark, readCell, withoutBlanks } from '../read-rows.ts';
import { parseQuantity } from '../values/parse-number.ts';
import { tidyLine } from '../values/tidy-text.ts';
import { MOST_LISTED } from './lenient.ts';
import type { PayloadOrder } from './payload.ts';
import { dayOf, momentOf } from './times.ts';

/** Why an order of a payload gets no note, or what is to know of it; '' for an ordinary one. */
export type Standing = '' | (typeof STANDINGS)[number];

export interface ToldOrder {
  readonly channel: Channel;
  /** What people call it: the same as in the platform's files. */
  readonly id: string;
  /** What the platform's machines call it. */
  readonly platformId: string;
  /** When it changed last, as a timestamp; '' if that is not told. */
  readonly toldAt: string;
  /** Days are timestamps, amounts have a point and may have four decimals. */
  readonly facts: Facts;
  /** A gift message may stand with an item. */
  readonly items: readonly Facts[];
  readonly standing: Standing;
}

const STANDINGS = [
  'order-test',
  'order-cancelled',
  'order-refunded',
  'order-unpaid',
  'order-on-hold',
  'order-not-sent',
  'order-part-refunded',
] as const satisfies readonly ProblemCode[];
const MOST_ID_CHARACTERS = 200;

/** A problem where what was told is no order. */
export function toPayloadOrder(told: ToldOrder): Outcome<PayloadOrder> {
  const [id, platformId] = [tidyLine(told.id), tidyLine(told.platformId)];
  const detail = whyUnreadable(id, platformId, told.items.length);
  if (detail !== '') return { ok: false, problem: problem('payload-unreadable', {}, detail) };
  const made = makeOrder({ id, parts: [partOf(told, id)] });
  return {
    ok: true,
    value: { ...made, platformId: platformId === id ? '' : platformId, toldAt: momentOf(told.toldAt) },
  };
}

function whyUnreadable(id: string, platformId: string, items: number): string {
  if (id === '') return 'it has no order number';
  if (Math.max(id.length, platformId.length) > MOST_ID_CHARACTERS)
    return `its order number is longer than ${MOST_ID_CHARACTERS} characters`;
  return items > MOST_LISTED ? `it has more than ${MOST_LISTED} items` : '';
}

function partOf(told: ToldOrder, id: string): OrderPart {
  const facts = readFacts(told.facts);
  const items = told.items.map(readFacts).filter(isItem);
  const gifts = [facts, ...items].flatMap(({ giftMessage = '' }) =>
    giftMessage === '' ? [] : [giftMessage],
  );
  const placedOn = dayOf(facts.placedOn ?? '');
  const rows = items.map((item): ItemRow => ({ line: 0, facts: item, quantity: quantityOf(item) ?? 1 }));
  return {
    platform: platformOf(told.channel),
    ...{ file: '', line: 0, lines: [], id },
    facts: withoutBlanks({
      ...facts,
      total: plainAmount(facts.total),
      refunded: plainAmount(facts.refunded),
      giftMessage: gifts[0] ?? '',
      status: told.standing,
    }),
    placedOn,
    promisedOn: dayOf(facts.promisedOn ?? ''),
    sentOn: dayOf(facts.sentOn ?? ''),
    known: new Set<Fact>(['status']),
    items: rows,
    units: rows.reduce((sum, { quantity }) => sum + quantity, 0),
    remarks: [
      ...(facts.placedOn !== undefined && placedOn === '' ? [remark('date-invalid')] : []),
      ...(new Set(gifts).size > 1 ? [remark('order-conflict', 'giftMessage')] : []),
      ...(items.some((item) => quantityOf(item) === null)
        ? [remark('quantity-invalid', 'no whole number')]
        : []),
      ...([told.facts, ...told.items].some(isCut) ? [remark('cell-cut')] : []),
    ],
  };
}

const remark = (code: ProblemCode, detail = ''): Remark => ({ code, line: 0, detail });

/** As cells of a file are read, which have one kind of line end already. */
const readFacts = (facts: Facts): Facts =>
  withoutBlanks(
    Object.fromEntries(
      Object.entries(facts).map(([fact, text]) => [fact, readCell(text).replace(/\r\n?/g, '\n')]),
    ),
  );

const isCut = (facts: Facts): boolean => Object.values(facts).some((text) => text.length > MOST_CHARACTERS);

const isItem = ({ title, personalisation }: Facts): boolean =>
  title !== undefined || personalisation !== undefined;

/** "80.0000" is 80.00: to whoever looks for the grouping of thousands it would be 800,000. */
const plainAmount = (amount = ''): string => amount.replace(/^(-?\d+\.\d{2})\d+$/, '$1');

/** An item that comes without a quantity is one piece. */
const quantityOf = ({ quantity = '1' }: Facts): number | null => parseQuantity(quantity);

/** The reader has judged already: its judgement is the status. */
const platformOf = (channel: Channel): Platform =>
  platform({
    format: 'payload',
    channel,
    telling: [],
    columns: {},
    standings: STANDINGS.map((code) => ['status', new RegExp(`^${code}$`), code]),
  });
