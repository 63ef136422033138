// The line of a pen and its half width at every place come in, the closed contours of the ink go out: what a round nib leaves,
// with round ends. Any unit, y up; wound clockwise. As few points as carry the shape: a file holds thousands of these.
import type { Contour, CurvePoint, Point } from '../../geometry.ts';
import { degToRad } from '../../units.ts';
import { distance } from './pen-movement.ts';

/** A place of the line on paper, and half the width of the ink there. */
export interface InkPlace extends Point {
  readonly half: number;
}

/** One curve of the contour turns by about this much at most. */
const TURN_PER_NODE = degToRad(70);
/** ... and is about this many half widths long at most: the ink swells on the way. */
const HALVES_PER_NODE = 24;
/** Where the pen turns by more within its own width, the inner edge would cross itself: two strokes share a round end. */
const SHARP_TURN = degToRad(80);
/** Strokes between two such turns are longer than this, in half widths. */
const LEAST_PART = 1.5;
/** A pen that turns back does so within its own dot: its way there is not seen, the stroke comes straight. */
const TURN_WITHIN = 0.9;

export function penOutline(line: readonly InkPlace[]): Contour[] {
  const places = withoutRepeats(line);
  const first = places[0];
  if (first === undefined) return [];
  if (places.length === 1) return [round(first)];
  return cutWhereItTurns(places).map(contourOf);
}

const withoutRepeats = (line: readonly InkPlace[]): InkPlace[] =>
  line.filter((place, i) => {
    const before = line[i - 1];
    return before === undefined || Math.hypot(place.x - before.x, place.y - before.y) > place.half * 0.02;
  });

/** A dot: four curves on a square are as near to a circle as this small a shape needs. */
function round({ x, y, half }: InkPlace): Contour {
  const corner = (dx: number, dy: number): CurvePoint => ({
    x: x + dx * half,
    y: y + dy * half,
    onCurve: false,
  });
  return [corner(-1, 1), corner(1, 1), corner(1, -1), corner(-1, -1)];
}

function cutWhereItTurns(places: readonly InkPlace[]): InkPlace[][] {
  const cuts = [0];
  const turns = places.map((_, i) => turnAt(places, i));
  for (let i = 1; i + 1 < places.length; i++) {
    const [turn, at, last] = [turns[i] ?? 0, places[i] as InkPlace, places[cuts.at(-1) ?? 0] as InkPlace]; // all are inside
    const isSharpest = turn >= (turns[i - 1] ?? 0) && turn > (turns[i + 1] ?? 0);
    if (turn > SHARP_TURN && isSharpest && distance(at, last) > LEAST_PART * at.half) cuts.push(i);
  }
  const ends = [...cuts.slice(1), places.length - 1];
  return cuts.map((start, k) => {
    const end = ends[k] ?? start;
    const part = places.slice(start, end + 1);
    return comingStraight(part, start > 0, end < places.length - 1);
  });
}

/** Leaves out what lies within the dots at turned ends. */
function comingStraight(part: readonly InkPlace[], turnsAtStart: boolean, turnsAtEnd: boolean): InkPlace[] {
  const [start, end] = [part[0] as InkPlace, part.at(-1) as InkPlace]; // a part has two places at least
  const isHidden = (place: InkPlace): boolean =>
    (turnsAtStart && distance(place, start) < TURN_WITHIN * start.half) ||
    (turnsAtEnd && distance(place, end) < TURN_WITHIN * end.half);
  return [start, ...part.slice(1, -1).filter((place) => !isHidden(place)), end];
}

/** How far the direction changes within a half width before and behind a place. */
function turnAt(places: readonly InkPlace[], i: number): number {
  const at = places[i];
  if (at === undefined) return 0;
  const before = beyond(places, i, -1, at.half);
  const after = beyond(places, i, 1, at.half);
  return Math.abs(angleBetween(at.x - before.x, at.y - before.y, after.x - at.x, after.y - at.y));
}

function beyond(places: readonly InkPlace[], i: number, step: 1 | -1, length: number): Point {
  const at = places[i] as InkPlace; // callers stay inside
  let j = i + step;
  while (
    places[j + step] !== undefined &&
    Math.hypot((places[j]?.x ?? 0) - at.x, (places[j]?.y ?? 0) - at.y) < length
  ) {
    j += step;
  }
  return places[j] ?? at;
}

const angleBetween = (ax: number, ay: number, bx: number, by: number): number =>
  Math.atan2(ax * by - ay * bx, ax * bx + ay * by);

interface Node {
  readonly place: InkPlace;
  /** Direction of drawing, of length 1. */
  readonly along: Point;
}

function contourOf(places: readonly InkPlace[]): Contour {
  const nodes = nodesOf(places);
  const left = edge(nodes, 1);
  const right = edge(nodes, -1).reverse();
  const [start, end] = [nodes[0] as Node, nodes.at(-1) as Node]; // a part has two places at least
  return [...left, ...cap(end, 1), ...right, ...cap(start, -1)];
}

/** Both ends, where the line begins to turn the other way, and places between them as its turns and length ask for. */
function nodesOf(places: readonly InkPlace[]): Node[] {
  const ends = [...inflections(places), places.length - 1];
  const nodes = [nodeAt(places, 0)];
  let start = 0;
  for (const end of ends) {
    nodes.push(...nodesBetween(places, start, end), nodeAt(places, end));
    start = end;
  }
  return nodes;
}

/** Less than this is no bend: a line trembles. */
const LEAST_BEND = degToRad(15);

/** Where bends to the left and to the right meet. */
function inflections(places: readonly InkPlace[]): number[] {
  const found: number[] = [];
  let [bent, turned, last] = [0, 0, 0];
  for (let i = 1; i + 1 < places.length; i++) {
    const turn = turnOf(places[i - 1] as InkPlace, places[i] as InkPlace, places[i + 1] as InkPlace); // all are inside
    if (turn * bent >= 0) {
      bent += turn;
      [turned, last] = [0, i];
      continue;
    }
    turned += turn;
    if (Math.abs(turned) < LEAST_BEND) continue;
    if (Math.abs(bent) > LEAST_BEND) found.push(last);
    [bent, turned, last] = [turned, 0, i];
  }
  return found;
}

function nodesBetween(places: readonly InkPlace[], start: number, end: number): Node[] {
  const measures = [0];
  for (let i = start + 1; i <= end; i++) {
    const [before, at, after] = [places[i - 1] as InkPlace, places[i] as InkPlace, places[i + 1]]; // two are inside
    const bent = after === undefined ? 0 : Math.abs(turnOf(before, at, after));
    measures.push(
      (measures.at(-1) ?? 0) + bent / TURN_PER_NODE + distance(before, at) / at.half / HALVES_PER_NODE,
    );
  }
  const total = measures.at(-1) ?? 0;
  const pieces = Math.max(1, Math.ceil(total));
  const nodes: Node[] = [];
  let i = 0;
  for (let piece = 1; piece < pieces; piece++) {
    const wanted = (piece * total) / pieces;
    while (i < measures.length - 2 && (measures[i + 1] ?? 0) <= wanted) i++;
    const share = (wanted - (measures[i] ?? 0)) / ((measures[i + 1] ?? 0) - (measures[i] ?? 0));
    nodes.push(nodeBetween(places, start + i, share));
  }
  return nodes;
}

function nodeBetween(places: readonly InkPlace[], i: number, share: number): Node {
  const [a, b] = [nodeAt(places, i), nodeAt(places, i + 1)];
  const mix = (from: number, to: number): number => from + (to - from) * share;
  const [x, y] = [mix(a.along.x, b.along.x), mix(a.along.y, b.along.y)];
  const length = Math.hypot(x, y) || 1;
  return {
    place: {
      x: mix(a.place.x, b.place.x),
      y: mix(a.place.y, b.place.y),
      half: mix(a.place.half, b.place.half),
    },
    along: { x: x / length, y: y / length },
  };
}

function nodeAt(places: readonly InkPlace[], i: number): Node {
  const place = places[i] as InkPlace; // callers stay inside
  const [before, after] = [places[i - 1] ?? place, places[i + 1] ?? place];
  const [dx, dy] = [after.x - before.x, after.y - before.y];
  const length = Math.hypot(dx, dy) || 1;
  return { place, along: { x: dx / length, y: dy / length } };
}

const turnOf = (a: Point, b: Point, c: Point): number =>
  angleBetween(b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y);

/** One edge in quadratic curves from node to node, each drawn towards where their tangents meet. */
function edge(nodes: readonly Node[], side: 1 | -1): CurvePoint[] {
  const ends = nodes.map(({ place: { x, y, half }, along }) => ({
    x: x - along.y * half * side,
    y: y + along.x * half * side,
    onCurve: true,
  }));
  return ends.flatMap((end, i) => {
    const [next, from, to] = [ends[i + 1], nodes[i], nodes[i + 1]];
    if (next === undefined || from === undefined || to === undefined) return [end];
    return [end, { ...meetingOf(end, from.along, next, to.along), onCurve: false }];
  });
}

/** Where two tangents meet between their points; halfway where they do not. */
function meetingOf(a: Point, along: Point, b: Point, into: Point): Point {
  const cross = along.x * into.y - along.y * into.x;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const ahead = (dx * into.y - dy * into.x) / cross;
  const back = (dy * along.x - dx * along.y) / cross;
  const chord = Math.hypot(dx, dy);
  const meets = Math.abs(cross) > 1e-3 && ahead > 0 && back > 0 && ahead < chord && back < chord;
  return meets
    ? { x: a.x + along.x * ahead, y: a.y + along.y * ahead }
    : { x: a.x + dx / 2, y: a.y + dy / 2 };
}

/** Half a circle in two curves; the point between them is implied. `side` is 1 at the end of the line, -1 at its start. */
function cap({ place, along }: Node, side: 1 | -1): CurvePoint[] {
  const { half } = place;
  const [x, y] = [place.x + along.x * half * side, place.y + along.y * half * side];
  return [
    { x: x - along.y * half * side, y: y + along.x * half * side, onCurve: false },
    { x: x + along.y * half * side, y: y - along.x * half * side, onCurve: false },
  ];
}
