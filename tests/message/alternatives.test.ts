// {one|two|three}: one of them is written; what is no alternative stays text; what cannot be meant is told with its place.
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/message/template/parse-message.ts';
import { codesOf, messageOf } from './sample-order.ts';

/** Every wording of a message, each filled with no field at all. */
function wordingsOf(text: string): readonly string[] {
  const { choices, fill } = messageOf(text);
  const deals = choices.reduce<number[][]>(
    (all, size) => all.flatMap((deal) => Array.from({ length: size }, (_, i) => [...deal, i])),
    [[]],
  );
  return [...new Set(deals.map((deal) => fill(new Map(), deal).text))];
}

describe('alternatives', () => {
  it.each([
    ['one place', 'I {packed|wrapped} this.', ['I packed this.', 'I wrapped this.']],
    ['two places', '{a|b}{1|2}', ['a1', 'a2', 'b1', 'b2']],
    ['inside each other', '{a|{b|c} d}', ['a', 'b d', 'c d']],
    ['an empty one', 'thank you{ so much|}', ['thank you so much', 'thank you']],
    ['over several paragraphs', '{One.\n\nTwo.|Three.}', ['One.\n\nTwo.', 'Three.']],
    ['with a fallback inside', '{my {{or item "thing"}}|it}', ['my thing', 'it']],
    ['with a condition inside', '{a{{#if item}}x{{else}}y{{/if}}|b}', ['ay', 'b']],
    ['inside a condition', '{{#if item}}{a|b}{{else}}{c|d}{{/if}}', ['c', 'd']],
    ['a field at the start of one', '{{{or item "mug"}} here|b}', ['mug here', 'b']],
    ['a field at the end of one', '{b|the {{or item "mug"}}}', ['b', 'the mug']],
    ['a field at the end of one inside another', '{b|{c|{{or item "mug"}}}}', ['b', 'c', 'mug']],
    ['alone on their line', 'x\n{a|b}\ny', ['x\na\ny', 'x\nb\ny']],
    ['alone in their paragraph', 'x\n\n{a|b}\n\n{{or item "mug"}}', ['x\n\na\n\nmug', 'x\n\nb\n\nmug']],
    ['an own brace inside', '{a {b|c}', ['{a b', '{a c']],
  ])('%s', (_, text, expected) => expect(wordingsOf(text)).toEqual(expected));
});

it.each(['{smile}', 'a { b } c', 'this | that', ':{ or :}', '}{', '{ {{or item "x"}} }'])(
  'what has no bar between its braces stays text: %s',
  (text) => expect(wordingsOf(text)).toEqual([text.replace('{{or item "x"}}', 'x')]),
);

describe('a mistake in the alternatives is told with its place', () => {
  it.each([
    ['not closed', 'Dear {a|b', '1:6 the alternatives that start here are not closed, } is missing.'],
    [
      'not closed in a condition',
      '{{#if item}}{a|b{{/if}}',
      '1:13 the alternatives that start here are not closed',
    ],
    [
      'torn by a condition',
      'x {a{{#if item}}|b}{{/if}}',
      '1:3 a condition opens in one alternative and ends outside of it',
    ],
    ['torn by its else', '{{#if item}}{a|{{else}}b}{{/if}}', '1:13 a condition opens in one alternative'],
  ])('%s', (_, text, expected) => {
    const parsed = parseMessage(text);
    const [found] = parsed.ok ? [] : parsed.problems;
    expect(`${found?.line}:${found?.column} ${found?.message.replace(/^.*?: /, '')}`).toContain(expected);
  });

  it('refuses more places than any message needs', () => {
    expect(codesOf(parseMessage('{a|b}'.repeat(101)))).toEqual(['undefined:undefined template-too-big']);
  });
});

it.each([
  ['Dear you', 1],
  ['{a|b|c}', 3],
  ['{a|b} {c|d|e}', 6],
  ['{a|{b|c}}', 3],
  ['{{#if item}}{a|b}{{else}}{c|d|e}{{/if}}', 3],
  ['{a|b}'.repeat(40), 2 ** 40],
])('counts the wordings of %s', (text, wordings) => expect(messageOf(text).wordings).toBe(wordings));
