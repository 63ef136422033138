// Packs of variants come in; each is given out once. A joined letter is sought among those that start at the height
// where the letter before ended.
import type { Random } from '../random.ts';
import { kept } from './kept.ts';
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
/** A deck over packs that are opened one after another as they run out. */
export function openDeck(pack: (index: number) => readonly Variant[], isLevelled: boolean): Deck {
  const heaps = new Map<number, { unused: Variant[]; opened: number }>();
  const levelOf = (variant: Variant): number => (isLevelled ? variant.left : 0);

  /** Unused variants of one height, a further pack opened when they are all given out. */
  const heapAt = (level: number): Variant[] => {
    const heap = kept(heaps, level, () => ({ unused: [], opened: 0 }));
    if (heap.unused.length === 0) {
      heap.unused = pack(heap.opened).filter((variant) => levelOf(variant) === level);
      heap.opened += 1;
    }
    return heap.unused;
  };

  return {
    take: (random, wish) => {
      const heap = heapAt(isLevelled ? wish.level : 0);
      const at = bestOf(candidates(random, heap.length), heap, wish) ?? bestOf(heap.keys(), heap, wish) ?? 0;
      const taken = heap[at] as Variant; // `at` is inside the heap, which was filled above
      const last = heap.pop() as Variant;
      if (last !== taken) heap[at] = last;
      return taken;
    },
  };
}

/** Places in a heap that are looked at. */
function candidates(random: Random, length: number): Iterable<number> {
  if (length <= CANDIDATES) return Array(length).keys();
  return Array.from({ length: CANDIDATES }, () => Math.floor(random() * length));
}

/** The cheapest place that is not rejected. */
function bestOf(
  places: Iterable<number>,
  heap: readonly Variant[],
  { cost, isRejected }: Wish,
): number | undefined {
  let best: number | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const variant = heap[place] as Variant; // the place is inside the heap
    const price = cost(variant);
    if (price >= bestCost || isRejected(variant)) continue;
    [best, bestCost] = [place, price];
  }
  return best;
}
