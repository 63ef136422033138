// The colour spaces of a PDF come in, what ink they put on paper goes out (PDF 1.7, 8.6).
import { asName, asStream, type Dict, dictAt, itemsOf, numberAt, valueAt } from './objects.ts';

export interface ColourSpace {
  readonly kind: 'gray' | 'rgb' | 'cmyk' | 'spot' | 'lab' | 'pattern' | 'unknown';
  /** What people call it; of a spot, its own name. */
  readonly name: string;
  readonly parts: number;
}

export interface Paint {
  readonly space: ColourSpace;
  /** As many as the space has parts; Lab and patterns have none here. */
  readonly values: readonly number[];
}

const GRAY: ColourSpace = { kind: 'gray', name: 'gray', parts: 1 };
const RGB: ColourSpace = { kind: 'rgb', name: 'RGB', parts: 3 };
const CMYK: ColourSpace = { kind: 'cmyk', name: 'CMYK', parts: 4 };
const LAB: ColourSpace = { kind: 'lab', name: 'Lab', parts: 3 };
const PATTERN: ColourSpace = { kind: 'pattern', name: 'a pattern', parts: 0 };
const UNKNOWN: ColourSpace = { kind: 'unknown', name: 'a colour that is not known', parts: 0 };

const BY_NAME: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: GRAY,
  CalGray: GRAY,
  G: GRAY,
  DeviceRGB: RGB,
  CalRGB: RGB,
  RGB,
  DeviceCMYK: CMYK,
  CMYK,
  Lab: LAB,
  Pattern: PATTERN,
};
const BY_PARTS: Readonly<Record<number, ColourSpace>> = { 1: GRAY, 3: RGB, 4: CMYK };
/** Spaces may be made of spaces; a broken file makes one of itself. */
const MOST_DEPTH = 4;

/** The space of a name that stands in a page's content. */
export function spaceNamed(name: string, resources: Dict | null, depth = 0): ColourSpace {
  const named = valueAt(dictAt(resources, 'ColorSpace'), name);
  if (Object.hasOwn(BY_NAME, name)) return BY_NAME[name] ?? UNKNOWN;
  return named === undefined ? UNKNOWN : readSpace(named, resources, depth + 1);
}

/** `resources` may give names to spaces. */
export function readSpace(value: unknown, resources: Dict | null, depth = 0): ColourSpace {
  if (depth > MOST_DEPTH) return UNKNOWN;
  const name = asName(value);
  if (name !== null) return spaceNamed(name, resources, depth);
  const [family, second] = itemsOf(value);
  switch (asName(family)) {
    case 'ICCBased':
      return BY_PARTS[numberAt(asStream(second)?.dict ?? null, 'N') ?? 0] ?? UNKNOWN;
    case 'Indexed':
    case 'I':
      return readSpace(second, resources, depth + 1);
    case 'Separation':
      return { kind: 'spot', name: asName(second) ?? '', parts: 1 };
    case 'DeviceN': {
      const names = itemsOf(second).map((each) => asName(each) ?? '');
      return { kind: 'spot', name: names.join(' + '), parts: names.length };
    }
    default:
      return spaceNamed(asName(family) ?? '', null, depth + 1);
  }
}

/** The colour that a space starts with: black, but full ink of a spot. */
export function firstPaint(space: ColourSpace): Paint {
  const black: readonly number[] = space.kind === 'cmyk' ? [0, 0, 0, 1] : [];
  const each = space.kind === 'spot' ? 1 : 0;
  return { space, values: black.length > 0 ? black : Array<number>(space.parts).fill(each) };
}

export const grayPaint = (values: readonly number[]): Paint => ({ space: GRAY, values });
export const rgbPaint = (values: readonly number[]): Paint => ({ space: RGB, values });
export const cmykPaint = (values: readonly number[]): Paint => ({ space: CMYK, values });

/** Percent of all plates together; 0 where nothing says it, as in RGB. */
export function totalInk({ space, values }: Paint): number {
  const isPlates = space.kind === 'cmyk' || space.kind === 'spot';
  if (space.kind === 'gray') return 100 * (1 - (values[0] ?? 0));
  // The registration colour goes on every plate.
  return isPlates ? 100 * values.reduce((sum, value) => sum + value, 0) * (space.name === 'All' ? 4 : 1) : 0;
}

/** Leaves the paper as it is. */
export const isWhite = ({ space, values }: Paint): boolean =>
  values.length > 0 &&
  (space.kind === 'gray' || space.kind === 'rgb'
    ? values.every((value) => value >= 1)
    : isBare(space, values));

const isBare = ({ kind }: ColourSpace, values: readonly number[]): boolean =>
  (kind === 'cmyk' || kind === 'spot') && values.every((value) => value <= 0);

/** Black and nothing else, in whatever way it is said. */
export const isBlack = ({ space, values }: Paint): boolean =>
  values.length > 0 &&
  (space.kind === 'cmyk'
    ? isFullBlack({ space, values })
    : (space.kind === 'gray' || space.kind === 'rgb') && values.every((value) => value <= 0));

/** The full black plate and no other. */
export const isFullBlack = ({ space, values }: Paint): boolean =>
  space.kind === 'cmyk'
    ? (values[3] ?? 0) >= 1 && values.slice(0, 3).every((value) => value <= 0)
    : space.kind === 'gray' && (values[0] ?? 1) <= 0;

/** Printed as dots, which breaks thin lines: no plate is full. */
export const isTint = ({ space, values }: Paint): boolean =>
  space.kind === 'gray'
    ? (values[0] ?? 0) > 0
    : (space.kind === 'cmyk' || space.kind === 'spot') && values.length > 0 && Math.max(...values) < 1;
