// The picture of a line comes in, the bottoms and tops of its letters go out: places in x-heights, y up.
import type { Point } from '../../src/geometry.ts';
import { columnToXh, type LinePicture, rowToXh, stretches } from './picture.ts';

/** The edge is smoothed over this many columns to each side: single pixels are no bottoms. */
const SMOOTH_COLUMNS = 2;
/** A bottom is not undercut within this many columns to each side. */
const REACH_COLUMNS = 3;

export const bottomsOf = (picture: LinePicture): Point[] => lowestPoints(picture, lowerEdge(picture));

export function topsOf(picture: LinePicture): Point[] {
  const upsideDown = upperEdge(picture).map((height) => -height);
  return lowestPoints(picture, upsideDown).map(({ x, y }) => ({ x, y: -y }));
}

/** Height of the lowest ink in each column; not a number where there is none. */
function lowerEdge(picture: LinePicture): Float64Array {
  const { columns, rows } = picture.ink;
  const edge = new Float64Array(picture.width).fill(Number.NaN);
  columns.forEach((column, i) => {
    edge[column] = rowToXh(picture, rows[i] ?? 0); // the pixels come from the top: the last one stays
  });
  return edge;
}

function upperEdge(picture: LinePicture): Float64Array {
  const { columns, rows } = picture.ink;
  const edge = new Float64Array(picture.width).fill(Number.NaN);
  columns.forEach((column, i) => {
    if (Number.isNaN(edge[column])) edge[column] = rowToXh(picture, rows[i] ?? 0);
  });
  return edge;
}

function lowestPoints(picture: LinePicture, heights: Float64Array): Point[] {
  const runs = stretches(heights.length, (column) => !Number.isNaN(heights[column]));
  return runs.flatMap(({ start, end }) => {
    const smooth = smoothed(heights.subarray(start, end));
    return lowestPlaces(smooth).map((place) => ({
      x: columnToXh(picture, start + place),
      y: smooth[place] ?? Number.NaN,
    }));
  });
}

function smoothed(heights: Float64Array): Float64Array {
  return heights.map((_, i) => {
    const near = around(heights, i, SMOOTH_COLUMNS);
    return near.reduce((total, height) => total + height, 0) / near.length;
  });
}

/** Places that nothing near undercuts; of a flat stretch the middle one. */
function lowestPlaces(heights: Float64Array): number[] {
  const isLowest = (i: number): boolean => heights[i] === Math.min(...around(heights, i, REACH_COLUMNS));
  return stretches(heights.length, isLowest).map(({ start, end }) => Math.floor((start + end - 1) / 2));
}

const around = (heights: Float64Array, place: number, reach: number): Float64Array =>
  heights.subarray(Math.max(0, place - reach), place + reach + 1);
