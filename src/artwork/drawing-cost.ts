// A simplified SVG comes in, what it takes to draw it as pixels goes out, in canvases: one is the whole picture painted
// once with a gradient. So a file decides neither how long the program works nor how much memory it takes.
import type { Matrix } from '../geometry.ts';
import { kept } from '../kept.ts';
import { type Element, elementsById, elementsOf } from './read-xml.ts';
import { innerMatrix, measurePath, readPath, UNMOVED } from './svg-paths.ts';

/** What each takes as a share of a canvas, measured with Resvg 2.6. */
const PLAIN_FILL = 0.05;
const LAYER = 1;
const IMAGE = 3;
const ELEMENT = 0.001;
/** Edges as high as the picture that take as long as a canvas. */
const EDGES = 1500;
/** As many as this, counted for each edge beside which they lie, take as long as a canvas: each is put in its order among them. */
const NEIGHBOURS = 100_000;
/** Edges of the outline of a stroke, with its ends and corners, for each step of its path. */
const STROKE_EDGES = 4;
/** Each stop of a gradient is tried on each of its pixels. */
const STOPS = 8;

interface Canvas {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly byId: ReadonlyMap<string, readonly Element[]>;
  /** Of what is drawn again for each element that refers to it. */
  readonly known: Map<string, number>;
}

/** Not a number if the file is none that Resvg wrote. */
export function drawingCost(root: Element): number {
  const [left = 0, top = 0, width = 0, height = 0] = (root.attributes.get('viewBox') ?? '')
    .split(' ')
    .map(Number);
  const byId = elementsById(elementsOf(root));
  return costOf(root, UNMOVED, { left, top, width, height, byId, known: new Map() });
}

function costOf(element: Element, outer: Matrix, canvas: Canvas): number {
  if (element.name === 'defs') return 0;
  if (element.name === 'image') return IMAGE;
  const matrix = innerMatrix(outer, element);
  if (matrix === null) return Number.NaN;
  if (element.name === 'path') return ELEMENT + pathCost(element, matrix, canvas);
  const inside = element.elements.reduce((sum, each) => sum + costOf(each, matrix, canvas), ELEMENT);
  return inside + layerCost(element, canvas);
}

/** Groups that are not plain are drawn apart and then laid on the rest. */
function layerCost({ attributes }: Element, canvas: Canvas): number {
  const references = [attributes.get('clip-path'), attributes.get('mask')].filter(
    (each) => each !== undefined,
  );
  const hasLayer = references.length > 0 || attributes.has('opacity') || attributes.has('style');
  return references.reduce((sum, each) => sum + maskCost(each, canvas), hasLayer ? LAYER : 0);
}

/** What a mask or clip holds may stand anywhere and in any size, so each of its paths counts as large as the picture. */
function maskCost(reference: string, canvas: Canvas): number {
  return kept(canvas.known, reference, () => {
    canvas.known.set(reference, 0); // ends a circle, which Resvg takes out
    return (canvas.byId.get(idIn(reference)) ?? []).flatMap(elementsOf).reduce((sum, each) => {
      const steps = (each.attributes.get('d') ?? '').length / 4;
      const path = 1 + steps / EDGES + steps ** 2 / NEIGHBOURS;
      const own = each.name === 'image' ? IMAGE : each.name === 'path' ? path : ELEMENT;
      return sum + own + layerCost(each, canvas);
    }, LAYER);
  });
}

const idIn = (reference: string): string => /^url\(#(.*)\)$/.exec(reference)?.[1] ?? '';

function pathCost({ attributes }: Element, matrix: Matrix, canvas: Canvas): number {
  const path = readPath(attributes.get('d') ?? '', matrix);
  if (path === null) return Number.NaN;
  const size = measurePath(path);
  const [a, b, c, d] = matrix;
  const isStroked = (attributes.get('stroke') ?? 'none') !== 'none';
  const pen = isStroked ? Number(attributes.get('stroke-width') ?? 1) * Math.hypot(a, b, c, d) : 0;
  const across = overlap(size.left - pen, size.right + pen, canvas.left, canvas.width);
  const down = overlap(size.top - pen, size.bottom + pen, canvas.top, canvas.height);
  const paints = [attributes.get('fill'), attributes.get('stroke')].reduce(
    (sum, paint) => sum + paintCost(paint ?? 'none', canvas),
    0,
  );
  const edges = isStroked ? STROKE_EDGES * path.length : path.length;
  // How many of them lie beside each other: a stroke has two sides, and each end or corner is as high as its pen.
  const beside = (isStroked ? 2 * (size.rise + pen * path.length) : size.rise) / canvas.height;
  return (
    across * down * paints +
    size.rise / canvas.height / EDGES +
    (edges * Math.min(edges, beside)) / NEIGHBOURS
  );
}

/** The share of the picture's side that a stretch lies on. */
const overlap = (from: number, to: number, start: number, length: number): number =>
  Math.max(0, Math.min(to, start + length) - Math.max(from, start)) / length;

function paintCost(paint: string, { byId }: Canvas): number {
  if (paint === 'none') return 0;
  const stops = (byId.get(idIn(paint)) ?? []).reduce((sum, { elements }) => sum + elements.length, 0);
  return stops === 0 ? PLAIN_FILL : Math.max(1, stops / STOPS);
}

/** The letters of all paths of a simplified SVG: each number is looked at several times. */
export const pathLetters = (root: Element): number =>
  elementsOf(root).reduce((sum, { attributes }) => sum + (attributes.get('d') ?? '').length, 0);

/** The dashes of all broken lines of a simplified SVG. */
export function dashCount(root: Element): number {
  return elementsOf(root).reduce((sum, { attributes }) => {
    const pattern = attributes.get('stroke-dasharray')?.split(' ').map(Number);
    if (pattern === undefined) return sum;
    const path = readPath(attributes.get('d') ?? '', UNMOVED) ?? [];
    return sum + measurePath(path).length / pattern.reduce((length, part) => length + part, 0);
  }, 0);
}
