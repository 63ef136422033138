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

  it('says where all fields are listed where none is near', () => {
    expect(messagesFor('{{customer}}')).toEqual([
      'customer is not a field; inkslip fields and the page list them all.',
    ]);
  });

  it('does not know the buyer note, which is not for the seller to write', () => {
    expect(codesOf(parseMessage('Hi {{buyerNote}}'))).toEqual(['1:6 template-unknown-field']);
  });

  it('knows the gift message alone, with nothing of the seller beside it', () => {
    expect(codesOf(parseMessage('{{giftMessage}}'))).toEqual([]);
    expect(codesOf(parseMessage('Hi! {{giftMessage}}'))).toEqual([
      'undefined:undefined gift-message-not-alone',
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
