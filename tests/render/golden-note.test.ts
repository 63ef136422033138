// One small note through the whole path, kept as text that can be read in a diff: every number of every placement.
import { it } from 'vitest';
import { type Rendering, render } from '../../src/render.ts';
import { exportSvg } from '../../src/svg/export-svg.ts';
import { expectGolden } from '../support/golden.ts';
import { orderFor, settingsFor, wordsFor } from '../support/notes.ts';

const words = wordsFor('Dear {{recipient.firstName}},\n\nthank you!');
const rendering = render([orderFor('Zoë', '1001')], settingsFor({ words }));

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** JSON with rounded numbers and one word a line: letters are [characters, outline, distance from the word's origin]. */
function toJson({ pages, sheets }: Rendering): string {
  const described = {
    pages: pages.map(({ lines, ...page }) => ({
      ...page,
      lines: lines.map(({ text, words }) => ({
        text,
        words: words.map((word) => ({
          ...word,
          letters: word.letters.map((letter) => [letter.text, letter.outline, letter.x]),
        })),
      })),
    })),
    sheets,
  };
  const rounded = JSON.stringify(described, (_, value) => (typeof value === 'number' ? round(value) : value));
  return `${rounded.replace(/(\[|,)(\{"(?:text|order|widthPt|page)":)/g, '$1\n$2')}\n`;
}

it('places every letter where it was placed before', () => {
  expectGolden('note.json', toJson(rendering));
});

it('draws the note as it was drawn before', () => {
  const [page] = rendering.pages;
  if (page === undefined) throw new Error('The note was not rendered.');
  expectGolden('note.svg', exportSvg(page, rendering.outlines));
});
