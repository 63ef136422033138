import { expect, it } from 'vitest';
import { inkFile } from '../../src/catalog/schemas.ts';
import { catalog } from '../support/notes.ts';

const ink = { id: 'test', name: 'Test', rgb: [0, 0, 0] };
const troubleWith = (change: object): readonly string[] =>
  inkFile.safeParse([{ ...ink, ...change }]).error?.issues.map(({ message }) => message) ?? [];

it('has inks that print, and gives a plate of its own to those that a mix would break', () => {
  expect(catalog.inks.map(({ id, spot }) => [id, spot])).toEqual([
    ['ballpoint-blue', null],
    ['royal-blue', null],
    ['blue-black', null],
    ['black-gel', null],
    ['sepia', 'Inkslip Sepia'],
    ['green', 'Inkslip Green'],
    ['rose', null],
    ['purple', null],
  ]);
});

it.each([
  ['has no full plate', [60, 60, 0, 0]],
  ['lies on four plates', [100, 75, 25, 45]],
])('refuses an ink without a spot that %s', (_, cmyk) => {
  expect(troubleWith({ cmyk })).toEqual([expect.stringContaining('tints break thin strokes')]);
  expect(troubleWith({ cmyk, spot: 'Inkslip Test' })).toEqual([]);
});

it('refuses a spot with a name that means something else on a press', () => {
  expect(troubleWith({ cmyk: [0, 0, 0, 100], spot: 'All' })).toHaveLength(1);
});
