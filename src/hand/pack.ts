// A form comes in, a pack of its variants goes out: spread so that every way to stray occurs, and none stands out.
import { stream } from '../random.ts';
import type { HandStyle } from './hand.ts';
import type { Letterform } from './letterform.ts';
import { strata } from './strata.ts';
import { makeVariant, type Stray, type Variant } from './variant.ts';

/** SD of each way to stray at strength 1; twice as much reads as a ransom note, half as much as a typeface. */
const SPREAD = {
  offsetXh: 0.098,
  endDifferenceXh: 0.045,
  slantDeg: 2.1,
  rotationDeg: 0.8,
  size: 0.036,
  width: 0.045,
  pen: 0.03,
  spacingXh: 0.05,
  markXXh: 0.12,
  markYXh: 0.08,
} as const;
type Term = keyof typeof SPREAD;

/** Heights at which joined letters may meet, in x-heights at strength 1: ends that differ would tear the stroke. */
export const JOIN_LEVELS_XH = [-0.16, -0.08, 0, 0.08, 0.16] as const;
/** How far a joined letter may climb from its left end to its right one: SD in x-heights. */
const CLIMB_XH = 0.08;

export interface PackPlace {
  readonly index: number;
  readonly count: number;
  readonly firstNumber: number;
}

/** The variants of one pack. The seed is the hand, the glyph and the pack: every print run deals from the same ones. */
export function makePack(
  form: Letterform,
  style: HandStyle,
  strength: number,
  { index, count, firstNumber }: PackPlace,
): readonly Variant[] {
  const seed = `${style.id}/${form.glyph}/${index}`;
  const terms = new Map(
    (Object.keys(SPREAD) as Term[]).map((term) => [term, strata(stream(seed, term), count)] as const),
  );
  return Array.from({ length: count }, (_, i) => {
    const term = (name: Term): number => (terms.get(name)?.[i] ?? 0) * SPREAD[name] * strength;
    const stray = style.isJoined ? joinedStray(term, i, count, strength) : looseStray(term, form);
    return makeVariant(form, style, stray, strength, firstNumber + i, stream(seed, 'warp', i));
  });
}

type TermOf = (name: Term) => number;

function looseStray(term: TermOf, form: Letterform): Stray {
  // Wide letters show a tilt of their foot more than narrow ones: 180 is the advance of a usual letter.
  const climb = (term('endDifferenceXh') * form.advance) / 180;
  return {
    ...commonStray(term),
    leftXh: term('offsetXh') - climb / 2,
    rightXh: term('offsetXh') + climb / 2,
    rotationDeg: term('rotationDeg'),
    spacingXh: term('spacingXh'),
  };
}

function joinedStray(term: TermOf, i: number, count: number, strength: number): Stray {
  const levels = JOIN_LEVELS_XH.length;
  const left = JOIN_LEVELS_XH[i % levels] ?? 0;
  const right = climbFrom(left, (Math.floor(i / levels) + 0.5) / Math.ceil(count / levels));
  return {
    ...commonStray(term),
    leftXh: left * strength,
    rightXh: right * strength,
    rotationDeg: 0,
    spacingXh: 0,
  };
}

function commonStray(term: TermOf) {
  return {
    slantDeg: term('slantDeg'),
    size: 1 + term('size'),
    width: 1 + term('width'),
    pen: 1 + term('pen'),
    markXh: { x: term('markXXh'), y: term('markYXh') },
  };
}

/** The level at the right end when `part` (0 to 1) of all letters that start at `left` end at it or lower. */
function climbFrom(left: number, part: number): number {
  const weights = JOIN_LEVELS_XH.map((level) => Math.exp(-((level - left * 0.6) ** 2) / (2 * CLIMB_XH ** 2)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  for (const [k, weight] of weights.entries()) {
    below += weight / total;
    if (part <= below) return JOIN_LEVELS_XH[k] ?? 0;
  }
  return JOIN_LEVELS_XH[JOIN_LEVELS_XH.length - 1] ?? 0;
}
