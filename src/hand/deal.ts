// A bank and a seed come in; words are dealt letter by letter, like cards: no outline twice in a note, and of a dozen
// that are left each place takes the one that fits its neighbours. Grid of `ink`: 200 = one x-height.
import type { InkedLetter } from '../ink/ink.ts';
import { kept } from '../kept.ts';
import { normal, type Random, stream } from '../random.ts';
import type { Bank, FormChoice, ShapedLetter } from './bank.ts';
import { type Deck, openDeck } from './deck.ts';
import { differenceXh } from './difference.ts';
import { GRID_PER_XH } from './hand.ts';
import type { Letterform } from './letterform.ts';
import { JOIN_LEVELS_XH } from './pack.ts';
import { clearance, joinProfiles, type Profile } from './profile.ts';
import { type Join, slide } from './strokes/joins.ts';
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
/** Disorder of people lies inside words, so letters of a pen need not follow the line closely. Where they are joined they start
 *  where the one before ended: a join that climbs hardly shows a difference, in one that sags it is a step. */
const PEN_OFFSET = 1 / 0.2 ** 2;
/** People keep words level, whatever the letters in them do. */
const PEN_BALANCE = 1 / 0.05 ** 2;
const PEN_JOIN = { apart: 0, low: 1 / 0.05 ** 2, high: 1 / 0.015 ** 2 } as const;
/** How much harder or softer a whole word is written: SD at strength 1. */
const WORD_PEN = 0.025;

/** Deals the words of one note, in the order of writing. */
export function openDealer(bank: Bank, seed: string): (letters: readonly ShapedLetter[]) => DealtWord {
  const { style, strength } = bank;
  const random = stream(seed, 'deal');
  const pens = stream(seed, 'pen');
  const decks = new Map<Letterform, Deck>();
  const habits: Habits = new Map();
  const wander = openWander(seed, style.wanderXh, strength);
  let textX = 0;

  const deckOf = (form: Letterform): Deck =>
    kept(decks, form, () => openDeck(packsFrom(bank, form, random), deckKind(form, strength)));

  return (letters) => {
    const pen = 1 + normal(pens) * WORD_PEN * strength;
    const width = letters.reduce((sum, { usual, kern }) => sum + usual.advance + kern, 0);
    const drift = { ...wander, offset: levelled(wander.offset, textX, width) };
    const dealt: DealtLetter[] = [];
    const start = textX;
    let tipped = 0;
    for (const letter of letters) {
      const before = dealt.at(-1);
      const form = pickForm(letter, before?.form.exit ?? 'apart', strength, random, habits);
      const lever = (2 * (textX + form.advance / 2 - start)) / width - 1;
      const variant = deckOf(form).take(random, {
        level: levelAfter(before, form, drift.offset(textX), strength),
        cost: fitOf(drift, textX, before?.variant, pen, form, { lever, tipped }),
        isRejected: (candidate) =>
          isSameDouble(before, letter, candidate, strength) || isOffJoin(before?.variant, form, candidate),
      });
      const x = before === undefined ? 0 : placeAfter(before, letter, variant, strength);
      dealt.push({ letter, form, variant, x });
      textX += variant.outline.advance + letter.kern;
      tipped += lever * heightXh(variant);
    }
    textX += style.wordGap.meanXh * GRID_PER_XH;
    return {
      letters: dealt.map(({ letter, variant, x }) => ({ outline: variant.id, x, text: letter.text })),
      profile: joinProfiles(dealt.map(({ variant, x }) => ({ profile: variant.profile, x }))),
    };
  };
}

function deckKind({ kind, manner }: Letterform, strength: number): Parameters<typeof openDeck>[1] {
  if (kind === 'pen') return 'pen';
  return manner === 'joined' && strength > 0 ? 'levelled' : 'loose';
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

/** The form in which each letter was last written, and how many times running. */
type Habits = Map<string, Habit>;

interface Habit {
  readonly name: string;
  readonly times: number;
}

/** Whoever writes the same form of a letter this often running takes another where one fits. */
const MOST_RUNNING = 4;

/** One of the forms that fit; chance is asked only where there is a choice. At strength 0 a letter has one form. */
function pickForm(
  { text, choices }: ShapedLetter,
  entry: Join,
  strength: number,
  random: Random,
  habits: Habits,
): Letterform {
  const fitting = choices[entry];
  const [first] = fitting;
  if (first === undefined) throw new Error(`No form of "${text}" takes the join that leads to it.`);
  if (fitting.length === 1 || (first.form.kind === 'pen' && strength === 0)) return first.form;
  const last = habits.get(text);
  const form = drawn(fitting, last, random);
  if (form.kind === 'pen') {
    habits.set(text, { name: form.name, times: last?.name === form.name ? last.times + 1 : 1 });
  }
  return form;
}

/** Draws a form as often as it is used there, less readily one that was used too often running. */
function drawn(fitting: readonly FormChoice[], last: Habit | undefined, random: Random): Letterform {
  const weight = ({ form, share }: FormChoice): number => (isTooOften(form, last) ? share * 1e-6 : share);
  let rest = random() * fitting.reduce((sum, choice) => sum + weight(choice), 0);
  for (const choice of fitting) {
    rest -= weight(choice);
    if (rest < 0) return choice.form;
  }
  return (fitting.at(-1) as FormChoice).form; // there is one, or nothing was to be drawn
}

const isTooOften = (form: Letterform, last: Habit | undefined): boolean =>
  form.kind === 'pen' && last !== undefined && last.times >= MOST_RUNNING && last.name === form.name;

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

/** How far the letters so far tip their word, and how much one here does: -1 at its start, 1 at its end. */
interface Balance {
  readonly lever: number;
  readonly tipped: number;
}

const heightXh = ({ left, right }: Variant): number => (left + right) / 2 / GRID_PER_XH;

/** What it costs to take a variant at a place: its misfit to the wander, to the letter before and to the word's pen. */
function fitOf(
  wander: Wander,
  x: number,
  before: Variant | undefined,
  wordPen: number,
  form: Letterform,
  { lever, tipped }: Balance,
) {
  const slantDeg = wander.slantDeg(x);
  const size = 1 + wander.size(x);
  const start = wander.offset(x);
  const penBefore = before?.pen ?? wordPen;
  const offset = offsetCost(form, before);
  const balance = form.kind === 'pen' ? PEN_BALANCE : 0;
  return (v: Variant): number => {
    const right = (v.right - wander.offset(x + v.outline.advance)) / GRID_PER_XH;
    const left = (v.left - start) / GRID_PER_XH;
    return (
      offset(left, right, v) +
      balance * (tipped + lever * heightXh(v)) ** 2 +
      WEIGHT.slant * (v.slantDeg - slantDeg) ** 2 +
      WEIGHT.size * (v.size - size) ** 2 +
      WEIGHT.pen * ((v.pen - penBefore) ** 2 + (v.pen - wordPen) ** 2)
    );
  };
}

/** How ill the ends of a letter, in x-heights above the wander, suit their place. */
function offsetCost(
  form: Letterform,
  before: Variant | undefined,
): (left: number, right: number, v: Variant) => number {
  if (form.manner === 'joined') return (_, right) => JOINED_END_WEIGHT * right ** 2;
  const ends = (left: number, right: number): number => (left ** 2 + right ** 2) / 2 + (right - left) ** 2;
  if (form.kind === 'outline') return (left, right) => WEIGHT.offset * ends(left, right);
  if (form.entry === 'apart' || before === undefined) return (left, right) => PEN_OFFSET * ends(left, right);
  const join = PEN_JOIN[form.entry];
  return (_, right, v) => PEN_OFFSET * right ** 2 + join * ((v.left - before.right) / GRID_PER_XH) ** 2;
}

/** Strokes of a join are straight for so long that letters whose heights differ by this still touch: in x-heights. */
const MOST_STEP_XH = { low: 0.12, high: 0.03 } as const;

const isOffJoin = (before: Variant | undefined, { entry }: Letterform, candidate: Variant): boolean =>
  entry !== 'apart' &&
  before !== undefined &&
  Math.abs(candidate.left - before.right) > MOST_STEP_XH[entry] * GRID_PER_XH;

/** Moves of letters that a pen wrote come in these steps: fewer different numbers make a smaller file. */
const onRaster = (x: number): number => 4 * Math.round(x / 4);

/** Where a letter goes: as the face spaces it, pushed on when its ink would touch a neighbour that it should not join. */
function placeAfter(before: DealtLetter, letter: ShapedLetter, variant: Variant, strength: number): number {
  const step = before.variant.outline.advance + before.letter.kern;
  const { exit } = before.form;
  if (exit !== 'apart') return before.x + step + onRaster(slide(exit, variant.left - before.variant.right));
  const isPoint = POINTS.has(letter.text);
  const isAfterPoint = POINTS.has(before.letter.text);
  const joinsByDesign = !isPoint && !isAfterPoint && before.letter.joinsNext;
  if (joinsByDesign || strength === 0) return before.x + step;
  const [first, second] = [before.variant.profile, variant.profile];
  const least = (isPoint || isAfterPoint ? LEAST_POINT_CLEARANCE_XH : LEAST_CLEARANCE_XH) * GRID_PER_XH;
  // A point lies so low that whatever stands behind it would cover it.
  const free = isAfterPoint ? step + second.uprightLeft - first.uprightRight : clearance(first, second, step);
  return (
    before.x +
    step +
    Math.max(0, before.form.kind === 'pen' ? onRaster(least - free) : Math.round(least - free))
  );
}
