import { describe, expect, it } from 'vitest';
import { inkColours, totalInk } from '../../src/ink/colour.ts';
import { readIccProfile } from '../../src/pdf/read-icc-profile.ts';
import { catalog, unwrap } from '../support/notes.ts';

it('knows coated and uncoated paper, by the names that print shops have for them', () => {
  expect(catalog.conditions.map(({ id, identifier, mostInk }) => [id, identifier, mostInk])).toEqual([
    ['coated', 'FOGRA39', 300],
    ['uncoated', 'FOGRA29', 260],
  ]);
});

describe.each(catalog.conditions.map((condition) => [condition.id, condition] as const))(
  '%s',
  (_, condition) => {
    it('has a profile that is one of a press, small, and says what it was made from', () => {
      expect(unwrap(readIccProfile(condition.icc, 'file')).name).toMatch(
        /made with ArgyllCMS from FOGRA\d\dL/,
      );
      expect(condition.icc.length).toBeLessThan(250_000);
    });

    it('reads its profile once', () => {
      expect(condition.icc).toBe(condition.icc);
    });

    it('takes every ink', () => {
      const most = Math.max(...catalog.inks.map((ink) => totalInk(inkColours(ink, 'press').print)));
      expect(most).toBeLessThanOrEqual(condition.mostInk);
    });
  },
);

it.each([
  ['a mix', { kind: 'cmyk', cmyk: [100, 85, 5, 5] }, 195],
  [
    'the mix of a spot, for a shop without its plate',
    { kind: 'spot', name: 'Inkslip X', cmyk: [45, 70, 85, 50] },
    250,
  ],
  ['a tint of black', { kind: 'key', share: 0.5 }, 50],
  ['the black of a label', { kind: 'black' }, 100],
  ['nothing for an office printer, which mixes by itself', { kind: 'rgb', rgb: [0, 0, 0] }, 0],
] as const)('adds up the plates of %s', (_, colour, total) => {
  expect(totalInk(colour)).toBe(total);
});
