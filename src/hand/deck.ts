// Packs of variants come in; each is given out once. A joined letter is sought among those that start at the height
// where the letter before ended.

import { kept } from '../kept.ts';
import type { Random } from '../random.ts';
import type { Variant } from './variant.ts';

interface Wish {
  /** Height at which a joined letter must start: where the letter before ended. */
  readonly level: number;
  /** Lower is better. */
  readonly cost: (variant: Variant) => number;
  /** Whether a variant must not stand here: it is put back and serves later. */
  readonly isRejected: (variant: Variant) => boolean;
}

export interface Deck {
  take(random: Random, wish: Wish): Variant;
}

/** How many of the unused variants are looked at: more fit little better and take longer. */
const CANDIDATES = 12;
/** With fewer to choose from, a further pack is opened. There are fewer of letters that start at one height, or of one form
 *  among many. */
const LEAST_CHOICE = { loose: 9, levelled: 2, pen: 3 } as const;

/** Packs that are opened for a place where all are rejected. */
const MOST_SOUGHT = 6;

interface Heap {
  readonly unused: Variant[];
  /** Packs that it was filled from. */
  opened: number;
}

/** A deck over packs that are opened one after another as they run out. */
export function openDeck(pack: (index: number) => readonly Variant[], kind: keyof typeof LEAST_CHOICE): Deck {
  const heaps = new Map<number, Heap>();
  const least = LEAST_CHOICE[kind];
  const isLevelled = kind === 'levelled';
  const levelOf = (variant: Variant): number => (isLevelled ? variant.left : 0);

  /** Opens a further pack for letters that start at one height. */
  const refill = (heap: Heap, level: number): void => {
    const fresh = pack(heap.opened).filter((variant) => levelOf(variant) === level);
    if (fresh.length === 0) throw new Error(`No variant of a letter starts at the height ${level}.`);
    heap.unused.push(...fresh);
    heap.opened += 1;
  };

  return {
    take: (random, wish) => {
      const level = isLevelled ? wish.level : 0;
      const heap = kept(heaps, level, () => ({ unused: [], opened: 0 }));
      if (heap.unused.length < least) refill(heap, level);
      for (let packs = 0; ; packs++) {
        const fitting = bestOfSome(heap.unused, random, wish) ?? bestOfAll(heap.unused, wish);
        if (fitting !== undefined) return takeOut(heap.unused, fitting);
        if (packs === MOST_SOUGHT) {
          return takeOut(heap.unused, bestOfAll(heap.unused, { ...wish, isRejected: () => false }) ?? 0);
        }
        refill(heap, level);
      }
    },
  };
}

/** Where the best of a dozen is, unless all of them are rejected. */
function bestOfSome(unused: readonly Variant[], random: Random, wish: Wish): number | undefined {
  if (unused.length <= CANDIDATES) return undefined;
  let [best, bestCost] = [-1, Number.POSITIVE_INFINITY];
  for (let k = 0; k < CANDIDATES; k++) {
    const at = Math.floor(random() * unused.length);
    const variant = unused[at] as Variant; // `at` is inside
    const cost = wish.cost(variant);
    if (cost < bestCost && !wish.isRejected(variant)) [best, bestCost] = [at, cost];
  }
  return best < 0 ? undefined : best;
}

function bestOfAll(unused: readonly Variant[], wish: Wish): number | undefined {
  let [best, bestCost] = [-1, Number.POSITIVE_INFINITY];
  for (let at = 0; at < unused.length; at++) {
    const variant = unused[at] as Variant; // `at` is inside
    const cost = wish.cost(variant);
    if (cost < bestCost && !wish.isRejected(variant)) [best, bestCost] = [at, cost];
  }
  return best < 0 ? undefined : best;
}

function takeOut(unused: Variant[], at: number): Variant {
  const [taken, last] = [unused[at], unused.pop()];
  if (taken === undefined || last === undefined) throw new Error('A deck without letters.');
  if (last !== taken) unused[at] = last;
  return taken;
}
