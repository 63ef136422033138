// The text of an XML file comes in, its elements go out. It looks but decodes nothing: Resvg alone says what an SVG means.
// Each step moves on and none looks back, so that any text is read in one pass.
import { kept } from '../kept.ts';

export interface Element {
  /** Without the prefix of its namespace. */
  readonly name: string;
  /** By their whole names: two prefixes may name the same. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly elements: readonly Element[];
  /** The text right inside of it. */
  readonly text: string;
}

interface OpenElement extends Element {
  readonly elements: Element[];
  text: string;
}

/** Deeper files are none that a program for drawing writes; what walks them calls itself. */
const DEEPEST = 100;

/** The outermost element; `entities` if the file defines words of its own, whose length nobody can bound. */
export function readXml(xml: string): Element | 'entities' | 'malformed' {
  const outside: OpenElement = { name: '', attributes: new Map(), elements: [], text: '' };
  const open = [outside];
  for (let at = 0; at < xml.length; ) {
    const inside = open.at(-1) ?? outside;
    const next = indexOr(xml, '<', at, xml.length);
    inside.text += xml.slice(at, next);
    if (next === xml.length) break;
    if (xml.startsWith('<!DOCTYPE', next)) {
      const declaration = matchAt(PLAIN_DOCTYPE, xml, next);
      if (declaration === null) return 'entities';
      at = next + declaration[0].length;
    } else if (xml.startsWith('<![CDATA[', next)) {
      at = indexOr(xml, ']]>', next, xml.length) + 3;
      inside.text += xml.slice(next + 9, at - 3);
    } else if (xml.startsWith('<!--', next)) at = indexOr(xml, '-->', next + 4, xml.length) + 3;
    else if (xml.startsWith('<?', next)) at = indexOr(xml, '?>', next, xml.length) + 2;
    else if (xml.startsWith('</', next)) {
      if (open.length === 1) return 'malformed';
      open.pop();
      at = indexOr(xml, '>', next, xml.length) + 1;
    } else {
      const tag = readTag(xml, next + 1);
      if (tag === null || open.length > DEEPEST) return 'malformed';
      inside.elements.push(tag.element);
      if (!tag.isEmpty) open.push(tag.element);
      at = tag.end;
    }
  }
  const [root, second] = outside.elements;
  return open.length > 1 || root === undefined || second !== undefined ? 'malformed' : root;
}

function indexOr(text: string, sought: string, from: number, otherwise: number): number {
  const at = text.indexOf(sought, from);
  return at < 0 ? otherwise : at;
}

/** One that only names a DTD. Nothing in it may look like a tag, so that nobody can disagree on where it ends. */
const PLAIN_DOCTYPE = /<!DOCTYPE\s+[\w:.-]+(?:\s+(?:PUBLIC|SYSTEM|"[^"<>[\]]*"|'[^'<>[\]]*')){0,3}\s*>/y;
const NAME = /[^\s"'<>/=]+/y;
const ATTRIBUTE = /\s+([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const END = /\s*(\/?)>/y;

function readTag(xml: string, start: number): { element: OpenElement; isEmpty: boolean; end: number } | null {
  const name = matchAt(NAME, xml, start);
  if (name === null) return null;
  const attributes = new Map<string, string>();
  let at = start + name[0].length;
  for (let found = matchAt(ATTRIBUTE, xml, at); found !== null; found = matchAt(ATTRIBUTE, xml, at)) {
    attributes.set(found[1] ?? '', found[2] ?? found[3] ?? '');
    at += found[0].length;
  }
  const end = matchAt(END, xml, at);
  if (end === null) return null;
  const element = { name: withoutPrefix(name[0]), attributes, elements: [], text: '' };
  return { element, isEmpty: end[1] === '/', end: at + end[0].length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An element and all inside of it. */
export function elementsOf(root: Element): Element[] {
  const found = [root];
  for (let i = 0; i < found.length; i++) for (const each of found[i]?.elements ?? []) found.push(each);
  return found;
}

/** Elements by their `id`, which a faulty file gives more than once. */
export function elementsById(elements: readonly Element[]): ReadonlyMap<string, readonly Element[]> {
  const byId = new Map<string, Element[]>();
  for (const element of elements) {
    const id = element.attributes.get('id');
    if (id !== undefined) kept(byId, id, () => []).push(element);
  }
  return byId;
}
