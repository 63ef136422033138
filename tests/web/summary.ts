// An order as a report tells it, for tests of the page: nothing stands out in it.
import type { OrderSummary } from '../../src/http/api.ts';

export const summary = (part: Partial<OrderSummary>): OrderSummary => ({
  ...{ order: '1001', channel: 'etsy', greeting: 'Anna', items: [], gift: false, buyerNote: '' },
  ...{ giftMessage: '', moments: [], template: 'message', line: '', fit: null, findings: [] },
  ...part,
});
