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
/** A rejected variant is taken only where all the others are rejected too. */
const REJECTED = 1e6;

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
    take: (random, { level, cost, isRejected }) => {
      const heap = heapAt(isLevelled ? level : 0);
      let best = 0;
      let bestCost = Number.POSITIVE_INFINITY;
      const all = heap.length <= CANDIDATES;
      for (let k = 0; k < Math.min(CANDIDATES, heap.length); k++) {
        const at = all ? k : Math.floor(random() * heap.length);
        const variant = heap[at] as Variant; // `at` is inside the heap
        const price = cost(variant);
        if (price >= bestCost) continue;
        const dearer = price + (isRejected(variant) ? REJECTED : 0);
        if (dearer < bestCost) [best, bestCost] = [at, dearer];
      }
      const taken = heap[best] as Variant; // the heap was filled above
      const last = heap.pop() as Variant;
      if (last !== taken) heap[best] = last;
      return taken;
    },
  };
}
