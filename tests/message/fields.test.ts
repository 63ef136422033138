// What each field writes for the typical order, and what happens where an order lacks one.
import { describe, expect, it } from 'vitest';
import { messageFields } from '../../src/message/fields/fields.ts';
import { compose, item, messageOf, namelessOrder, orderWith, person, written } from './sample-order.ts';

const EXPECTED = {
  greeting: 'Clara',
  'recipient.firstName': 'Clara',
  'recipient.name': 'Clara Berg',
  'buyer.firstName': 'Anna',
  'buyer.name': 'Anna Holm',
  item: 'speckled mug',
  items: 'speckled mug',
  'item.title': 'Speckled mug',
  'items.titles': 'Speckled mug',
  variant: 'Colour: Sage',
  personalisation: 'Anna & Tom',
  quantity: '2',
  'order.number': '1001',
  'order.date': '2 November',
  'order.count': 'field-missing',
  'order.nth': 'field-missing',
  before: 'field-missing',
  place: 'Leeds',
  season: 'autumn',
  line: 'field-missing',
  giftMessage: 'field-missing',
  'seller.name': 'Marianne',
};

it('lists every field with a description and an example', () => {
  expect(messageFields().map(({ name }) => name)).toEqual(Object.keys(EXPECTED));
  expect(messageFields().filter(({ description, example }) => !description || !example)).toEqual([]);
});

it.each(Object.entries(EXPECTED))('{{%s}} writes %s', (name, words) => {
  expect(written(`{{${name}}}`)).toBe(words);
});

describe('items', () => {
  it.each([
    [['Mug'], 'Mug'],
    [['Mug', 'Bowl'], 'Mug and Bowl'],
    [['Mug', 'Bowl', 'Candle'], 'Mug, Bowl and Candle'],
    [['Mug', 'Mug', 'Bowl'], 'Mug and Bowl'],
    [['Mug', ' ', 'Bowl'], 'Mug and Bowl'],
  ])('%j as a sentence', (titles, expected) => {
    const order = orderWith({ items: titles.map((title) => item(title)) });
    expect(written('{{items.titles}}', order)).toBe(expected);
    expect(written('{{items}}', order)).toBe(expected.toLowerCase());
  });
});

it.each([
  ['SAN FRANCISCO', 'San Francisco'],
  ['leeds', 'Leeds'],
  ['Stratford-upon-Avon', 'Stratford-upon-Avon'],
  ['京都市', '京都市'],
])('writes the town %s as %s', (city, expected) => {
  const address = { ...orderWith().address, city };
  expect(written('{{place}}', orderWith({ address }))).toBe(expected);
});

it('passes over what is no thing: postage, tips, orders of no name', () => {
  const items = ['Express Shipping Upgrade', 'Custom Order for Anna', 'Ring Dish, White'].map((title) =>
    item(title),
  );
  expect(written('{{item}}', orderWith({ items }))).toBe('ring dish');
  const tip = orderWith({ items: [item('Tip')] });
  expect(written('{{or item "parcel"}}', tip)).toBe('parcel');
});

it('says two things once that differ in their glaze only', () => {
  const items = ['Speckled Mug, Sage', 'Speckled mug (indigo)', '★', 'Ring Dish, White'].map((title) =>
    item(title),
  );
  expect(written('{{items}}', orderWith({ items }))).toBe('speckled mug and ring dish');
});

it('greets the recipient where the buyer has no name to greet', () => {
  expect(written('Dear {{greeting}}!', orderWith({ buyer: person('ACME Ltd', '') }))).toBe('Dear Clara!');
});

describe('a field that the order lacks', () => {
  it('sets the order aside and names field and order', () => {
    const composed = compose(
      'Dear {{buyer.firstName}} in {{place}}, dear {{buyer.firstName}}',
      namelessOrder,
    );
    expect(composed).toEqual({
      ok: false,
      problem: {
        code: 'field-missing',
        severity: 'skip',
        message: 'The message needs something that this order does not have: buyer.firstName.',
        hint: expect.stringContaining('{{or recipient.firstName "there"}}'),
        file: 'orders.csv',
        line: 2,
        order: '1001',
        field: 'buyer.firstName',
      },
    });
  });

  it.each([
    ['takes the words behind or', 'Dear {{or buyer.firstName "friend"}}!', 'Dear friend!'],
    ['takes the next field behind or', 'From {{or buyer.firstName place "afar"}}', 'From Leeds'],
    ['is missing if or has no words', '{{or buyer.firstName recipient.firstName}}', 'field-missing'],
    ['may be asked for', 'Dear{{#if greeting}} {{greeting}}{{else}} you{{/if}}!', 'Dear you!'],
    ['may be asked for the other way', '{{#unless greeting}}Hello you!{{/unless}}', 'Hello you!'],
    ['is not missed where it is not written', 'Yes{{#if greeting}} {{buyer.firstName}}{{/if}}.', 'Yes.'],
    ['leaves a chain to its else', '{{#if greeting}}a{{else if place}}b{{else}}c{{/if}}', 'b'],
    [
      'leaves no greeting without a name',
      'Dear {{#if greeting}}x{{/if}},\n\nThanks',
      'greeting-without-name',
    ],
    ['leaves no space before a comma', 'Hello {{#if greeting}}x{{/if}}, thanks', 'Hello, thanks'],
    ['leaves no empty note', '{{#if greeting}}Hello{{/if}} ', 'note-empty'],
  ])('%s', (_, text, expected) => expect(written(text, namelessOrder)).toBe(expected));

  it('writes the field and not the words behind or where the order has it', () => {
    expect(written('Dear {{or buyer.firstName "friend"}}!')).toBe('Dear Anna!');
  });

  it.each(['', '2026-13-01', 'yesterday'])('has no date in %j', (placedOn) => {
    expect(written('{{or order.date "lately"}}', orderWith({ placedOn }))).toBe('lately');
  });
});

it('greets a reader whose name is a word of greeting elsewhere', () => {
  expect(written('{{greeting}},\n\nthank you.', orderWith({ recipient: person('Cara Holm') }))).toBe(
    'Cara,\n\nthank you.',
  );
});

it('fills one message for one order after the other without mixing them', () => {
  const message = messageOf('{{or greeting "you"}}');
  const values = (greeting: string) => message.fill(new Map([['greeting', greeting]]), []);
  expect([values('Anna'), values(''), values('Tom')].map(({ text }) => text)).toEqual(['Anna', 'you', 'Tom']);
});
