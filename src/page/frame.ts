// A frame and the panel it stands on come in, its box on the panel goes out, in points.
import type { Box } from '../geometry.ts';
import type { Frame } from './layout.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function frameBox(frame: Frame, panel: Size): Box {
  const [x, width] = span(frame.left, frame.right, frame.width, panel.width);
  const [y, height] = span(frame.top, frame.bottom, frame.height, panel.height);
  return { x, y, width, height };
}

/** As much of a box as keeps a distance from the edges of its panel. */
export function keptInside(box: Box, panel: Size, distance: number): Box {
  const [width, height] = [panel.width - 2 * distance, panel.height - 2 * distance];
  return overlap(box, { x: distance, y: distance, width, height });
}

/** What two boxes have in common; without size where that is nothing. */
export function overlap(one: Box, other: Box): Box {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const right = Math.min(one.x + one.width, other.x + other.width);
  const bottom = Math.min(one.y + one.height, other.y + other.height);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** Start and length along one axis, of which two of three are known. */
function span(
  start: number | null,
  end: number | null,
  length: number | null,
  whole: number,
): readonly [start: number, length: number] {
  if (start !== null) return [start, length ?? whole - start - (end ?? 0)];
  const size = length ?? 0;
  return [whole - size - (end ?? 0), size];
}
