// A broken brace is found before anything is made, with the place of the tag it stands in and in plain words.
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/message/template/parse-message.ts';

const mistakeIn = (text: string): string => {
  const parsed = parseMessage(text);
  const [found] = parsed.ok ? [] : parsed.problems;
  return found ? `${found.line}:${found.column} ${found.message.replace(/^.*?: /, '')}` : 'none';
};

describe('a mistake in the braces is told with its place', () => {
  it.each([
    ['Dear {{item,', '1:6 {{ is not closed, }} is missing.'],
    ['Dear {{item and {{place}}', '1:6 {{ is not closed, }} is missing.'],
    ['Dear\n\nyou {{item},', '3:5 this field is closed by one brace, }} is needed.'],
    ['Dear {item},', '1:6 {item} has one brace on each side.'],
    ['Dear {item}},', '1:11 }} stands here without {{ before it.'],
    ['Dear {{item}}},', '1:6 this field is closed by }}}, two braces are enough.'],
    ['Dear {{{item}}},', '1:6 {{{ is too many braces, two are enough.'],
    ['Dear \\{{item}},', '1:7 there is a backslash before {{.'],
    ['Dear {{ }},', '1:6 there is nothing between {{ and }}.'],
    ['Dear {{or item "you}},', '1:6 what stands between {{ and }} cannot be read.'],
    ['Dear {{! a comment }', '1:6 the comment that starts here is not closed.'],
    ['😀é {{item', '1:4 {{ is not closed, }} is missing.'],
    ['Dear\r\n{{item', '2:1 {{ is not closed, }} is missing.'],
  ])('%j', (text, expected) => expect(mistakeIn(text)).toBe(expected));
});

describe('a condition that does not open and close in order is told with its place', () => {
  it.each([
    ['a {{#if item}} b', '1:3 {{#if}} is not closed, {{/if}} is missing.'],
    ['a {{/if}} b', '1:3 {{/if}} closes nothing, its {{#...}} is missing before it.'],
    ['{{#if item}}a{{/unless}}', '1:14 {{/unless}} stands where {{/if}} must come.'],
    ['a {{else}} b', '1:3 {{else}} stands outside {{#if ...}}.'],
    ['{{#if item}}{{else}}a{{else}}b{{/if}}', '1:22 there is a second {{else}} in the same {{#if ...}}.'],
    ['{{^item}}a{{/item}}', '1:1 {{^item}} is not known, write {{#unless ...}}.'],
  ])('%j', (text, expected) => expect(mistakeIn(text)).toBe(expected));
});

it.each([
  'Love {brackets} and } or { in a text',
  '{{!-- a comment with {{item}} in it --}}Thank you',
  '{{#if item}}a{{else if place}}b{{else}}c{{/if}}',
  '{{#if item}}a{{#unless place}}b{{/unless}}{{/if}}',
  '{{~ item ~}} {{ place }}',
])('%j has no mistake', (text) => expect(mistakeIn(text)).toBe('none'));
