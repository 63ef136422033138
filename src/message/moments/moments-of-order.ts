// An order, its history and what is usual beside it in; the moments that lie in the order itself out.
import { countryCode } from '../../orders/countries.ts';
import type { Order } from '../../orders/order.ts';
import { dayAndMonth, ordinal } from '../fields/words.ts';
import { tidyValue } from '../tidy-text.ts';
import { titleOf } from './excerpt.ts';
import { type History, MOST_BEFORE } from './history.ts';
import type { Moment, MomentCode } from './moment.ts';
import { currencyOf, piecesOf, type Usual } from './usual.ts';

/** `sendingOn` as in Surroundings. */
export function momentsOfOrder(
  order: Order,
  history: History,
  usual: Usual,
  sendingOn: string,
): readonly Moment[] {
  return [
    ...moment('replacement', order.isReplacement ? 'Sent once more, in place of an order before.' : ''),
    ...moment('late', lateness(order, sendingOn)),
    ...moment('part-refunded', order.isPartRefunded ? 'The buyer got some of the money back.' : ''),
    ...moment('returning', returning(order, history.before)),
    ...moment('first-order', isFirst(history) ? 'The first order of this buyer.' : ''),
    ...moment('big-order', bigness(order, usual)),
    ...moment('far-away', distance(order, usual)),
    ...moment('holiday', holiday(order, sendingOn)),
  ];
}

const moment = (code: MomentCode, reason: string): readonly Moment[] =>
  reason === '' ? [] : [{ code, reason }];

const DAY = 86_400_000;

function lateness({ channel, promisedOn, sentOn }: Order, sendingOn: string): string {
  if (promisedOn === '') return '';
  // Amazon's day is that of the report, on which the order was still to be sent.
  const isOpen = channel === 'amazon' || sentOn === '';
  const day = isOpen && sendingOn > sentOn ? sendingOn : sentOn;
  const late = (Date.parse(day) - Date.parse(promisedOn)) / DAY;
  if (!(late > 0)) return '';
  const verb = day === sendingOn ? 'Goes out' : isOpen ? 'Not sent yet' : 'Sent';
  const days = late === 1 ? '1 day' : `${late} days`;
  return `${verb} on ${dayAndMonth(day, 'en')}, ${days} after the promised ${dayAndMonth(promisedOn, 'en')}.`;
}

function returning(order: Order, before: readonly Order[]): string {
  const last = before.at(-1);
  if (last === undefined) return '';
  const nth = ordinal(before.length + 1, 'en');
  const which = nth === '' ? `Order number ${before.length + 1}` : `The ${nth} order`;
  const start = before.length < MOST_BEFORE ? which : `One of more than ${MOST_BEFORE} orders`;
  return `${start}; before: ${whatAndWhen(last, order)}.`;
}

/** "Lavender Soap Bar (2 November)"; with the year if it is another one. */
function whatAndWhen({ items: [first, ...others], placedOn }: Order, now: Order): string {
  const isOtherYear = now.placedOn.slice(0, 4) !== placedOn.slice(0, 4);
  const day = placedOn && `${dayAndMonth(placedOn, 'en')}${isOtherYear ? ` ${placedOn.slice(0, 4)}` : ''}`;
  if (first === undefined) return day || 'another one';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${titleOf(first)}${more}${day && ` (${day})`}`;
}

const isFirst = ({ before, isHistoryKnown }: History): boolean => isHistoryKnown && before.length === 0;

const MANY = 4;
/** So many times what is usual is worth a word. */
const FAR_ABOVE = 3;

function bigness(order: Order, usual: Usual): string {
  const pieces = piecesOf(order);
  const isFarAbove = usual.pieces > 0 && pieces > FAR_ABOVE * usual.pieces;
  const amount = usual.totals.get(currencyOf(order)) ?? '';
  const isDear = amount !== '' && Number(order.total.amount) > FAR_ABOVE * Number(amount);
  const inMoney = `${order.total.amount} ${order.total.currency}`.trim();
  return [
    manyOfOne(order, usual) || (isFarAbove ? `${pieces} pieces; ${usual.pieces} is usual.` : ''),
    isDear ? `${inMoney}; ${amount} is usual.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Personalised pieces stand in a row each. Where everybody buys by the dozen, four are nothing. */
function manyOfOne({ items }: Order, usual: Usual): string {
  const counts = new Map<string, number>();
  for (const { title, quantity } of items) counts.set(title, (counts.get(title) ?? 0) + quantity);
  const many = items.find(({ title }) => (counts.get(title) ?? 0) >= Math.max(MANY, usual.pieces + 1));
  return many === undefined ? '' : `${counts.get(many.title)} x ${titleOf(many)}.`;
}

/** Names that English gives an article. */
const WITH_ARTICLE =
  /^(the )?(?=united|u\.?s\.?a?\b|u\.?k\b|netherlands|philippines|bahamas|czech republic)/i;

function distance({ address }: Order, { home }: Usual): string {
  if (home === null || address.country === home.name) return '';
  const code = countryCode(address.country);
  if (code === '' || code === home.code) return '';
  const named = (country: string): string => tidyValue(country).replace(WITH_ARTICLE, 'the ');
  return `Goes to ${named(address.country)}; most of these orders stay in ${named(home.name)}.`;
}

/** From Advent to the second day of Christmas. */
function holiday({ placedOn }: Order, sendingOn: string): string {
  const [verb, day] = sendingOn === '' ? ['Ordered', placedOn] : ['Goes out', sendingOn];
  const date = day.slice(5);
  return date >= '12-01' && date <= '12-26' ? `${verb} on ${dayAndMonth(day, 'en')}, around Christmas.` : '';
}
