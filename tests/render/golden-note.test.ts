// One small note through the whole path, kept as text that can be read in a diff: every number of every placement.
import { it } from 'vitest';
import { parseMessage } from '../../src/message/parse-message.ts';
import { type Rendering, render } from '../../src/render.ts';
import { exportSvg } from '../../src/svg/export-svg.ts';
import { expectGolden } from '../support/golden.ts';
import { orderFor, settingsFor } from '../support/notes.ts';

const template = parseMessage('Dear {{recipient.firstName}},\n\nthank you!');
if (!template.ok) throw new Error('The message does not parse.');
const rendering = render([orderFor('Zoë', '1001')], settingsFor({ template: template.template }));

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** One word a line: its text, its matrix, and outline number and place of each letter. */
function describePages({ pages, sheets }: Rendering): string {
  const lines = pages.flatMap((page) => [
    `page of order ${page.order}: ${round(page.widthPt)} x ${round(page.heightPt)} pt, x-height ${round(page.xHeightPt)} pt, ${page.ink.id}`,
    ...page.lines.flatMap((line) => [
      `  line "${line.text}"`,
      ...line.words.map(
        ({ text, matrix, letters }) =>
          `    ${text}  [${matrix.map(round).join(' ')}]  ${letters.map((l) => `${l.text}${l.outline}@${l.x}`).join(' ')}`,
      ),
    ]),
  ]);
  const places = sheets.flatMap((sheet, i) => [
    `sheet ${i + 1}: ${round(sheet.widthPt)} x ${round(sheet.heightPt)} pt`,
    ...sheet.places.map(
      ({ page, box }) =>
        `  page ${page} at ${round(box.x)} ${round(box.y)}, ${round(box.width)} x ${round(box.height)}`,
    ),
  ]);
  return `${[...lines, ...places].join('\n')}\n`;
}

it('places every letter where it was placed before', () => {
  expectGolden('note.txt', describePages(rendering));
});

it('draws the note as it was drawn before', () => {
  const [page] = rendering.pages;
  if (page === undefined) throw new Error('The note was not rendered.');
  expectGolden('note.svg', exportSvg(page, rendering.outlines));
});
