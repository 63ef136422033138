// Orders with differences in; what is found of them out, as the seller reads it.
import { knowOrders } from '../../../src/message/moments/know-orders.ts';
import type { KnownOrder, MomentCode, Surroundings } from '../../../src/message/moments/moment.ts';
import type { Order } from '../../../src/orders/order.ts';
import { item, orderWith, person } from '../sample-order.ts';

export const NOTHING_AROUND: Surroundings = { past: null, sendingOn: '' };

const NOWHERE = { lines: [], city: '', region: '', postcode: '', country: '' };

/** An order that has no moment at all, of a buyer whom nobody knows again. */
export const plainOrder = (differences: Partial<Order> = {}): Order =>
  orderWith({
    recipient: person('Anna Holm'),
    items: [item('Speckled mug')],
    address: NOWHERE,
    ...differences,
  });

export const reasonIn = ({ moments }: Pick<KnownOrder, 'moments'>, code: MomentCode): string =>
  moments.find((moment) => moment.code === code)?.reason ?? '';

/** '' where the order has no such moment. `others` stand before it in the file. */
export function reasonOf(
  code: MomentCode,
  differences: Partial<Order>,
  others: readonly Order[] = [],
  around: Partial<Surroundings> = {},
): string {
  const orders = [...others, plainOrder({ id: 'at hand', ...differences })];
  const known = knowOrders(orders, { ...NOTHING_AROUND, ...around }).at(-1);
  return reasonIn(known ?? { moments: [] }, code);
}

/** "code, code", weightiest first. */
export const codesOf = ({ moments }: KnownOrder): string => moments.map(({ code }) => code).join(', ');
