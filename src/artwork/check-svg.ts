// The elements of an SVG come in, what speaks against giving it to Resvg goes out: Resvg leaves text without fonts out,
// reads pictures from the disk, and takes as long and as much memory as a file demands.
import { type Problem, problem } from '../problem.ts';
import { readHeader } from './picture-header.ts';
import { MOST_PIXELS } from './read-pixels.ts';
import { type Element, elementsById, elementsOf, withoutPrefix } from './read-xml.ts';

/** Null if nothing does. */
export function checkSvg(root: Element): Problem | null {
  const elements = elementsOf(root);
  if (elements.some(holdsText)) return problem('artwork-needs-text-as-paths');
  for (const element of elements) {
    const found = checkLinks(element);
    if (found !== null) return found;
  }
  // A marker stands at each point of a path: a few bytes for each of a million copies.
  if (elements.some(({ name }) => name === 'marker')) return tooComplex('it uses markers');
  if (!areStencilsBounded(elements)) return tooComplex('it has too many masks');
  if (!isBoundedUnfolded(root, elements))
    return tooComplex('it has too many elements or points, or copies of them');
  return styleSteps(elements) > MOST_STYLE_STEPS ? tooComplex('it has too many style rules') : null;
}

const tooComplex = (detail: string): Problem => problem('artwork-too-complex', {}, detail);

const TEXT_ELEMENTS = new Set(['text', 'flowRoot', 'foreignObject']);

/** Programs leave empty text elements behind, which lose nothing. */
const holdsText = (element: Element): boolean =>
  TEXT_ELEMENTS.has(element.name) && elementsOf(element).some(({ text }) => text.trim() !== '');

/** A link leads to a place in the file or, of an image, is the picture itself. Only an `a` may lead out: it is never followed. */
function checkLinks(element: Element): Problem | null {
  if ([...linksOf(element), element.attributes.get('id') ?? ''].some((name) => name.includes('&'))) {
    return problem('artwork-not-readable', {}, 'its names are written in codes');
  }
  for (const link of linksOf(element)) {
    if (element.name === 'a' || (!PICTURES.has(element.name) && link.startsWith('#'))) continue;
    const [start, type] = /^data:image\/(png|jpeg|jpg);base64,/.exec(link) ?? [];
    if (start === undefined || element.name !== 'image') return problem('artwork-links-out');
    if (!isUsable(Buffer.from(link.slice(start.length), 'base64'), type === 'png')) {
      return tooComplex('a picture in it is damaged, too big or not in RGB');
    }
  }
  return null;
}

const PICTURES = new Set(['image', 'feImage']);

const linksOf = ({ attributes }: Element): string[] =>
  [...attributes].filter(([key]) => withoutPrefix(key) === 'href').map(([, link]) => link.trim());

function isUsable(bytes: Uint8Array, isPng: boolean): boolean {
  const header = readHeader(bytes);
  if (header === null || header.isCmyk) return false;
  return (header.type === 'png') === isPng && header.width * header.height <= MOST_PIXELS;
}

const STENCILS = new Set(['mask', 'clipPath', 'pattern']);
const MOST_STENCILS = 100;
const MOST_STENCIL_PARTS = 100_000;

/**
 * Resvg reads a mask anew for each part of another mask that refers to it. Style sheets may refer as well, so each is
 * taken to stand within every part of each other.
 */
function areStencilsBounded(elements: readonly Element[]): boolean {
  const stencils = elements.filter(({ name }) => STENCILS.has(name));
  const parts = stencils.reduce((product, each) => product * Math.max(1, elementsOf(each).length - 1), 1);
  return stencils.length <= MOST_STENCILS && parts <= MOST_STENCIL_PARTS;
}

/** Letters of the file once all copies are made: more than the largest file has. */
const MOST_UNFOLDED = 30_000_000;
/** What a letter of a path weighs: each is a number or more once it is drawn, those of an embedded picture are not. */
const PATH_LETTER = 10;
const PATHS = new Set(['d', 'points']);
/** What an element weighs beside its attributes: a hundred thousand of them take Resvg some seconds. */
const ELEMENT_SIZE = 300;
/** Resvg calls itself for each copy within a copy. */
const DEEPEST_UNFOLDED = 200;

interface Unfolded {
  readonly size: number;
  readonly depth: number;
}

/** Whether the file stays small once each `use` holds what it names: ten tenfold copies of copies are ten milliards. */
function isBoundedUnfolded(root: Element, elements: readonly Element[]): boolean {
  const byId = elementsById(elements);
  const known = new Map<Element, Unfolded>();
  const unfold = (element: Element, outer: number): Unfolded => {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (outer > DEEPEST_UNFOLDED) return { size: 0, depth: DEEPEST_UNFOLDED };
    known.set(element, { size: 0, depth: 0 }); // ends a circle of copies, which Resvg breaks as well
    const used =
      element.name === 'use' ? linksOf(element).flatMap((link) => byId.get(link.slice(1)) ?? []) : [];
    const inner = [...element.elements, ...used].map((each) => unfold(each, outer + 1));
    const own = [...element.attributes].reduce(
      (sum, [key, value]) => sum + key.length + value.length * (PATHS.has(key) ? PATH_LETTER : 1),
      0,
    );
    const unfolded = {
      size: inner.reduce((sum, { size }) => sum + size, ELEMENT_SIZE + own),
      depth: inner.reduce((most, { depth }) => Math.max(most, depth + 1), 0),
    };
    known.set(element, unfolded);
    return unfolded;
  };
  const { size, depth } = unfold(root, 0);
  return size <= MOST_UNFOLDED && depth < DEEPEST_UNFOLDED;
}

/** About a second. */
const MOST_STYLE_STEPS = 20_000_000;

/** Each rule of the style sheets is tried on each element. */
function styleSteps(elements: readonly Element[]): number {
  const rules = elements
    .filter(({ name }) => name === 'style')
    .reduce((sum, { text }) => sum + text.split(/[{,]/).length, 0);
  return rules * elements.length;
}
