import { expect, it } from 'vitest';
import { type Rendering, render } from '../../src/render.ts';
import { catalog, HANDS, orderFor, settingsFor } from '../support/notes.ts';

/** How far right of the margin each line begins, to a hundredth of a point. */
const leftEdges = ({ pages }: Rendering): string[] =>
  pages.map(({ lines }) =>
    lines.map(({ words }) => Math.round((words[0]?.matrix[4] ?? 0) * 100) / 100).join(' '),
  );

const repeated = <T>(items: readonly T[]): T[] => items.filter((item, i) => items.indexOf(item) !== i);

it('begins the lines of no two notes of a print run alike, though they say the same', () => {
  const orders = Array.from({ length: 60 }, (_, i) => orderFor('Anna', `${i}`));
  expect(repeated(leftEdges(render(orders, settingsFor())))).toEqual([]);
});

it('sits differently with each hand', () => {
  const edges = HANDS.flatMap((id) =>
    leftEdges(render([orderFor('Anna', '1')], settingsFor({ hand: catalog.openHand(id) }))),
  );
  expect(repeated(edges.map((line) => line.split(' ').slice(0, 3).join(' ')))).toEqual([]);
});

it('gives a note the same writing, whatever else is in the print run', () => {
  const [one, two, three] = ['1', '2', '3'].map((id) => orderFor('Anna', id));
  if (one === undefined || two === undefined || three === undefined)
    throw new Error('Three orders are needed.');
  const [, , last] = render([one, two, three], settingsFor()).pages;
  expect(last).toEqual(render([three], settingsFor()).pages[0]);
});
