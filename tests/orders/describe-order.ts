// An order in; lines of text with all that is known of it out, to be read in a golden file.
import { greetingOf } from '../../src/orders/greeting-of.ts';
import type { LineItem, Order, Person } from '../../src/orders/order.ts';

const quoted = (text: string): string => JSON.stringify(text);
const line = (name: string, ...parts: readonly string[]): string[] => {
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? [] : [`  ${name}: ${filled.join(', ')}`];
};

const person = ({ name, greetingName, rawName }: Person): string =>
  `${name} [${greetingName}]${rawName === name ? '' : ` from ${quoted(rawName)}`}`;

const item = ({ title, quantity, variant, personalisation }: LineItem): string[] => [
  `  ${quantity} x ${title}${variant === '' ? '' : ` (${variant})`}`,
  ...line('  for the item', personalisation && quoted(personalisation)),
];

const placeOf = ({ at }: Order): string => (at.line === undefined ? '' : `, line ${at.line}`);

export function describeOrder(order: Order): string[] {
  const { channel, id, placedOn, buyer, recipient, address, total } = order;
  return [
    `${channel} ${id}, ${placedOn || 'no date'}${placeOf(order)}: Dear ${greetingOf(order) || '...'}`,
    ...line('buyer', person(buyer)),
    ...line('account', order.buyerAccount),
    ...line('recipient', recipient.rawName === buyer.rawName ? '' : person(recipient)),
    ...line('to', ...address.lines, address.city, address.region, address.postcode, address.country),
    ...line('phone', order.phone),
    ...line('promised for', order.promisedOn),
    ...line('sent on', order.sentOn),
    ...line('total', `${total.amount} ${total.currency}`.trim()),
    ...order.items.flatMap(item),
    ...line('gift message', order.giftMessage && quoted(order.giftMessage)),
    ...line('note to the seller', order.buyerNote && quoted(order.buyerNote)),
    ...line('is', order.isPartRefunded ? 'part refunded' : '', order.isReplacement ? 'a replacement' : ''),
  ];
}
