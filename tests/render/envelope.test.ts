import { expect, it } from 'vitest';
import type { Order } from '../../src/orders/order.ts';
import { render } from '../../src/render.ts';
import type { RenderSettings } from '../../src/render-settings.ts';
import { catalog, one, orderFor, PLAIN, settingsFor, wordsFor } from '../support/notes.ts';

const LEEDS = { lines: ['1 Mill Lane'], city: 'Leeds', region: '', postcode: 'LS1 1AA', country: 'GB' };
const order = (id: string, changes: Partial<Order> = {}): Order => ({
  ...orderFor('Clara Berg', id),
  address: LEEDS,
  ...changes,
});

const ENVELOPE = { layout: one(catalog.layouts, 'envelope'), stock: one(catalog.stocks, 'env-c6') };

function envelopes(orders: readonly Order[], changes: Partial<RenderSettings> = {}) {
  const { pages, problems } = render(orders, settingsFor({ ...ENVELOPE, ...changes }));
  const written = pages.map(({ order: id, lines }) => `${id}: ${lines.map(({ text }) => text).join(' | ')}`);
  return {
    written,
    problems: problems.map(({ code, order: id, severity }) => `${severity} ${code} of ${id}`),
  };
}

it('is addressed by hand, with the country unless the parcel stays at home', () => {
  expect(envelopes([order('1')]).written).toEqual([
    '1: Clara Berg | 1 Mill Lane | Leeds | LS1 1AA | UNITED KINGDOM',
  ]);
  const furniture = { ...PLAIN, homeCountry: 'GB' };
  expect(envelopes([order('1')], { furniture }).written).toEqual([
    '1: Clara Berg | 1 Mill Lane | Leeds | LS1 1AA',
  ]);
});

it('of an order without an address is set aside, and stops nothing else', () => {
  const { address } = orderFor('Nobody', '0');
  const { written, problems } = envelopes([order('1'), order('2', { address }), order('3')]);
  expect(written.map((text) => text.slice(0, 2))).toEqual(['1:', '3:']);
  expect(problems).toEqual(['skip address-missing of 2']);
});

it.each([
  ['that the rules of its channel block', 'Leave us a 5-star review at www.example.com!'],
  ['that cannot be filled in', 'Thank you for {{personalisation}}!'],
])('does not wait for a message %s', (_, message) => {
  const amazon = order('1', { channel: 'amazon' });
  const { written, problems } = envelopes([amazon], { words: wordsFor(message) });
  expect([written.length, problems]).toEqual([1, []]);
});

it('needs no message and no name to greet', () => {
  const words = { ...wordsFor('Hi'), templates: { usual: null, all: [] } };
  const company = { name: 'Mill GmbH', greetingName: '', rawName: 'Mill GmbH' };
  const { written } = envelopes([order('1', { buyer: company, recipient: company })], {
    words: { ...words, templates: { usual: null, all: catalog.messagesIn('en') } },
  });
  expect(written).toEqual(['1: Mill GmbH | 1 Mill Lane | Leeds | LS1 1AA | UNITED KINGDOM']);
});
