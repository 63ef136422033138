// A bank and a seed come in; words are dealt letter by letter, like cards: no outline twice in a note, and of a dozen
// that are left each place takes the one that fits its neighbours. Grid of `ink`: 200 = one x-height.
import type { InkedLetter } from '../ink/ink.ts';
import { kept } from '../kept.ts';
import { normal, type Random, stream } from '../random.ts';
import type { Bank, ShapedLetter } from './bank.ts';
import { type Deck, openDeck } from './deck.ts';
import { GRID_PER_XH } from './hand.ts';
import type { Letterform } from './letterform.ts';
import { JOIN_LEVELS_XH } from './pack.ts';
import { clearance, joinProfiles, type Profile } from './profile.ts';
import type { Variant } from './variant.ts';
import { levelled, openWander, type Wander } from './wander.ts';

export interface DealtWord {
  readonly letters: readonly InkedLetter[];
  readonly profile: Profile;
}

/** Ink of neighbours that do not join keeps at least this apart, in x-heights: closer stems of "will" read as one. */
const LEAST_CLEARANCE_XH = 0.06;
/** A point that tucks under the letter beside it disappears: two sentences run into one, or 1.4 into 14. */
const POINTS = new Set(['.', ',', ';', ':', '!', '?']);
const LEAST_POINT_CLEARANCE_XH = 0.2;
/** Letters of a double differ by at least this on average, in x-heights: less looks like one drawing used twice. */
const LEAST_DOUBLE_DIFFERENCE_XH = 0.05;

/** What a misfit of one SD costs: offset weighs most, because a letter off the line is seen first. */
const WEIGHT = {
  slant: 0.35 / 2.1 ** 2,
  size: 0.2 / 0.036 ** 2,
  pen: 0.1 / 0.03 ** 2,
  offset: 1 / 0.09 ** 2,
};
const JOINED_END_WEIGHT = 62;
/** How much harder or softer a whole word is written: SD at strength 1. */
const WORD_PEN = 0.025;

/** Deals the words of one note, in the order of writing. */
export function openDealer(bank: Bank, seed: string): (letters: readonly ShapedLetter[]) => DealtWord {
  const { style, strength } = bank;
  const random = stream(seed, 'deal');
  const pens = stream(seed, 'pen');
  const decks = new Map<string, Deck>();
  const wander = openWander(seed, style.wanderXh, strength);
  let textX = 0;

  const deckOf = (form: Letterform): Deck =>
    kept(decks, form.id, () =>
      openDeck(packsFrom(bank, form, random), form.manner === 'joined' && strength > 0),
    );

  return (letters) => {
    const pen = 1 + normal(pens) * WORD_PEN * strength;
    const width = letters.reduce((sum, { usual, kern }) => sum + usual.advance + kern, 0);
    const drift = { ...wander, offset: levelled(wander.offset, textX, width) };
    const dealt: DealtLetter[] = [];
    for (const letter of letters) {
      const before = dealt.at(-1);
      const form = pickForm(letter, random);
      const variant = deckOf(form).take(random, {
        level: levelAfter(before, form, drift.offset(textX), strength),
        cost: fitOf(drift, textX, before?.variant.pen ?? pen, pen, form),
        isRejected: (candidate) => isSameDouble(before, letter, candidate, strength),
      });
      const x = before === undefined ? 0 : placeAfter(before, letter, variant, strength);
      dealt.push({ letter, form, variant, x });
      textX += variant.outline.advance + letter.kern;
    }
    textX += style.wordGap.meanXh * GRID_PER_XH;
    return {
      letters: dealt.map(({ letter, variant, x }) => ({ outline: variant.id, x, text: letter.text })),
      profile: joinProfiles(dealt.map(({ variant, x }) => ({ profile: variant.profile, x }))),
    };
  };
}

/** A note starts with any of the usual packs, goes round them, and takes further ones only when they are used up. */
function packsFrom(bank: Bank, form: Letterform, random: Random): (k: number) => readonly Variant[] {
  const count = bank.packCount(form);
  const start = Math.floor(random() * count);
  return (k) => bank.pack(form, k < count ? (start + k) % count : k);
}

interface DealtLetter {
  readonly letter: ShapedLetter;
  readonly form: Letterform;
  readonly variant: Variant;
  readonly x: number;
}

/** One of the forms that fit; chance is asked only where there is a choice. */
function pickForm({ usual, others }: ShapedLetter, random: Random): Letterform {
  let rest = others.length > 0 ? random() : 0;
  for (const { form, share } of others) {
    if (rest < share) return form;
    rest -= share;
  }
  return usual;
}

/** Whether the letters of a double would look like one drawing used twice. */
function isSameDouble(
  before: DealtLetter | undefined,
  letter: ShapedLetter,
  candidate: Variant,
  strength: number,
): boolean {
  if (before?.letter.text !== letter.text || strength === 0) return false;
  return differenceXh(before.variant, candidate) < LEAST_DOUBLE_DIFFERENCE_XH * Math.min(1, strength);
}

/** The height at which a joined letter starts: where the one before ended, or near to where the line has drifted. */
function levelAfter(
  before: DealtLetter | undefined,
  form: Letterform,
  drift: number,
  strength: number,
): number {
  if (form.manner !== 'joined') return 0;
  return before?.form.manner === 'joined' ? before.variant.right : nearestLevel(drift, strength);
}

/** The height nearest to where the line has drifted, for the first letter of a joined word. */
function nearestLevel(offset: number, strength: number): number {
  const levels = JOIN_LEVELS_XH.map((xh) => xh * strength * GRID_PER_XH);
  return levels.reduce(
    (best, level) => (Math.abs(level - offset) < Math.abs(best - offset) ? level : best),
    0,
  );
}

/** What it costs to take a variant at a place: its misfit to the wander, to the letter before and to the word's pen. */
function fitOf(wander: Wander, x: number, penBefore: number, wordPen: number, { manner }: Letterform) {
  const slantDeg = wander.slantDeg(x);
  const size = 1 + wander.size(x);
  const start = wander.offset(x);
  return (v: Variant): number => {
    const right = (v.right - wander.offset(x + v.outline.advance)) / GRID_PER_XH;
    const left = (v.left - start) / GRID_PER_XH;
    const offset =
      manner === 'joined'
        ? JOINED_END_WEIGHT * right ** 2
        : ((left ** 2 + right ** 2) / 2 + (right - left) ** 2) * WEIGHT.offset;
    return (
      offset +
      WEIGHT.slant * (v.slantDeg - slantDeg) ** 2 +
      WEIGHT.size * (v.size - size) ** 2 +
      WEIGHT.pen * ((v.pen - penBefore) ** 2 + (v.pen - wordPen) ** 2)
    );
  };
}

/** Where a letter goes: as the face spaces it, pushed on when its ink would touch a neighbour that it should not join. */
function placeAfter(before: DealtLetter, letter: ShapedLetter, variant: Variant, strength: number): number {
  const step = before.variant.outline.advance + before.letter.kern;
  const isPoint = POINTS.has(letter.text);
  const isAfterPoint = POINTS.has(before.letter.text);
  const joinsByDesign = !isPoint && !isAfterPoint && before.letter.joinsNext;
  if (joinsByDesign || strength === 0) return before.x + step;
  const [first, second] = [before.variant.profile, variant.profile];
  const least = (isPoint || isAfterPoint ? LEAST_POINT_CLEARANCE_XH : LEAST_CLEARANCE_XH) * GRID_PER_XH;
  // A point lies so low that whatever stands behind it would cover it.
  const free = isAfterPoint ? step + second.uprightLeft - first.uprightRight : clearance(first, second, step);
  return before.x + step + Math.max(0, Math.round(least - free));
}

/**
 * Root mean square distance of matching points once both drawings are centred, in x-heights. Infinity for drawings
 * whose points do not match.
 */
export function differenceXh(a: Variant, b: Variant): number {
  const [first, second] = [a.outline.contours, b.outline.contours];
  const isMatching =
    first.length === second.length && first.every((contour, c) => contour.length === second[c]?.length);
  if (!isMatching) return Number.POSITIVE_INFINITY;
  let [count, sumX, sumY, sumSquares] = [0, 0, 0, 0];
  a.outline.contours.forEach((contour, c) => {
    const other = b.outline.contours[c];
    contour.forEach((point, i) => {
      const [dx, dy] = [point.x - (other?.[i]?.x ?? 0), point.y - (other?.[i]?.y ?? 0)];
      count += 1;
      sumX += dx;
      sumY += dy;
      sumSquares += dx * dx + dy * dy;
    });
  });
  if (count === 0) return 0;
  const variance = sumSquares / count - (sumX / count) ** 2 - (sumY / count) ** 2;
  return Math.sqrt(Math.max(0, variance)) / GRID_PER_XH;
}
