// What a template must never reach: prototypes, helpers that are not ours, other templates, endless time.
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/message/template/parse-message.ts';
import { codesOf, written } from './sample-order.ts';

describe('objects behind the fields are out of reach', () => {
  it.each([
    ...[
      '{{constructor}}',
      '{{__proto__.x}}',
      '{{item.constructor}}',
      '{{toString}}',
      '{{this}}',
      '{{@root}}',
    ],
    ...['{{../../x}}', '{{[__proto__]}}', '{{this.__proto__}}', '{{item.length}}', '{{recipient}}'],
  ])('%s', (text) => expect(codesOf(parseMessage(text))).toEqual(['1:3 template-unknown-field']));
});

describe('nothing but fields, or, if and unless is allowed', () => {
  it.each([
    ['{{lookup . "x"}}', '1:3'],
    ['{{log item}}', '1:3'],
    ['{{shout item}}', '1:3'],
    ['{{helperMissing item}}', '1:3'],
    ['{{write item}}', '1:3'],
    ['{{&item}}', '1:4'],
    ['{{"item"}}', '1:3'],
    ['{{item "words"}}', '1:3'],
    ['{{item size=2}}', '1:3'],
    ['{{or item ""}}', '1:3'],
    ['{{or "words" item}}', '1:6'],
    ['{{or item (lookup . "x")}}', '1:11'],
    ['{{#each items}}a{{/each}}', '1:4'],
    ['{{#with item}}a{{/with}}', '1:4'],
    ['{{#item}}a{{/item}}', '1:4'],
    ['{{#if item as |x|}}a{{/if}}', '1:4'],
    ['{{#if item includeZero=true}}a{{/if}}', '1:4'],
    ['{{> partial}}', '1:1'],
    ['{{#> partial}}a{{/partial}}', '1:1'],
    ['{{* decorator}}', '1:1'],
    ['{{#*inline "x"}}a{{/inline}}', '1:1'],
  ])('%s', (text, place) => expect(codesOf(parseMessage(text))).toEqual([`${place} template-not-allowed`]));

  it('says how to write a fallback to somebody who tried', () => {
    const parsed = parseMessage('{{item "mug"}}');
    expect(parsed.ok ? '' : parsed.problems[0]?.message).toContain('a fallback is {{or item "words"}}');
  });
});

describe('a template that would take long is refused at once', () => {
  const tenMegabytes = 10_000_000;
  it.each([
    ['ten megabytes of text', 'x'.repeat(tenMegabytes), 'template-too-big'],
    ['ten megabytes of braces', '{'.repeat(tenMegabytes), 'template-too-big'],
    ['conditions in conditions', '{{#if item}}'.repeat(400) + '{{/if}}'.repeat(400), 'template-too-big'],
    ['a long chain of else', `{{#if item}}${'{{else if item}}'.repeat(500)}{{/if}}`, 'template-too-big'],
    ['parentheses in parentheses', `{{or item ${'(or '.repeat(2000)}`, 'template-syntax'],
    [
      'parentheses that close',
      `{{or item ${'(or '.repeat(1900)}${')'.repeat(1900)}}}`,
      'template-not-allowed',
    ],
    ['alternatives in alternatives', '{a|'.repeat(2000) + '}'.repeat(2000), 'template-too-big'],
    ['more alternatives than any message needs', '{a|b}'.repeat(1500), 'template-too-big'],
    ['alternatives that never end', '{a|'.repeat(3000), 'template-syntax'],
    ['ten thousand alternatives', `{${'|'.repeat(9998)}}`, 'template-too-big'],
    ['ten thousand braces', '{'.repeat(10_000), 'template-syntax'],
    ['a field with a name of thousands of letters', `{{${'a'.repeat(9000)}}}`, 'template-unknown-field'],
  ])('%s', (_, text, code) => {
    const parsed = parseMessage(text);
    const [found] = parsed.ok ? [] : parsed.problems;
    expect(found?.code).toBe(code);
    expect(found?.message.length).toBeLessThan(400);
  });

  it('fills the largest message that is taken', () => {
    const deepest = `${'{a|'.repeat(100)}b${'}'.repeat(100)}`;
    expect(written(deepest)).toMatch(/^[ab]$/);
    expect(written(`{${'|'.repeat(499)}a}a`)).toMatch(/^a+$/);
  });

  it('tells of twenty mistakes and no more', () => {
    expect(codesOf(parseMessage('{{nothing}} '.repeat(500)))).toHaveLength(20);
  });
});

it.each(['', ' \n\t ', '\u200B\u0007'])('an empty message is refused: %j', (text) => {
  expect(codesOf(parseMessage(text))).toEqual(['undefined:undefined template-empty']);
});
