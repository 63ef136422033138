// A form comes in, a pack of its variants goes out: spread so that every way to stray occurs, and none stands out.
import { stream } from '../random.ts';
import { GRID_PER_XH, type HandStyle } from './hand.ts';
import type { Letterform } from './letterform.ts';
import { outlineId } from './outline-id.ts';
import { strata } from './strata.ts';
import { penVariant } from './strokes/write-letter.ts';
import { makeVariant, type Stray, type Variant } from './variant.ts';

/** SD of each way to stray at strength 1; twice as much reads as a ransom note, half as much as a typeface. */
const SPREAD = {
  offset: 1,
  endDifferenceXh: 0.045,
  slantDeg: 2.1,
  rotationDeg: 0.8,
  size: 0.031,
  width: 0.066,
  pen: 0.03,
  spacingXh: 0.05,
  ascender: 0.06,
  descender: 0.08,
  markXXh: 0.12,
  markYXh: 0.08,
  barLength: 0.14,
  barLiftXh: 0.05,
  barTiltDeg: 3,
} as const;
type Term = keyof typeof SPREAD;
/** SD of the warp at strength 1, coarse and fine. More and arches collapse. */
const WARP_XH = [0.08, 0.025] as const;
/** Syllables and stacked marks fall apart sooner. */
const STEADY_WARP_XH = [0.04, 0.015] as const;
const SWELLING = 0.055;
/** Letters narrower than this are single strokes, unless they are points. */
const NARROW_XH = 0.5;
const DOTTED = new Set(['i', 'j']);
const LOWEST_DOT_XH = -0.06;

/** Heights at which joined letters may meet, in x-heights at strength 1: ends that differ would tear the stroke. */
export const JOIN_LEVELS_XH = [-0.18, -0.09, 0, 0.09, 0.18] as const;
/** How far a joined letter may climb from its left end to its right one: SD in x-heights. */
const CLIMB_XH = 0.1;

/** A letter that a join leads to starts where the one before ended: it goes up and down inside, as many times as others. */
const JOINED_CLIMB = 3;
/** Joins that sag are nearly level: letters of different height would not meet in them. */
const SAGGING = 0.3;

export interface PackPlace {
  readonly index: number;
  readonly count: number;
}

/** The variants of one pack. The seed is the hand, the form and the pack: every print run deals from the same ones. */
export function makePack(
  form: Letterform,
  style: HandStyle,
  strength: number,
  { index, count }: PackPlace,
): readonly Variant[] {
  const seed = `${style.id}/${form.id}/${index}`;
  // Packs of strokes are small: one stream for all terms, or chance would cost more than the strokes.
  const shared = form.kind === 'pen' ? stream(seed, 'strays') : undefined;
  const terms = new Map(
    (Object.keys(SPREAD) as Term[]).map(
      (term) => [term, strata(shared ?? stream(seed, term), count)] as const,
    ),
  );
  return Array.from({ length: count }, (_, i) => {
    const term = (name: Term): number => (terms.get(name)?.[i] ?? 0) * SPREAD[name] * strength;
    const stray = strayOf(form, style, term, strength, { place: i, count });
    const id = outlineId(form.id, index * count + i);
    const random = stream(seed, 'warp', i);
    return form.kind === 'pen' ? penVariant(form, stray, id, random) : makeVariant(form, stray, id, random);
  });
}

type TermOf = (name: Term) => number;

function strayOf(
  form: Letterform,
  style: HandStyle,
  term: TermOf,
  strength: number,
  place: { readonly place: number; readonly count: number },
): Stray {
  const common = commonStray(form, term, strength);
  switch (form.manner) {
    case 'loose':
      return { ...common, ...looseStray(form, style, term) };
    case 'joined':
      return { ...common, ...joinedEnds(place, strength) };
    case 'steady':
      return { ...common, ...steadyStray(strength) };
  }
}

function commonStray(form: Letterform, term: TermOf, strength: number): Stray {
  return {
    leftXh: 0,
    rightXh: 0,
    rotationDeg: 0,
    spacingXh: 0,
    slantDeg: term('slantDeg') * leaningOf(form),
    size: 1 + term('size'),
    width: 1 + term('width'),
    pen: 1 + term('pen'),
    ascender: 1 + term('ascender'),
    descender: 1 + term('descender'),
    markXh: markStray(form, term),
    bar: { length: 1 + term('barLength'), liftXh: term('barLiftXh'), tiltDeg: term('barTiltDeg') },
    warpXh: [WARP_XH[0] * strength, WARP_XH[1] * strength],
    swelling: SWELLING * strength,
  };
}

/** A stop that rises is none, and a colon that drops is a mistake: points of a pen keep to the line. */
const steadiness = ({ kind, text }: Letterform): number =>
  kind === 'pen' && !/[\p{L}\p{N}]/u.test(text) ? 0.3 : 1;

/** A lean that nobody sees in an m makes a backslash of an I. */
const leaningOf = ({ box }: Letterform): number => (box.width < NARROW_XH * GRID_PER_XH ? 0.5 : 1);

/** The dot of an i flies where it likes; an accent belongs to its letter, and must not sink into it. */
function markStray({ text }: Letterform, term: TermOf): Stray['markXh'] {
  if (DOTTED.has(text)) return { x: term('markXXh'), y: Math.max(LOWEST_DOT_XH, term('markYXh')) };
  return { x: term('markXXh') / 2, y: Math.max(0, term('markYXh')) };
}

function looseStray(form: Letterform, style: HandStyle, term: TermOf) {
  // Wide letters show a tilt of their foot more than narrow ones: 180 is the advance of a usual letter.
  const climb = (term('endDifferenceXh') * form.advance * (form.entry === 'apart' ? 1 : JOINED_CLIMB)) / 180;
  const offset = term('offset') * style.letterOffsetXh * steadiness(form);
  return {
    leftXh: (offset - climb / 2) * (form.entry === 'high' ? SAGGING : 1),
    rightXh: (offset + climb / 2) * (form.exit === 'high' ? SAGGING : 1),
    rotationDeg: term('rotationDeg') * leaningOf(form),
    spacingXh: term('spacingXh'),
  };
}

function joinedEnds({ place, count }: { place: number; count: number }, strength: number) {
  const levels = JOIN_LEVELS_XH.length;
  const left = JOIN_LEVELS_XH[place % levels] ?? 0;
  const right = climbFrom(left, (Math.floor(place / levels) + 0.5) / Math.ceil(count / levels));
  return { leftXh: left * strength, rightXh: right * strength };
}

/** Whatever would part a mark from its letter, or a letter from the line it hangs on, stays as the face has it. */
function steadyStray(strength: number) {
  return {
    ...{ size: 1, width: 1, slantDeg: 0, ascender: 1, descender: 1 },
    warpXh: [STEADY_WARP_XH[0] * strength, STEADY_WARP_XH[1] * strength] as const,
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
