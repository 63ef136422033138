// An order in; a text that all orders of one buyer on one channel share out, '' where the buyer cannot be told.
import type { Order } from './order.ts';

/** By the account, else by full name and postcode together. Nobody is joined across channels. */
export function buyerKey({ channel, buyerAccount, buyer, address }: Order): string {
  if (buyerAccount !== '') return [channel, 'account', buyerAccount].join('\u0000');
  const [name, postcode] = [buyer.name.toLowerCase(), address.postcode.toLowerCase().replaceAll(' ', '')];
  if (!isFullName(name) || postcode === '' || postcode.includes('*')) return '';
  return [channel, 'name', name, postcode].join('\u0000');
}

/** Many share "Anna" or "A*** H***" in a town. */
const isFullName = (name: string): boolean => name.includes(' ') && !name.includes('*');
