// Whatever stands in a title: a person could have said it, from the words that stand there.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sayTitle } from '../../../src/message/items/say-title.ts';
import { LANGUAGES } from '../../../src/message/language.ts';
import { tidyValue } from '../../../src/message/tidy-text.ts';

/** What titles are made of, and any characters. */
const PIECES = [
  ...[
    'Handmade',
    'handgemachte',
    'fait main',
    'NEW',
    'neu',
    'Blue',
    'Large',
    'Mug',
    'VASE',
    'Teetasse',
    'tasse',
    'Paris',
  ],
  ...[
    'gift',
    'Gift for Her',
    'tag',
    'birthday',
    'cadeau',
    'regalo',
    'Geschenk',
    'and',
    'with',
    'de',
    'A',
    'I',
    'New York',
  ],
  ...[
    '12oz',
    '5 x 7',
    '12"',
    "5'",
    'Set of 2',
    '2er-Set',
    'A4',
    '2026',
    'AB-1234',
    '€30',
    '#tag',
    '18k',
    '1,5',
    'Size M',
  ],
  ...[
    '"',
    '“',
    '”',
    '„',
    "'",
    '(',
    ')',
    '[',
    ']',
    ',',
    ':',
    '-',
    ' - ',
    ' – ',
    '|',
    '!',
    '★',
    '✨',
    '™',
    '.',
    '&',
    '\n',
  ],
  ...['T-Shirt', 'iPhone', 'マグ', '、', 'İ', 'ẞ', '\u200D', '\uE000', '\u00AD'],
];
const anyTitle = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary' })))
  .chain((pieces) => fc.constantFrom('', ' ').map((space) => pieces.join(space)));
const anyLanguage = fc.constantFrom(...LANGUAGES);

const runs = (text: string): readonly string[] =>
  tidyValue(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

it('says words of the title, in their sequence', () => {
  fc.assert(
    fc.property(anyTitle, anyLanguage, (title, language) => {
      const given = runs(title);
      let at = -1;
      for (const word of runs(sayTitle(title, language))) {
        at = given.indexOf(word, at + 1);
        expect(at, word).not.toBe(-1);
      }
    }),
    { numRuns: 500 },
  );
});

it('says what it said the same way again', () => {
  fc.assert(
    fc.property(anyTitle, anyLanguage, (title, language) => {
      const said = sayTitle(title, language);
      expect(sayTitle(said, language)).toBe(said);
    }),
    { numRuns: 500 },
  );
});

it('says something of every title with a letter or a digit', () => {
  fc.assert(
    fc.property(anyTitle, anyLanguage, (title, language) => {
      expect(/[\p{L}\p{N}]/u.test(sayTitle(title, language))).toBe(/[\p{L}\p{N}]/u.test(title));
    }),
    // Its rounds would leave nothing of this one.
    { numRuns: 500, examples: [["\u{ADC38} with ' Gift for Her & AB-1234 with A", 'en']] },
  );
});

it('says no more than fits a sentence, unless it is one word or one quotation', () => {
  fc.assert(
    fc.property(anyTitle, anyLanguage, (title, language) => {
      const said = sayTitle(title, language);
      // A quotation may also stand in the middle of what is one word.
      const isOneWord = !said.replace(/[“„][^“”]*[“”]/g, '').includes(' ');
      expect(said.length <= 48 || isOneWord || /^[“„].*[“”"]$/.test(said), said).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('says titles of 5,000 characters that repeat one thing, too', () => {
  const more = ['((', '[a', '9 ', '1 x ', 'a.', "'a ", '"a" ', 'set of two ', 'birthday gift tag '];
  for (const [index, piece] of [...PIECES, ...more].entries()) {
    const title = piece.repeat(5_000).slice(0, 4_996).concat(' mug');
    const language = LANGUAGES[index % LANGUAGES.length] ?? 'en';
    expect(sayTitle(title, language), piece).not.toBe('');
  }
});
