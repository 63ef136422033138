// In: a message with alternatives, the fields of one order, a seed, and the wordings it should not have.
// Out: the message filled, with the alternatives that were dealt to the order.
import { stream } from '../random.ts';
import type { FieldValues } from './fields/fields.ts';
import type { FilledText } from './template/fill-fields.ts';
import type { Message } from './template/parse-message.ts';

export interface DealtText extends FilledText {
  /** The alternatives that were written, by their places: equal for two texts that differ in fields only. */
  readonly wording: string;
}

/** Bounds the time for one order; a message with fewer wordings is gone through whole. */
const MOST_TRIED = 60;

/**
 * Starts with alternatives by chance and goes on to those that differ in one place, in two, and so on. The first wording
 * that misses no field and that `cost` finds free is taken, else the cheapest; one that misses a field counts more.
 */
export function dealWording(
  { choices, fill }: Message,
  values: FieldValues,
  seed: string,
  cost: (wording: string) => number,
): DealtText {
  const start = choices.map((size, place) => Math.floor(stream(seed, 'wording', place)() * size));
  const queue = [start];
  const seen = new Set<string>();
  let best: { readonly text: DealtText; readonly cost: number } | undefined;
  for (let next = 0; next < queue.length && seen.size < MOST_TRIED; next++) {
    const dealt = queue[next] ?? start;
    const filled = fill(values, dealt);
    const wording = filled.reached.map((place) => `${place}.${dealt[place]}`).join(' ');
    if (seen.has(wording)) continue;
    seen.add(wording);
    const price = filled.missing.length > 0 ? Number.MAX_SAFE_INTEGER : cost(wording);
    if (best === undefined || price < best.cost) best = { text: { ...filled, wording }, cost: price };
    if (best.cost === 0) break;
    queue.push(...neighbours(dealt, filled.reached, choices));
  }
  if (best === undefined) throw new Error('A message was not filled at all.');
  return best.text;
}

/** With another alternative at one of the places that were reached. */
function neighbours(
  dealt: readonly number[],
  reached: readonly number[],
  choices: readonly number[],
): number[][] {
  return reached.flatMap((place) => {
    const [size = 1, now = 0] = [choices[place], dealt[place]];
    return Array.from({ length: size - 1 }, (_, step) => dealt.with(place, (now + step + 1) % size));
  });
}
