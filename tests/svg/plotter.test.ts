import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Point } from '../../src/geometry.ts';
import type { Hand } from '../../src/hand/open-hand.ts';
import type { Drawing } from '../../src/ink/drawing.ts';
import type { Page } from '../../src/page/page.ts';
import { render } from '../../src/render.ts';
import { exportPlotter } from '../../src/svg/export-plotter.ts';
import { exportSvg } from '../../src/svg/export-svg.ts';
import { pathOf } from '../../src/svg/fit-curves.ts';
import { clipTrace } from '../../src/svg/trace.ts';
import { mmToPt, ptToMm } from '../../src/units.ts';
import { catalog, orderFor, settingsFor, wordsFor } from '../support/notes.ts';
import { sampleJob } from '../support/print-sample.ts';

const robin = catalog.openHand('robin');
const words = wordsFor(
  'dear friend\n\nthank you so much for the speckled mug and the little bowl\n\nkind wishes to all',
);

function plot(hand: Hand) {
  const { pages, outlines } = render([orderFor('anna', '1001')], settingsFor({ hand, words }));
  const [page] = pages as readonly [Page];
  const penPt = hand.style.face.penXh * (page.xHeightPt ?? 0);
  return { page, outlines, penPt, plotted: exportPlotter(page, outlines, penPt) };
}

const { page, outlines, penPt, plotted } = plot(robin);
const joined = plot(catalog.openHand('clementine'));

/** How many pixels a pen's line is wide. */
const PEN_PX = 4;

interface Ink {
  readonly width: number;
  readonly isInked: readonly boolean[];
}

function inkOf(svg: string): Ink {
  const width = Math.round((page.widthPt / penPt) * PEN_PX);
  const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: width }, background: '#fff' }).render();
  const { pixels } = drawn; // a copy each time it is asked for
  return {
    width,
    isInked: Array.from({ length: pixels.length / 4 }, (_, i) => (pixels[4 * i] ?? 255) < 128),
  };
}

/** Pixels of ink that have none of the other within a pen's width. */
function strayed(one: Ink, other: Ink): number {
  const near: number[] = [];
  for (let dy = -PEN_PX; dy <= PEN_PX; dy++)
    for (let dx = -PEN_PX; dx <= PEN_PX; dx++)
      if (Math.hypot(dx, dy) <= PEN_PX) near.push(dy * one.width + dx);
  return one.isInked.filter((isInked, i) => isInked && !near.some((step) => other.isInked[i + step])).length;
}

it.each([
  ['apart', { page, outlines, plotted }],
  ['joined', joined],
] as const)(
  'draws what the picture of the note shows, within the width of the pen: letters %s',
  (_, note) => {
    const [picture, lines] = [inkOf(exportSvg(note.page, note.outlines)), inkOf(note.plotted.svg)];
    const less = inkOf(note.plotted.svg.replace(/<path.*\n/, ''));
    expect(lines.isInked.filter(Boolean).length).toBeGreaterThan(10_000);
    expect([strayed(picture, lines), strayed(lines, picture)]).toEqual([0, 0]);
    expect(strayed(picture, less)).toBeGreaterThan(50);
    expect(note.plotted.problems).toEqual([]);
  },
);

it('keeps the pen on the paper where letters are joined', () => {
  const lines = joined.page.lines.flatMap((line) =>
    line.words.flatMap(({ letters }) => letters.flatMap(({ outline }) => joined.outlines(outline).lines)),
  );
  expect(joined.plotted.travel.lifts).toBeLessThan(0.65 * lines.length);
});

it('has the size of the card in millimetres, and a path for each line in the width of the pen', () => {
  const [width, height] = [page.widthPt, page.heightPt].map((pt) => Math.round(ptToMm(pt) * 1000) / 1000);
  const [head, ...paths] = plotted.svg.trim().split('\n').slice(0, -1);
  expect(head).toBe(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">`,
  );
  const pen = Math.round(ptToMm(penPt) * 1000) / 1000;
  const style = `fill="none" stroke="#000" stroke-width="${pen}" stroke-linecap="round" stroke-linejoin="round"`;
  for (const path of paths) expect(path.replace(/ d="M[-\d. LC]+"/, '')).toBe(`<path ${style}/>`);
  expect(paths).toHaveLength(plotted.travel.lifts);
});

/** The lines of a file as many short pieces. */
const linesIn = (svg: string): readonly (readonly Point[])[] =>
  [...svg.matchAll(/ d="([^"]+)"/g)].map(([, data = '']) => placesOn(data));

const PIECES = 12;

function placesOn(data: string): Point[] {
  const places: Point[] = [];
  for (const [, step, numbers = ''] of data.matchAll(/([MLC])([^MLC]*)/g)) {
    const values = numbers.trim().split(' ').map(Number);
    const [from, points] = [places.at(-1), pairs(values)];
    const [p1, p2, p3] = points;
    if (step !== 'C' || !from || !p1 || !p2 || !p3) places.push(...points);
    else for (let k = 1; k <= PIECES; k++) places.push(onCurve(from, p1, p2, p3, k / PIECES));
  }
  return places;
}

const pairs = (values: readonly number[]): readonly Point[] =>
  Array.from({ length: values.length / 2 }, (_, i) => ({ x: values[2 * i] ?? 0, y: values[2 * i + 1] ?? 0 }));

function onCurve(p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
  return {
    x: a * p0.x + b * p1.x + c * p2.x + d * p3.x,
    y: a * p0.y + b * p1.y + c * p2.y + d * p3.y,
  };
}

const apart = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

it('tells the way of the pen that the file asks for, from the corner of the card and back', () => {
  const lines = linesIn(plotted.svg);
  const corner = { x: 0, y: 0 };
  let [down, up, at] = [0, 0, corner];
  for (const line of lines) {
    const [start = corner, end = corner] = [line[0], line.at(-1)];
    up += apart(at, start);
    line.forEach((place, i) => {
      down += apart(line[i - 1] ?? place, place);
    });
    at = end;
  }
  up += apart(at, corner);
  const { downMm, upMm, lifts } = plotted.travel;
  expect(lifts).toBe(lines.length);
  expect(Math.abs(downMm / down - 1)).toBeLessThan(0.005);
  expect(Math.abs(upMm / up - 1)).toBeLessThan(0.001);
});

it('draws one line of writing after the other', () => {
  const starts = linesIn(plotted.svg).map(([start]) => start?.y ?? 0);
  // Lines of writing lie 4 x-heights apart; marks and tall letters start higher than the rest, but not by so much.
  const highest = starts.map((_, i) => Math.max(...starts.slice(0, i + 1)));
  const back = starts.map((y, i) => (highest[i] ?? y) - y);
  expect(Math.max(...back)).toBeLessThan(ptToMm(4 * (page.xHeightPt ?? 0)));
});

const radius = fc.double({ min: 0.3, max: 40, noNaN: true });

it('draws bends with few curves that keep within 0.02 mm', () => {
  fc.assert(
    fc.property(radius, fc.integer({ min: 40, max: 200 }), (r, count) => {
      const circle = Array.from({ length: count + 1 }, (_, i) => {
        const angle = (i / count) * 2 * Math.PI;
        return { x: 50 + r * Math.cos(angle), y: 50 + r * Math.sin(angle) };
      });
      const data = pathOf(circle);
      const off = placesOn(data).map(({ x, y }) => Math.abs(Math.hypot(x - 50, y - 50) - r));
      expect(Math.max(...off)).toBeLessThan(0.022 + (r * (Math.PI / count) ** 2) / 2);
      expect(data.split('C').length - 1).toBeLessThanOrEqual(32);
    }),
  );
});

it.each([
  ['a straight line', [[0, 0], [10, 0]], 'M0 0L10 0'],
  ['corners', [[0, 0], [10, 0], [10, 5], [0, 0]], 'M0 0L10 0L10 5L0 0'],
  ['a way there and back', [[0, 0], [10, 0], [0, 0]], 'M0 0L10 0L0 0'],
  ['places on top of each other', [[1, 1], [1, 1], [4, 1]], 'M1 1L4 1'],
] as const)('keeps %s as it is', (_, places, data) => {
  expect(pathOf(places.map(([x, y]) => ({ x, y })))).toBe(data);
}); // biome-ignore format: places are read like a list

it.each([
  ['inside', [[1, 1], [9, 9]], ['1,1 9,9']],
  ['outside', [[11, 1], [19, 9]], []],
  ['across', [[-5, 5], [15, 5]], ['0,5 10,5']],
  ['out and in again', [[5, 5], [15, 5], [15, 8], [5, 8]], ['5,5 10,5', '10,8 5,8']],
] as const)('cuts a line at the edge of the card: %s', (_, places, parts) => {
  const cut = clipTrace(places.map(([x, y]) => ({ x, y })), { x: 0, y: 0, width: 10, height: 10 });
  expect(cut.map((part) => part.map(({ x, y }) => `${x},${y}`).join(' '))).toEqual(parts);
}); // biome-ignore format: places are read like a list

const [sample] = sampleJob('office').pages as readonly [Page];

it('draws rules along their middle, and says of pictures that they are left out', () => {
  const rule = sample.drawings.find(({ kind }) => kind === 'rule');
  const picture = sample.drawings.find(({ kind }) => kind === 'picture');
  const drawings = [rule, picture].filter((drawing): drawing is Drawing => drawing !== undefined);
  expect(drawings).toHaveLength(2);
  const { svg, problems } = exportPlotter({ ...sample, lines: [], drawings }, outlines, mmToPt(0.3));
  expect(svg.match(/<path/g)).toHaveLength(1);
  expect(problems.map(({ code, order }) => [code, order])).toEqual([['plotter-picture', sample.order]]);
});
