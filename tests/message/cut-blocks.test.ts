// How the text of a note is cut. Expected blocks are drawn as text: kind, then its lines.
import { describe, expect, it } from 'vitest';
import { cutBlocks } from '../../src/message/cut-blocks.ts';

const MARK = { greeting: '>', paragraph: '|', closing: '<' };

/** Each line of a block behind its mark, blocks apart by a blank line. */
const drawn = (text: string): string =>
  cutBlocks(text)
    .map(({ kind, lines }) => lines.map((line) => `${MARK[kind]} ${line}`).join('\n'))
    .join('\n\n');

const LETTER = `> Dear Anna,

| thank you for choosing the speckled mug.

< Warm wishes,
< Marianne`;

it('cuts a letter with blank lines', () => {
  expect(drawn('Dear Anna,\n\nthank you for choosing the speckled mug.\n\nWarm wishes,\nMarianne')).toBe(
    LETTER,
  );
});

it('cuts a letter without blank lines into the same blocks', () => {
  expect(drawn('Dear Anna,\nthank you for choosing the speckled mug.\nWarm wishes,\nMarianne')).toBe(LETTER);
});

it('keeps lines that were broken on purpose, and several paragraphs', () => {
  expect(
    drawn('Hi Anna!\n\nroses are red,\nviolets are blue.\n\n\nYour mug is on its way.\n\nLove,\nM'),
  ).toBe(
    `> Hi Anna!

| roses are red,
| violets are blue.

| Your mug is on its way.

< Love,
< M`,
  );
});

describe('greeting', () => {
  it.each(['Dear Anna,', 'Anna,', 'Thank you!', 'Liebe Anna,', 'Bonjour Anna !', 'Hola:', 'Ciao Anna!'])(
    '%s on its own',
    (line) => expect(drawn(`${line}\n\nsome text`)).toBe(`> ${line}\n\n| some text`),
  );

  it.each(['Hello Anna,', 'Chère Anna,', 'Grüezi Anna!'])('%s as first line of a paragraph', (line) => {
    expect(drawn(`${line}\nsome text`)).toBe(`> ${line}\n\n| some text`);
  });

  it.each([
    ['does not begin as a letter and shares its paragraph', 'Thank you!\nsome text'],
    ['does not end as a greeting', 'Dear Anna\nsome text'],
    ['is long', 'Dear Anna, it is a joy to send this parcel to you,\nsome text'],
    ['only looks like a word of greeting', 'Hidden things,\nsome text'],
    ['has nothing behind it', 'Dear Anna,'],
  ])('none where the line %s', (_, text) => expect(drawn(text)).toMatch(/^\|.*(\n\|.*)?$/));
});

describe('closing', () => {
  it.each([
    'Marianne',
    'Warm wishes,\nMarianne',
    'With love,\nMarianne\nThe Kiln Room',
    'Thank you,\nThe Kiln Co.',
    'Herzliche Grüße\nMarianne',
  ])('%j as last paragraph', (closing) => {
    expect(drawn(`some text\n\n${closing}`)).toBe(`| some text\n\n${closing.replace(/^/gm, '< ')}`);
  });

  it.each(['Warm wishes,\nMarianne', 'Love, Marianne', '– Marianne', 'Liebe Grüße,\nMarianne'])(
    '%j at the end of the only paragraph',
    (closing) =>
      expect(drawn(`some text\n${closing}`)).toBe(`| some text\n\n${closing.replace(/^/gm, '< ')}`),
  );

  it.each([
    ['ends a sentence', 'some text\n\nEnjoy it!'],
    ['is a postscript', 'some text\n\nP.S. It is safe in the oven'],
    ['has four lines', 'some text\n\na\nb\nc\nd'],
    ['has a long line', 'some text\n\nWarm wishes from all the people of the workshop\nMarianne'],
    ['is the only text behind the greeting', 'Dear Anna,\n\nthank you'],
    ['is a line of a poem', 'roses are red,\nviolets are blue'],
  ])('none where the last paragraph %s', (_, text) => expect(drawn(text)).not.toContain('<'));
});

it('leaves one paragraph one paragraph', () => {
  expect(drawn('Thank you for your order!')).toBe('| Thank you for your order!');
});
