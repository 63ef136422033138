// A simplified SVG comes in, vector artwork goes out if plain filled and stroked paths are all there is to it; else null,
// and it has to become pixels.
import type { Matrix } from '../geometry.ts';
import type { Artwork, ArtworkShape } from '../ink/artwork.ts';
import type { Rgb } from '../ink/colour.ts';
import type { PathStep } from '../ink/drawing.ts';
import { type Element, elementsById, elementsOf } from './read-xml.ts';
import { innerMatrix, measurePath, readPath, UNMOVED } from './svg-paths.ts';

/** Beyond this a picture of paths makes a heavier file than its pixels. */
const MOST_STEPS = 100_000;
/** Shapes that reach out of the picture by less than this share of its larger side are not cut off. */
const OVERHANG = 0.005;
/** Strokes are drawn with round ends and corners; up to this share of the larger side nobody sees which they are. */
const THIN_STROKE = 0.01;

export type VectorArtwork = Extract<Artwork, { kind: 'vector' }>;

interface Canvas {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly byId: ReadonlyMap<string, readonly Element[]>;
}

export function vectorArtwork(root: Element): VectorArtwork | null {
  const canvas = canvasOf(root);
  if (canvas === null) return null;
  const shapes = shapesIn(root.elements, UNMOVED, canvas);
  if (shapes === null || shapes.length === 0) return null;
  if (shapes.reduce((sum, { path }) => sum + path.length, 0) > MOST_STEPS) return null;
  return { kind: 'vector', width: canvas.width, height: canvas.height, shapes };
}

/** The `viewBox`, if the picture shows all of it and nothing beside it. */
function canvasOf(root: Element): Canvas | null {
  const { attributes } = root;
  const [left = 0, top = 0, width = 0, height = 0] = (attributes.get('viewBox') ?? '').split(' ').map(Number);
  const ratio = Number(attributes.get('width')) / Number(attributes.get('height'));
  if (!(width > 0 && height > 0) || Math.abs(ratio / (width / height) - 1) > 0.01) return null;
  return { left, top, width, height, side: Math.max(width, height), byId: elementsById(elementsOf(root)) };
}

function shapesIn(elements: readonly Element[], outer: Matrix, canvas: Canvas): ArtworkShape[] | null {
  const shapes: ArtworkShape[] = [];
  for (const element of elements) {
    if (element.name === 'defs') continue;
    const matrix = innerMatrix(outer, element);
    if (matrix === null) return null;
    const inside =
      element.name === 'g' && isPlainGroup(element, matrix, canvas)
        ? shapesIn(element.elements, matrix, canvas)
        : element.name === 'path'
          ? shapesOf(element, matrix, canvas)
          : null;
    if (inside === null) return null;
    for (const shape of inside) shapes.push(shape);
  }
  return shapes;
}

function isPlainGroup({ attributes }: Element, matrix: Matrix, canvas: Canvas): boolean {
  return [...attributes].every(([key, value]) => {
    if (key === 'clip-path') return showsAll(value, matrix, canvas);
    return key === 'id' || key === 'transform' || (key === 'style' && PLAIN_BLEND.test(value));
  });
}

const PLAIN_BLEND = /^mix-blend-mode:normal;isolation:(auto|isolate)$/;

/** Programs clip a picture to its own edges, which cuts nothing off. */
function showsAll(reference: string, matrix: Matrix, canvas: Canvas): boolean {
  const [clip, second] = canvas.byId.get(/^url\(#(.*)\)$/.exec(reference)?.[1] ?? '') ?? [];
  const [only, more] = clip?.elements ?? [];
  if (clip === undefined || second !== undefined || only?.name !== 'path' || more !== undefined) return false;
  if ([...clip.attributes.keys()].some((key) => key !== 'id')) return false;
  const path = readPath(only.attributes.get('d') ?? '', matrix);
  return path !== null && isUprightBox(path) && reaches(path, canvas);
}

const isUprightBox = (path: readonly PathStep[]): boolean =>
  path.map(({ to }) => to).join(' ') === 'move line line line close' &&
  path.every((step, i) => {
    const before = path[i - 1];
    if (step.to !== 'line' || before === undefined || before.to === 'close') return true;
    return step.x === before.x || step.y === before.y;
  });

function reaches(path: readonly PathStep[], { left, top, width, height, side }: Canvas): boolean {
  const box = measurePath(path);
  const slack = side * OVERHANG;
  if (box.left > left + slack || box.top > top + slack) return false;
  return box.right >= left + width - slack && box.bottom >= top + height - slack;
}

/** Attributes of a path that change nothing beyond what is read of them. */
const KNOWN = new Set(
  'id d fill fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit visibility paint-order shape-rendering'.split(
    ' ',
  ),
);

/** The shapes of a path: none if nothing of it is seen, two if its stroke lies under its fill. Null if it is not plain. */
function shapesOf({ attributes }: Element, matrix: Matrix, canvas: Canvas): ArtworkShape[] | null {
  if (attributes.get('visibility') === 'hidden') return [];
  if ([...attributes.keys()].some((key) => !KNOWN.has(key))) return null;
  const path = readPath(attributes.get('d') ?? '', matrix);
  const fill = paintOf(attributes.get('fill') ?? 'none');
  const stroke = paintOf(attributes.get('stroke') ?? 'none');
  const width = Number(attributes.get('stroke-width') ?? 1) * evenScale(matrix);
  if (path === null || fill === undefined || stroke === undefined) return null;
  const mostWidth = isRound(attributes) ? Infinity : canvas.side * THIN_STROKE;
  if (stroke !== null && !(width <= mostWidth)) return null;
  const place = placeIn(path, stroke === null ? 0 : width / 2, canvas);
  if (place !== 'inside') return place === 'outside' ? [] : null;
  const rule = attributes.get('fill-rule') === 'evenodd' ? 'evenodd' : 'nonzero';
  const shape: ArtworkShape = {
    path: fromCorner(path, canvas),
    fill: fill && { rgb: fill, rule },
    stroke: stroke && { rgb: stroke, width },
  };
  if (fill === null && stroke === null) return [];
  const isFilledLast = fill !== null && stroke !== null && attributes.get('paint-order') === 'stroke';
  return isFilledLast
    ? [
        { ...shape, fill: null },
        { ...shape, stroke: null },
      ]
    : [shape];
}

/** Null for no paint, undefined for one that is no plain colour. */
function paintOf(value: string): Rgb | null | undefined {
  if (value === 'none') return null;
  const [red, green, blue] = (/^#[0-9a-f]{6}$/.exec(value)?.[0].match(/[0-9a-f]{2}/g) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}

const isRound = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.get('stroke-linecap') === 'round' && attributes.get('stroke-linejoin') === 'round';

/** How much a map enlarges a pen's width; not a number where it would make the pen oval. */
function evenScale([a, b, c, d]: Matrix): number {
  const [across, down] = [Math.hypot(a, b), Math.hypot(c, d)];
  const isEven = Math.abs(a * c + b * d) <= 0.01 * across * down && Math.abs(across - down) <= 0.01 * across;
  return isEven ? Math.sqrt(across * down) : Number.NaN;
}

function placeIn(path: readonly PathStep[], pen: number, canvas: Canvas): 'inside' | 'outside' | 'across' {
  const box = measurePath(path);
  const [right, bottom] = [canvas.left + canvas.width, canvas.top + canvas.height];
  const isOutside =
    box.right + pen <= canvas.left ||
    box.left - pen >= right ||
    box.bottom + pen <= canvas.top ||
    box.top - pen >= bottom;
  if (isOutside) return 'outside';
  const slack = canvas.side * OVERHANG - pen;
  const isInside =
    box.left >= canvas.left - slack &&
    box.top >= canvas.top - slack &&
    box.right <= right + slack &&
    box.bottom <= bottom + slack;
  return isInside ? 'inside' : 'across';
}

/** The path with the corner of the picture as its origin. */
const fromCorner = (path: readonly PathStep[], { left, top }: Canvas): readonly PathStep[] =>
  path.map((step) => {
    if (step.to === 'close') return step;
    const [x, y] = [step.x - left, step.y - top];
    if (step.to !== 'curve') return { to: step.to, x, y };
    return {
      to: 'curve',
      x1: step.x1 - left,
      y1: step.y1 - top,
      x2: step.x2 - left,
      y2: step.y2 - top,
      x,
      y,
    };
  });
