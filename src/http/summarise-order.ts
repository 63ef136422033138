// An order comes in; what a seller needs to recognise it goes out, without address and messages.
import { greetingOf } from '../orders/greeting-of.ts';
import type { Order } from '../orders/order.ts';
import type { OrderSummary } from './api.ts';

export function summariseOrder(order: Order): OrderSummary {
  return {
    order: order.id,
    channel: order.channel,
    greeting: greetingOf(order),
    items: order.items.map(({ title, quantity }) => ({ title, quantity })),
    gift: order.giftMessage !== '' || order.recipient.name !== order.buyer.name,
    moments: [],
  };
}
