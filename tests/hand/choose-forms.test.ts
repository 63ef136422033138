import { expect, it } from 'vitest';
import type { ShapedCluster } from '../../src/face/open-face.ts';
import { chooseForms } from '../../src/hand/choose-forms.ts';
import type { FormRule } from '../../src/hand/hand.ts';

/** A face whose glyph numbers are code points, a thousand higher where a feature draws the letter otherwise. */
const shape = (text: string, features: readonly string[]): readonly ShapedCluster[] =>
  [...text].map((letter, start) => {
    const glyph = letter.charCodeAt(0) + (features.length > 0 ? 1000 : 0);
    return { text: letter, start, glyphs: [{ glyph, x: 0, y: 0 }], advance: 100 };
  });

const spelled = (word: string) =>
  [...word].map((text) => ({ text, spelling: { drawn: text, accents: [], losesDot: false } }));

const RULE: FormRule = {
  letters: 's',
  features: ['ss01'],
  runOutXh: 0,
  at: 'anywhere',
  after: '',
  before: '',
  share: 1,
};

/** A word with a star behind each letter that may be drawn otherwise there. */
const starred = (word: string, rule: Partial<FormRule>): string =>
  chooseForms(spelled(word), shape, [{ ...RULE, ...rule }])
    .map(({ text, others }) => (others.length > 0 ? `${text}*` : text))
    .join('');

it.each([
  ['anywhere', 's*is*ters*'],
  ['start', 's*isters'],
  ['middle', 'sis*ters'],
  ['end', 'sisters*'],
] as const)('uses a form %s in the word', (at, expected) => {
  expect(starred('sisters', { at })).toBe(expected);
});

it('sees the end of a word before a comma', () => {
  expect(starred('sisters,', { at: 'end' })).toBe('sisters*,');
});

it('uses a form behind or before certain letters only', () => {
  expect(starred('sisters', { after: 'r' })).toBe('sisters*');
  expect(starred('sisters', { before: 't' })).toBe('sis*ters');
});

it('draws the form with the features of its rule, and the usual one without', () => {
  const [s] = chooseForms(spelled('s'), shape, [RULE]);
  expect(s?.drawing.glyphs).toEqual([{ glyph: 115, x: 0, y: 0 }]);
  expect(s?.others.map(({ drawing }) => drawing.glyphs)).toEqual([[{ glyph: 1115, x: 0, y: 0 }]]);
});
