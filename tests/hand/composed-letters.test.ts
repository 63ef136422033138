import { describe, expect, it } from 'vitest';
import { composition } from '../../src/hand/composition.ts';
import { PLAINER } from '../../src/hand/plainer.ts';
import { OFFERED_FACES } from '../support/faces.ts';

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

const EUROPEAN = [
  ...range(0xc0, 0x17f).filter((character) => /\p{L}/u.test(character)),
  ...'ȘșȚțẀẁẂẃẄẅỲỳẞƏə',
];
const VIETNAMESE = [...'ĂăÂâĐđÊêÔôƠơƯưĨĩŨũ', ...range(0x1ea0, 0x1ef9)];

const parts = (character: string): string => {
  const made = composition(character);
  return made === undefined
    ? 'not composed'
    : [made.base, ...made.accents, ...(made.losesDot ? ['no dot'] : [])].join(' ');
};

describe('a letter is made of', () => {
  it.each([
    ['Č', 'C caron'],
    ['ě', 'e caron'],
    ['ő', 'o doubleAcute'],
    ['Ů', 'U ring'],
    ['Ş', 'S cedilla'],
    ['ę', 'e ogonek'],
    ['İ', 'I dotAbove'],
    ['ẃ', 'w acute'],
    ['ḃ', 'b dotAbove'],
  ])('what Unicode says: %s is %s', (character, expected) => {
    expect(parts(character)).toBe(expected);
  });

  it.each([
    ['đ', 'd ascenderBar'],
    ['Đ', 'D stemBar'],
    ['ħ', 'h ascenderBar'],
    ['Ħ', 'H acrossBar'],
    ['ł', 'l stemSlash'],
    ['Ł', 'L stemSlash'],
    ['Ø', 'O cornerSlash'],
    ['ŀ', 'l middleDot'],
    ['ď', 'd apostrophe'],
    ['ť', 't apostrophe'],
    ['Ľ', 'L apostrophe'],
    ['Ť', 'T caron'],
    ['ķ', 'k commaBelow'],
    ['Ģ', 'G commaBelow'],
    ['ģ', 'g turnedCommaAbove'],
    ['ș', 's commaBelow'],
    ['ţ', 't commaBelow'],
  ])('what people write, where Unicode says another thing or none: %s is %s', (character, expected) => {
    expect(parts(character)).toBe(expected);
  });

  it.each([
    ['ế', 'e circumflex acute'],
    ['ộ', 'o dotBelow circumflex'],
    ['ữ', 'u horn tilde'],
    ['Ẵ', 'A breve tilde'],
    ['ỷ', 'y hookAbove'],
  ])('all its accents: %s is %s', (character, expected) => {
    expect(parts(character)).toBe(expected);
  });

  it.each([
    ['ı', 'i no dot'],
    ['ĩ', 'i tilde no dot'],
    ['ĵ', 'j circumflex no dot'],
    ['ị', 'i dotBelow'],
    ['į', 'i ogonek'],
  ])('i and j without their dot only when something takes its place: %s is %s', (character, expected) => {
    expect(parts(character)).toBe(expected);
  });

  it('one character or several, the same', () => {
    expect(composition('c\u030c')).toEqual(composition('č'));
  });

  it.each(['a', '7', 'æ', 'œ', 'ß', 'þ', 'ð', 'ŋ', 'ə', 'я', '한', '\u0301', ''])(
    'nothing: %s',
    (character) => {
      expect(parts(character)).toBe('not composed');
    },
  );
});

describe.each(OFFERED_FACES)('$name', ({ has }) => {
  const canWrite = (character: string): boolean =>
    has(character) || [...(PLAINER[character] ?? composition(character)?.base ?? character)].every(has);

  it('writes every letter of the languages of Europe but kra, eng and schwa, which some faces have', () => {
    const missing = EUROPEAN.filter((character) => !canWrite(character));
    expect(missing.filter((character) => !'ĸŊŋƏəẞ'.includes(character))).toEqual([]);
  });

  it('writes every letter of Vietnamese', () => {
    expect(VIETNAMESE.filter((character) => !canWrite(character))).toEqual([]);
  });

  it('has whatever stands for a character of print', () => {
    expect([...new Set(Object.values(PLAINER).join(''))].filter((character) => !has(character))).toEqual([]);
  });
});
