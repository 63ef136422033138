// One order as its files tell it in; the Order and its problems out, each problem with the file and line it was found on.
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import type { ItemRow, OrderPart } from './group-rows.ts';
import type { JoinedOrder } from './join-parts.ts';
import type { Address, LineItem, Order } from './order.ts';
import type { Facts, OrderFact, Platform } from './platforms/platform.ts';
import { readPeople } from './read-people.ts';
import { parseAmount } from './values/parse-number.ts';
import { textFindings } from './values/text-findings.ts';
import { tidyLine, tidyText } from './values/tidy-text.ts';

export interface MadeOrder {
  readonly order: Order;
  readonly problems: readonly Problem[];
}

export function makeOrder({ id, parts }: JoinedOrder): MadeOrder {
  const [first] = parts;
  const line = (fact: OrderFact): string => tidyLine(factOf(parts, fact));
  const people = readPeople(parts);
  const standings = parts.map(standingOf);
  const order: Order = {
    channel: first.platform.channel,
    id,
    placedOn: dayOf(parts, 'placedOn'),
    promisedOn: dayOf(parts, 'promisedOn'),
    sentOn: dayOf(parts, 'sentOn'),
    buyer: people.buyer,
    buyerAccount: accountOf(line('buyerAccount') || line('buyerEmail')),
    recipient: people.recipient,
    address: addressOf(line),
    phone: line('phone'),
    total: { amount: parseAmount(factOf(parts, 'total')), currency: line('currency') },
    items: parts.flatMap(({ items }) => items.map(itemOf)),
    giftMessage: tidyText(factOf(parts, 'giftMessage')),
    buyerNote: tidyText(factOf(parts, 'buyerNote')),
    isPartRefunded: standings.includes('order-part-refunded'),
    isReplacement: parts.some(isReplacement),
    at: placeIn(first),
  };
  const problems = [
    ...parts.flatMap((part, i) => partProblems(id, part, standings[i] ?? null)),
    ...people.findings.map(({ code, detail, field, part }) =>
      problem(code, { ...placeOf(id, part), field }, detail),
    ),
  ];
  return { order, problems: onceEach(problems) };
}

/** The first file that knows it. */
function factOf(parts: readonly OrderPart[], fact: OrderFact): string {
  for (const { facts } of parts) {
    const text = facts[fact];
    if (text !== undefined) return text;
  }
  return '';
}

const dayOf = (parts: readonly OrderPart[], day: 'placedOn' | 'promisedOn' | 'sentOn'): string =>
  parts.find((part) => part[day] !== '')?.[day] ?? '';

/** Many buyers share "m***a"; 0 is what a shop writes for a guest. */
const accountOf = (text: string): string => (text === '0' || text.includes('*') ? '' : text.toLowerCase());

const REPLACEMENT =
  /(?<![\p{L}\p{N}])(replacements?|resend|resent|reship|reshipment|ersatz|ersatzlieferung|remplacement|reenv[ií]o|sostituzione)(?![\p{L}\p{N}])/iu;

/** The seller's own words only: a title may speak of "replacement lids". */
const isReplacement = ({ facts, platform }: OrderPart): boolean =>
  REPLACEMENT.test(facts.tags ?? '') || (platform.isMadeByHand && REPLACEMENT.test(facts.status ?? ''));

function addressOf(line: (fact: OrderFact) => string): Address {
  return {
    lines: [line('line1'), line('line2'), line('line3')].filter((text) => text !== ''),
    city: line('city'),
    region: line('region'),
    postcode: line('postcode'),
    country: line('country'),
  };
}

const itemOf = ({ facts, quantity }: ItemRow): LineItem => ({
  title: tidyLine(facts.title ?? ''),
  quantity,
  variant: tidyLine(facts.variant ?? ''),
  personalisation: tidyText(facts.personalisation ?? ''),
});

/** What came in by itself stands in no file. */
const placeIn = ({ file, line }: { readonly file: string; readonly line: number }): Order['at'] =>
  file === '' ? {} : { file, line };

const placeOf = (order: string, part: { readonly file: string; readonly line: number }) => ({
  ...placeIn(part),
  order,
});

/** What one file tells about the order, names apart. */
function partProblems(id: string, part: OrderPart, standing: ProblemCode | null): Problem[] {
  const at = placeOf(id, part);
  const atLine = (line: number) => placeOf(id, { file: part.file, line });
  const textProblems = (text: string | undefined, field: string, line: number): Problem[] =>
    text === undefined
      ? []
      : textFindings(text).map(({ code, detail }) => problem(code, { ...atLine(line), field }, detail));
  return [
    ...(standing === null ? [] : [problem(standing, at)]),
    ...(hasLostZero(part) ? [problem('zip-damaged', { ...at, field: 'postcode' })] : []),
    ...part.remarks.map(({ code, line, detail }) => problem(code, atLine(line), detail)),
    ...textProblems(part.facts.giftMessage, 'giftMessage', part.line),
    ...part.items.flatMap(({ line, facts }) => [
      ...textProblems(facts.title, 'itemTitle', line),
      ...textProblems(facts.personalisation, 'personalisation', line),
    ]),
  ];
}

/** Why the order may get no note, or got money back; null for an ordinary one. */
function standingOf({ facts, known, platform }: OrderPart): ProblemCode | null {
  const fits = ([fact, cell]: Platform['standings'][number]): boolean =>
    known.has(fact) && cell.test((facts[fact] ?? '').trim());
  return platform.standings.find(fits)?.[2] ?? refundOf(facts);
}

/** Etsy gives what is left of the total, the others what was paid back. */
function refundOf({ total = '', adjustedTotal = '', refunded = '' }: Facts): ProblemCode | null {
  const amount = (cell: string): number => Number(parseAmount(cell));
  const [paid, left, back] = [amount(total), amount(adjustedTotal), amount(refunded)];
  if (paid > 0 && back >= paid) return 'order-refunded';
  return (left > 0 && left < paid) || (back > 0 && back < paid) ? 'order-part-refunded' : null;
}

/** American zips have five digits; a spreadsheet takes 01103 for a number. */
const hasLostZero = ({ facts }: OrderPart): boolean =>
  /^\s*\d{4}\s*$/.test(facts.postcode ?? '') && /^(us|usa|united states)/i.test(facts.country ?? '');

/** Seven rows with the same entity in their titles are one thing to know. */
function onceEach(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, file, field }) => {
    const key = [code, file, field].join('\u0000');
    return !seen.has(key) && seen.add(key);
  });
}
