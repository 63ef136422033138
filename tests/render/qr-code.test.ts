// A QR code is a web address to the channels: it is left out where they forbid it, and that is told.
import { expect, it } from 'vitest';
import type { NoteWords } from '../../src/message/compose-notes.ts';
import type { Channel, Order } from '../../src/orders/order.ts';
import { render } from '../../src/render.ts';
import { catalog, one, orderFor, PLAIN, settingsFor, wordsFor } from '../support/notes.ts';

interface Card {
  readonly message?: string;
  readonly words?: Partial<NoteWords>;
  readonly order?: Partial<Order>;
  readonly layout?: string;
}

/** Whether a card has its code, and what is told of it. */
function cardOn(channel: Channel, { message = 'Thank you!', words, order, layout = 'card-logo' }: Card = {}) {
  const settings = settingsFor({
    layout: one(catalog.layouts, layout),
    words: wordsFor(message, words),
    furniture: { ...PLAIN, qr: 'https://example.com/thanks' },
  });
  const { pages, problems } = render([{ ...orderFor('Anna', '1001'), channel, ...order }], settings);
  const hasCode = pages.some(({ drawings }) => drawings.some(({ kind }) => kind === 'shapes'));
  return [hasCode ? 'a code' : 'no code', ...problems.map(({ code, order: id }) => `${code} of ${id}`)].join(
    ', ',
  );
}

it.each([
  ['amazon', 'no code, qr-left-out of 1001'],
  ['ebay', 'no code, qr-left-out of 1001'],
  ['tiktok', 'no code, qr-left-out of 1001'],
  ['etsy', 'a code, policy-warning of 1001'],
  ['shopify', 'a code'],
  ['woocommerce', 'a code'],
] as const)('a card of an order on %s: %s', (channel, expected) => {
  expect(cardOn(channel)).toBe(expected);
});

it.each(['amazon', 'etsy'] as const)('is there where the seller has a reason (%s)', (channel) => {
  expect(cardOn(channel, { words: { allowed: { D1: 'Amazon has agreed to it' } } })).toBe('a code');
});

it.each([
  ['amazon', 'no code, qr-left-out of 1001'],
  ['shopify', 'a code'],
] as const)("beside a gift message on %s: %s, for the code is not the buyer's", (channel, expected) => {
  const gift = { giftMessage: 'Happy birthday! www.example.com' };
  expect(cardOn(channel, { message: '{{giftMessage}}', order: gift })).toBe(expected);
});

it('goes by the channel that the seller named where the file names none', () => {
  expect(cardOn('other', { words: { channel: 'amazon' } })).toBe('no code, qr-left-out of 1001');
});

it('is not spoken of on a card that is not made', () => {
  expect(cardOn('amazon', { message: 'Leave us a 5-star review!' })).toBe('no code, policy-blocked of 1001');
});

it('is not spoken of on a layout without a place for it', () => {
  expect(cardOn('amazon', { layout: 'card' })).toBe('no code');
});
