// In: a message with alternatives, the fields of one order, a seed, and what was dealt around it.
// Out: the message filled, with the alternatives that were dealt to the order.
import { stream } from '../random.ts';
import type { FieldValues } from './fields/fields.ts';
import type { FilledText } from './template/fill-fields.ts';
import type { Message } from './template/parse-message.ts';

/** For each place with alternatives that a text came through, which of them it has. */
export type Deal = ReadonlyMap<number, number>;

export interface DealtText extends FilledText {
  readonly deal: Deal;
}

/** What an order should not be dealt. */
export interface DealtAround {
  /** What notes nearby say, the nearest first: where there is a choice, none of their alternatives comes again. */
  readonly near: readonly Deal[];
  /** What it would cost to say exactly this; 0 is free. */
  readonly cost: (wording: string, text: string) => number;
}

export const NOTHING_AROUND: DealtAround = { near: [], cost: () => 0 };

/** Equal for two texts of a message that differ in fields only. */
export const wordingOf = (deal: Deal): string => [...deal].map(([place, one]) => `${place}.${one}`).join(' ');

/** No note can be made of it. */
export const UNUSABLE = Number.MAX_SAFE_INTEGER;

/** Bound the time for one order: wordings tried, fewer where a message has hundreds of alternatives to go through each time. */
const MOST_TRIED = 60;
const MOST_WORK = 3_000;

/**
 * Starts with alternatives by chance that the notes nearby do not have, and goes on to those that differ in one place, in two,
 * and so on. The first wording that misses no field and costs nothing is taken, else the cheapest.
 */
export function dealWording(
  { choices, fill }: Message,
  values: FieldValues,
  seed: string,
  { near, cost }: DealtAround,
): DealtText {
  const fresh = choices.map((size, place) => freshAt(place, size, near));
  const start = fresh.map((from, place) => pick(from, seed, place));
  const queue = [start];
  const seen = new Set<string>();
  const most = triesFor(choices);
  let best: { readonly text: DealtText; readonly cost: number } | undefined;
  for (let next = 0; next < queue.length && seen.size < most; next++) {
    const dealt = queue[next] ?? start;
    const filled = fill(values, dealt);
    const deal: Deal = new Map(filled.reached.map((place) => [place, dealt[place] ?? 0]));
    const wording = wordingOf(deal);
    if (seen.has(wording)) continue;
    seen.add(wording);
    const price = filled.missing.length > 0 ? UNUSABLE : cost(wording, filled.text);
    if (best === undefined || price < best.cost) best = { text: { ...filled, deal }, cost: price };
    if (best.cost === 0 || (seen.size === 1 && isHopeless(filled, fill, values))) break;
    queue.push(...neighbours(dealt, filled.reached, choices, fresh));
  }
  if (best === undefined) throw new Error('A message was not filled at all.');
  return best.text;
}

function triesFor(choices: readonly number[]): number {
  const alternatives = choices.reduce((sum, size) => sum + size, 1);
  return Math.max(4, Math.min(MOST_TRIED, Math.floor(MOST_WORK / alternatives)));
}

/** A field that is missing outside of all alternatives is missing whatever is dealt. */
const isHopeless = ({ missing }: FilledText, fill: Message['fill'], values: FieldValues): boolean =>
  missing.length > 0 && fill(values, []).missing.length > 0;

/** The alternatives at a place that notes nearby do not have; of many notes the nearest count, so that one is left. */
function freshAt(place: number, size: number, near: readonly Deal[]): readonly number[] {
  const fresh = new Set(Array.from({ length: size }, (_, i) => i));
  for (const deal of near) if (fresh.size > 1) fresh.delete(deal.get(place) ?? -1);
  return [...fresh];
}

const pick = (from: readonly number[], seed: string, place: number): number =>
  from[Math.floor(stream(seed, 'wording', place)() * from.length)] ?? 0;

/** With another alternative at one of the places that were reached; first those that no note nearby has. */
function neighbours(
  dealt: readonly number[],
  reached: readonly number[],
  choices: readonly number[],
  fresh: readonly (readonly number[])[],
): number[][] {
  const others = reached.flatMap((place) => {
    const [size = 1, now = 0] = [choices[place], dealt[place]];
    return Array.from({ length: size - 1 }, (_, step) => [place, (now + step + 1) % size] as const);
  });
  const isFresh = ([place, one]: readonly [number, number]): boolean => fresh[place]?.includes(one) ?? false;
  return [...others.filter(isFresh), ...others.filter((one) => !isFresh(one))].map(([place, one]) =>
    dealt.with(place, one),
  );
}
