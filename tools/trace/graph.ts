// Lines one pixel wide come in, a graph goes out: ends and junctions as nodes, the lines between them as branches. Pixels, y up.
import type { Point } from '../../src/geometry.ts';
import { type Bitmap, neighbourSteps } from './bitmap.ts';

export interface Branch {
  readonly from: number;
  readonly to: number;
  /** From the place of one node to that of the other. */
  readonly line: readonly Point[];
}

export interface Graph {
  readonly nodes: readonly Point[];
  readonly branches: readonly Branch[];
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

export const lengthOf = (line: readonly Point[]): number =>
  line.reduce((sum, place, i) => sum + distance(place, line[i - 1] ?? place), 0);

const degreeOf = (branches: readonly Branch[], node: number): number =>
  branches.reduce((sum, { from, to }) => sum + Number(from === node) + Number(to === node), 0);

export const reversed = ({ from, to, line }: Branch): Branch => ({
  from: to,
  to: from,
  line: [...line].reverse(),
});

/** The graph of thinned ink. A ring without junctions gets a node wherever it is found; a lone pixel is a branch of one place. */
export function graphOf(bitmap: Bitmap): Graph {
  const links = linksOf(bitmap);
  const placeOf = (i: number): Point => ({
    x: (i % bitmap.width) + 0.5,
    y: Math.floor(i / bitmap.width) + 0.5,
  });
  const pixels: number[] = [];
  const branches: Branch[] = [];
  const walked = new Set<string>();
  const seen = new Set<number>();
  const follow = (start: number, first: number): void => {
    if (walked.has(`${start} ${first}`)) return;
    const line = [start, first];
    for (let at = first; !pixels.includes(at); ) {
      seen.add(at);
      at = links.get(at)?.find((next) => next !== line.at(-2)) ?? start;
      line.push(at);
    }
    const [end, before] = [line.at(-1) ?? start, line.at(-2) ?? start];
    walked.add(`${start} ${first}`).add(`${end} ${before}`);
    branches.push({ from: pixels.indexOf(start), to: pixels.indexOf(end), line: line.map(placeOf) });
  };
  for (const [i, next] of links) if (next.length !== 2) pixels.push(i);
  for (const i of [...pixels]) for (const next of links.get(i) ?? []) follow(i, next);
  for (const [i, next] of links) {
    if (seen.has(i) || pixels.includes(i)) continue;
    pixels.push(i);
    follow(i, next[0] ?? i);
  }
  const alone = pixels.flatMap((i, node) =>
    links.get(i)?.length === 0 ? [{ from: node, to: node, line: [placeOf(i)] }] : [],
  );
  return { nodes: pixels.map(placeOf), branches: [...branches, ...alone] };
}

/** Which pixels of ink touch; corner to corner only where no third pixel links them. */
function linksOf({ width, cells }: Bitmap): ReadonlyMap<number, readonly number[]> {
  const steps = neighbourSteps(width);
  const links = new Map<number, readonly number[]>();
  cells.forEach((cell, i) => {
    if (cell === 0) return;
    const isInk = steps.map((step) => cells[i + step] === 1);
    const touches = (k: number): boolean =>
      isInk[k] === true && (k % 2 === 0 || (!isInk[k - 1] && !isInk[(k + 1) % 8]));
    links.set(
      i,
      steps.flatMap((step, k) => (touches(k) ? [i + step] : [])),
    );
  });
  return links;
}

/** Without what thinning adds: spurs at corners of the ink, and junctions that are one crossing drawn as two. */
export function tidy(graph: Graph, penPx: number): Graph {
  let tidied = joinThrough(graph);
  for (;;) {
    const { branches } = tidied;
    const isEnd = (node: number): boolean => degreeOf(branches, node) === 1;
    const spurs = branches.filter(({ from, to }) => from !== to && isEnd(from) !== isEnd(to));
    const shortest = shortestOf(spurs);
    if (shortest === undefined || lengthOf(shortest.line) >= SPUR_PENS * penPx) break;
    tidied = joinThrough({ ...tidied, branches: branches.filter((branch) => branch !== shortest) });
  }
  for (;;) {
    const { branches } = tidied;
    const shortest = shortestOf(
      branches.filter(({ from, to }) => degreeOf(branches, from) > 2 && degreeOf(branches, to) > 2),
    );
    if (shortest === undefined || lengthOf(shortest.line) >= JUNCTION_PENS * penPx) return tidied;
    tidied = contract(tidied, shortest, penPx);
  }
}

/** Shorter dead ends come from corners of the ink: in pens. */
const SPUR_PENS = 0.75;
/** Nearer junctions are one crossing: in pens. */
const JUNCTION_PENS = 1.3;
/** Nearer to a crossing than this, thinned lines bend towards each other: in pens. */
const BENT_PENS = 0.6;

const shortestOf = (branches: readonly Branch[]): Branch | undefined =>
  [...branches].sort((a, b) => lengthOf(a.line) - lengthOf(b.line))[0];

/** Makes one branch of two that meet where nothing else does. */
function joinThrough({ nodes, branches }: Graph): Graph {
  let joined = branches;
  nodes.forEach((_, node) => {
    const [a, b, ...more] = joined.filter(({ from, to }) => from === node || to === node);
    if (a === undefined || b === undefined || more.length > 0 || a.from === a.to || b.from === b.to) return;
    const [to, from] = [a.to === node ? a : reversed(a), b.from === node ? b : reversed(b)];
    const both = { from: to.from, to: from.to, line: [...to.line, ...from.line.slice(1)] };
    joined = [...joined.filter((branch) => branch !== a && branch !== b), both];
  });
  return { nodes, branches: joined };
}

/** Makes one node of both ends of a branch; of a branch that comes back to its node, nothing is left. */
function contract({ nodes, branches }: Graph, gone: Branch, penPx: number): Graph {
  const [a, b] = [nodes[gone.from], nodes[gone.to]];
  if (a === undefined || b === undefined) throw new Error('A branch has no nodes.');
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const isHere = (node: number): boolean => node === gone.from || node === gone.to;
  const moved = branches
    .filter((branch) => branch !== gone)
    .map(({ from, to, line }) => {
      const near = (node: number, place: Point): boolean =>
        isHere(node) && distance(place, middle) < BENT_PENS * penPx;
      const first = line.findIndex((place) => !near(from, place));
      const last = line.findLastIndex((place) => !near(to, place));
      const kept = first < 0 ? [] : line.slice(first, last + 1);
      return {
        from: isHere(from) ? gone.from : from,
        to: isHere(to) ? gone.from : to,
        line: [...(isHere(from) ? [middle] : []), ...kept, ...(isHere(to) ? [middle] : [])],
      };
    });
  const placed = nodes.map((place, node) => (isHere(node) ? middle : place));
  return { nodes: placed, branches: moved };
}

/** With a node at the place of a branch that is nearest, where none is near: a pen that closes a ring begins somewhere. */
export function cutAt({ nodes, branches }: Graph, place: Point, penPx: number): Graph {
  const nearest = branches
    .flatMap((branch) => branch.line.map((at, i) => ({ branch, i, apart: distance(at, place), at })))
    .sort((a, b) => a.apart - b.apart)[0];
  if (
    nearest === undefined ||
    nodes.some((node, id) => degreeOf(branches, id) > 0 && distance(node, nearest.at) < 2 * penPx)
  )
    return { nodes, branches };
  const { branch, i } = nearest;
  const halves = [
    { from: branch.from, to: nodes.length, line: branch.line.slice(0, i + 1) },
    { from: nodes.length, to: branch.to, line: branch.line.slice(i) },
  ];
  return joinThroughOthers({
    nodes: [...nodes, nearest.at],
    branches: [...branches.filter((b) => b !== branch), ...halves],
  });
}

/** Joins all but at the last node. */
function joinThroughOthers({ nodes, branches }: Graph): Graph {
  const { branches: joined } = joinThrough({ nodes: nodes.slice(0, -1), branches });
  return { nodes, branches: joined };
}

/** The branches that are part of a ring. */
export function ringsOf(branches: readonly Branch[]): readonly Branch[] {
  const left = branches.filter(({ from, to }) => degreeOf(branches, from) > 1 && degreeOf(branches, to) > 1);
  return left.length === branches.length ? left : ringsOf(left);
}

/** The parts of a graph that hang together, each as its own list of branches. */
export function componentsOf({ branches }: Graph): readonly (readonly Branch[])[] {
  const parts: Branch[][] = [];
  for (const branch of branches) {
    const touches = (part: Branch[]): boolean =>
      part.some(({ from, to }) => [from, to].some((node) => node === branch.from || node === branch.to));
    const own = parts.filter(touches);
    for (const part of own) parts.splice(parts.indexOf(part), 1);
    parts.push([...own.flat(), branch]);
  }
  return parts;
}
