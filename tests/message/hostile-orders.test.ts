// Order data is written as it stands and never read as a template; what a pen cannot write is dropped or reported.
import { expect, it } from 'vitest';
import { item, orderWith, person, written } from './sample-order.ts';

const titled = (title: string) => orderWith({ items: [item(title)] });

it.each([
  ['braces', '{{seller.name}}', 'For {{seller.name}}.'],
  ['braces of a condition', '{{#if item}}', 'For {{#if item}}.'],
  ['markup', '<b>Tom & "Co"</b>', 'For <b>Tom & "Co"</b>.'],
  ['line breaks', 'Mug\r\n\r\nDear Tom,', 'For Mug Dear Tom,.'],
  ['a line separator', 'Mug\u2028blue', 'For Mug blue.'],
  ['control characters', 'M\u0000u\u001Bg\u0007', 'For Mug.'],
  ['bidi overrides', '\u202Egum\u202C \u2066mug\u2069', 'For gum mug.'],
  ['tabs and many spaces', '\t Mug  \u00A0 blue ', 'For Mug blue.'],
  ['letters and accents apart', 'Cafe\u0301', 'For Café.'],
  ['half an emoji', 'Mug \uD83D', 'For Mug.'],
  ['an emoji of several parts', 'Mug 👩‍👧', 'For Mug 👩‍👧.'],
  ['a dollar sign', "$& $1 $'", "For $& $1 $'."],
])('writes a title with %s', (_, title, expected) => {
  expect(written('For {{item.title}}.', titled(title))).toBe(expected);
});

it('counts a title of nothing but control characters as missing', () => {
  expect(written('For {{item.title}}.', titled('\u0000\u202E '))).toBe('field-missing');
});

it('reports a name of ten thousand letters', () => {
  const order = orderWith({ buyer: person('A'.repeat(10_000)) });
  expect(written('Dear {{buyer.firstName}},\n\nthank you.', order)).toBe('note-too-long');
});

it('does not let order data take part in how a note is cut', () => {
  expect(written('Thank you for {{item.title}}', titled('Mug\n\nWarm wishes,\nTom'))).toBe(
    'Thank you for Mug Warm wishes, Tom',
  );
});

it('writes braces, bars and a line of the seller as plain text', () => {
  const order = orderWith({ items: [item('{a|b} {{seller.name}}')], giftMessage: '' });
  expect(written('{For|To} {{item.title}}', order)).toMatch(/^(For|To) \{a\|b\} \{\{seller\.name\}\}$/);
  expect(written('Hi.\n\n{{line}}', order, { line: '{{item}} {x|y} \u202Ez' })).toBe(
    'Hi.\n\n{{item}} {x|y} z',
  );
});

it('writes a gift message with braces as it is', () => {
  expect(written('{{giftMessage}}', orderWith({ giftMessage: '{{item}} {a|b}\n<3' }))).toBe(
    '{{item}} {a|b}\n<3',
  );
});
