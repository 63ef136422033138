// A font of a PDF comes in, what its codes draw and how far they move the pen goes out, in em.
import { kept } from '../kept.ts';
import { type GlyphShape, type GlyphShapes, NO_INK, readGlyphs } from './glyf.ts';
import {
  asDict,
  asName,
  asNumber,
  asNumbers,
  asStream,
  type Dict,
  dictAt,
  hasKey,
  itemsOf,
  nameAt,
  numberAt,
  numbersAt,
  valueAt,
} from './objects.ts';
import { readContent } from './tokens.ts';
import type { Unpack } from './unpack.ts';

export interface ReadFont {
  readonly name: string;
  readonly isEmbedded: boolean;
  /** Whether its letters can be found and copied as text. */
  readonly isText: boolean;
  readonly bytesPerCode: 1 | 2;
  /** Its letters are boxes only: their outlines are written in another way than ours, or not in the file. */
  readonly isApproximate: boolean;
  glyphOf(code: number): ReadGlyph;
}

interface ReadGlyph extends GlyphShape {
  /** In em. */
  readonly advance: number;
  readonly isMissing: boolean;
  readonly isSpace: boolean;
}

/** Where only a box of a letter is known: letters cover about this much of it. */
const SHARE_OF_BOX = 0.2;
const USUAL_BOX = [0, -200, 1000, 900];
const USUAL_WIDTH = 500;
/** Glyphs whose widths are kept; a font has no more. */
const MOST_GLYPHS = 65_536;

export function readFont(font: Dict, unpack: Unpack): ReadFont {
  const subtype = nameAt(font, 'Subtype');
  const glyphs = new Map<number, ReadGlyph>();
  const { draw, isApproximate } = openGlyphs(subtype, font, unpack);
  return {
    isApproximate,
    name: (nameAt(font, 'BaseFont') ?? nameAt(font, 'Name') ?? 'a font without a name').replace(
      /^[A-Z]{6}\+/,
      '',
    ),
    isEmbedded: subtype === 'Type3' || hasFontFile(descriptorOf(font)),
    isText: hasKey(font, 'ToUnicode') || (subtype !== 'Type0' && subtype !== 'Type3'),
    bytesPerCode: subtype === 'Type0' ? 2 : 1,
    glyphOf: (code) => kept(glyphs, code, () => draw(code)),
  };
}

const descendantOf = (font: Dict): Dict | null => asDict(itemsOf(valueAt(font, 'DescendantFonts'))[0]);
const descriptorOf = (font: Dict): Dict | null => dictAt(descendantOf(font) ?? font, 'FontDescriptor');
const hasFontFile = (descriptor: Dict | null): boolean =>
  ['FontFile', 'FontFile2', 'FontFile3'].some((key) => asStream(valueAt(descriptor, key)) !== null);

type DrawGlyph = (code: number) => ReadGlyph;

function openGlyphs(subtype: string | null, font: Dict, unpack: Unpack): Glyphs {
  if (subtype === 'Type0') return composite(font, unpack);
  if (subtype === 'Type3') return { draw: type3(font, unpack), isApproximate: false };
  return { draw: simple(font), isApproximate: true };
}

interface Glyphs {
  readonly draw: DrawGlyph;
  readonly isApproximate: boolean;
}

/** Codes are glyph numbers where the file says Identity; else only boxes are known. */
function composite(font: Dict, unpack: Unpack): Glyphs {
  const descendant = descendantOf(font);
  const widths = widthsOf(descendant);
  const usual = numberAt(descendant, 'DW') ?? 1000;
  const file = asStream(valueAt(descriptorOf(font), 'FontFile2'));
  const bytes = file === null ? null : unpack(file);
  const shapes = bytes === null ? null : readGlyphs(bytes);
  const glyphNumber = glyphNumbers(font, descendant, unpack);
  const box = boxOf(descriptorOf(font));
  const advance = (code: number): number => (widths.get(code) ?? usual) / 1000;
  if (shapes === null || glyphNumber === null) {
    const isMissing = (code: number): boolean => glyphNumber?.(code) === 0;
    return { draw: (code) => approximate(box, advance(code), isMissing(code)), isApproximate: true };
  }
  return { draw: (code) => exact(shapes, glyphNumber(code), advance(code)), isApproximate: false };
}

function exact(shapes: GlyphShapes, glyph: number, advance: number): ReadGlyph {
  const shape = shapes.shapeOf(glyph);
  const isMissing = glyph === 0 || shape === null;
  return { ...(shape ?? NO_INK), advance, isMissing, isSpace: shape?.hull.length === 0 };
}

/** The glyph of a code; null where the file takes another way to it. */
function glyphNumbers(
  font: Dict,
  descendant: Dict | null,
  unpack: Unpack,
): ((code: number) => number) | null {
  if (!(nameAt(font, 'Encoding') ?? '').startsWith('Identity')) return null;
  const map = asStream(valueAt(descendant, 'CIDToGIDMap'));
  const bytes = map === null ? null : unpack(map);
  if (bytes === null) return (code) => code;
  return (code) => ((bytes[2 * code] ?? 0) << 8) | (bytes[2 * code + 1] ?? 0);
}

/** The array W of a font: runs of `first [width ...]` and `first last width`. */
function widthsOf(descendant: Dict | null): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = itemsOf(valueAt(descendant, 'W'));
  for (let i = 0; i + 1 < items.length && widths.size < MOST_GLYPHS; ) {
    const first = asNumber(items[i]) ?? 0;
    const each = asNumbers(items[i + 1]);
    if (each !== null) {
      for (const [k, width] of each.entries()) widths.set(first + k, width);
      i += 2;
      continue;
    }
    const last = Math.min(asNumber(items[i + 1]) ?? 0, first + MOST_GLYPHS);
    const width = asNumber(items[i + 2]) ?? 0;
    for (let code = first; code <= last && widths.size < MOST_GLYPHS; code++) widths.set(code, width);
    i += 3;
  }
  return widths;
}

/** Type 1 and TrueType by letters: their widths are known, their outlines are not looked at. */
function simple(font: Dict): DrawGlyph {
  const first = numberAt(font, 'FirstChar') ?? 0;
  const widths = numbersAt(font, 'Widths') ?? [];
  const descriptor = descriptorOf(font);
  const usual = numberAt(descriptor, 'MissingWidth') ?? USUAL_WIDTH;
  const box = boxOf(descriptor);
  return (code) => approximate(box, (widths[code - first] ?? usual) / 1000, false, code === 32);
}

function boxOf(descriptor: Dict | null): readonly number[] {
  const box = numbersAt(descriptor, 'FontBBox');
  return box?.length === 4 && box.some((edge) => edge !== 0) ? box : USUAL_BOX;
}

function approximate(
  [, bottom = 0, , top = 0]: readonly number[],
  advance: number,
  isMissing: boolean,
  isSpace = false,
): ReadGlyph {
  if (isSpace) return { ...NO_INK, advance, isMissing, isSpace };
  return { ...boxShape([0, bottom / 1000, advance, top / 1000]), advance, isMissing, isSpace };
}

function boxShape([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): GlyphShape {
  const area = Math.abs((right - left) * (top - bottom)) * SHARE_OF_BOX;
  return { hull: Float64Array.of(left, bottom, right, bottom, right, top, left, top), area };
}

/** Each glyph of a Type 3 font is a drawing that starts with its box. */
function type3(font: Dict, unpack: Unpack): DrawGlyph {
  const names = namesOf(dictAt(font, 'Encoding'));
  const drawings = dictAt(font, 'CharProcs');
  const first = numberAt(font, 'FirstChar') ?? 0;
  const widths = numbersAt(font, 'Widths') ?? [];
  const matrix = numbersAt(font, 'FontMatrix') ?? [0.001, 0, 0, 0.001, 0, 0];
  const scale = Math.abs(matrix[0] ?? 0.001);
  return (code) => {
    const drawing = asStream(valueAt(drawings, names.get(code) ?? ''));
    const advance = (widths[code - first] ?? 0) * scale;
    if (drawing === null) return { ...NO_INK, advance, isMissing: true, isSpace: false };
    const box = boxOfDrawing(unpack(drawing)) ?? numbersAt(font, 'FontBBox') ?? [];
    const [left = 0, bottom = 0, right = 0, top = 0] = box.map(
      (edge, i) => edge * (matrix[i % 2 === 0 ? 0 : 3] ?? 0),
    );
    if (right === left) return { ...NO_INK, advance, isMissing: false, isSpace: true };
    return { ...boxShape([left, bottom, right, top]), advance, isMissing: false, isSpace: false };
  };
}

function boxOfDrawing(bytes: Uint8Array | null): readonly number[] | null {
  let box: readonly number[] | null = null;
  readContent(bytes ?? new Uint8Array(), (operator, operands) => {
    if (operator === 'd1') box = operands.slice(2).filter((edge) => typeof edge === 'number');
    return false;
  });
  return box;
}

/** The names that an encoding gives to codes. */
function namesOf(encoding: Dict | null): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  let code = 0;
  for (const item of itemsOf(valueAt(encoding, 'Differences'))) {
    const number = asNumber(item);
    if (number !== null) code = number;
    else names.set(code++, asName(item) ?? '');
  }
  return names;
}
