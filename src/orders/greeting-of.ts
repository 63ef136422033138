// An order in; the name to use after "Dear" out: the buyer's, else the recipient's, '' where neither is safe.
import type { Order } from './order.ts';

export const greetingOf = (order: Order): string => order.buyer.greetingName || order.recipient.greetingName;
