// A word between braces that is no field is told with its place and the nearest right name.
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/message/template/parse-message.ts';
import { codesOf } from './sample-order.ts';

const messagesFor = (text: string): readonly string[] => {
  const parsed = parseMessage(text);
  return parsed.ok ? [] : parsed.problems.map(({ message }) => message.replace(/^.*?: /, ''));
};

describe('the nearest right name is offered', () => {
  it.each([
    ['recipient.firstname', 'recipient.firstName'],
    ['recipient.frstName', 'recipient.firstName'],
    ['recipient firstName', 'recipient.firstName'],
    ['first_name', 'recipient.firstName'],
    ['name', 'recipient.name'],
    ['buyer', 'buyer.firstName'],
    ['itme', 'item'],
    ['Items', 'items'],
    ['personalization', 'personalisation'],
    ['order_number', 'order.number'],
    ['seler.name', 'seller.name'],
    ['../item', 'item'],
  ])('%s: did you mean %s?', (typed, meant) => {
    expect(messagesFor(`{{${typed}}}`)).toEqual([`${typed} is not a field; did you mean ${meant}?`]);
  });

  it('lists all fields where none is near', () => {
    expect(messagesFor('{{customer}}')[0]).toMatch(
      /^customer is not a field; the fields are greeting, .*name\.$/,
    );
  });

  it('does not know the gift message and the buyer note, which are not for the seller to use', () => {
    expect(codesOf(parseMessage('{{giftMessage}}{{buyerNote}}'))).toEqual([
      '1:3 template-unknown-field',
      '1:18 template-unknown-field',
    ]);
  });
});

it('reports every unknown field, where it stands, also inside conditions and fallbacks', () => {
  const text = [
    'Dear {{or nickname "you"}},',
    '',
    '😀 {{#if colour}}{{shade}}{{else if tone}}x{{else}}{{hue}}{{/if}}',
  ].join('\n');
  expect(codesOf(parseMessage(text))).toEqual([
    '1:11 template-unknown-field',
    '3:9 template-unknown-field',
    '3:19 template-unknown-field',
    '3:36 template-unknown-field',
    '3:53 template-unknown-field',
  ]);
});

it('names the line of a field in a text from Windows', () => {
  expect(codesOf(parseMessage('Dear you,\r\n\r\nthe {{mug}}'))).toEqual(['3:7 template-unknown-field']);
});
