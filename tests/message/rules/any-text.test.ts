// Whatever stands in a note: findings with words of that note, never an exception, and no long wait.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkText } from '../../../src/message/rules/check-text.ts';

/** Pieces that phrases are made of, and what stands between them. */
const PIECES = [
  ...[
    'review ',
    'and ',
    'get ',
    '10% ',
    'free ',
    'gift ',
    'for ',
    'your ',
    'find ',
    'on ',
    'our ',
    'shop ',
    'etsy ',
  ],
  ...[
    'happy ',
    'if you ',
    'love ',
    '5 stars ',
    'before ',
    'tell us ',
    'feedback ',
    '$5 ',
    'call ',
    'code ',
    'join ',
  ],
  ...[
    '0',
    '1',
    '-',
    '.',
    '@',
    'a',
    '+',
    '#',
    ' dot ',
    '(dot)',
    'com',
    'www',
    'http://',
    'w ',
    '/',
    '(',
    '[at]',
    "'",
  ],
  ...['\n', '\n\n', ' ', '\u200b', '\u0301', '\u0323', 'İ', 'ﷺ', '⭐', '❤️', '\ud83d'],
];
const piece = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

/** Single pieces repeated are the worst for a search that turns back. */
const longText = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join('').repeat(10_000).slice(0, 10_000));
const anyText = fc.array(piece, { maxLength: 300 }).map((pieces) => pieces.join(''));

it('gives findings in words that stand in the text', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, isGift) => {
      for (const { match, cut } of checkText(text, { channel: 'amazon', isGift })) {
        expect(match).not.toBe('');
        expect(text).toContain(match);
        expect(cut.length).toBeLessThan(700);
      }
    }),
    { numRuns: 500 },
  );
});

it('looks through ten thousand characters of anything', () => {
  fc.assert(
    fc.property(longText, (text) => {
      expect(checkText(text, { channel: 'amazon', isGift: true })).toBeDefined();
    }),
    { numRuns: 30 },
  );
});
