// What was dealt so far in a print run, and so what the next note should not say: what its neighbours say, what its buyer has
// read, what stands anywhere in the print run.
import { type Deal, type DealtAround, wordingOf } from './deal-wording.ts';

export interface WordingMemory {
  /** What lies around the next note, if it is of this message and for this buyer. */
  readonly around: (template: string, buyer: string) => DealtAround;
  readonly keep: (template: string, buyer: string, deal: Deal) => void;
  /** What the buyer got in an earlier print run. */
  readonly recall: (template: string, buyer: string, deal: Deal) => void;
}

/** Notes that lie beside each other on a sheet or on the table, and one more for each that may yet be set aside. */
const NEIGHBOURS = 4;

/** What the same wording costs a buyer who read it before, the notes beside this one, and the print run anywhere. */
const COST = { buyer: 100, neighbour: 10, anywhere: 1 } as const;

export function wordingMemory(): WordingMemory {
  const recent = new Map<string, Deal[]>();
  const read = new Map<string, Deal[]>();
  const used = new Map<string, Set<string>>();
  const readKey = (template: string, buyer: string): string => `${template}\u0000${buyer}`;
  return {
    around: (template, buyer) => {
      const neighbours = recent.get(template) ?? [];
      const own = read.get(readKey(template, buyer)) ?? [];
      const beside = neighbours.map(wordingOf);
      const before = new Set(own.map(wordingOf));
      return {
        near: [...own.slice(0, 1), ...neighbours],
        cost: (wording) => {
          const nearest = beside.indexOf(wording);
          return (
            (before.has(wording) ? COST.buyer : 0) +
            (nearest < 0 ? 0 : COST.neighbour + NEIGHBOURS - nearest) +
            (used.get(template)?.has(wording) ? COST.anywhere : 0)
          );
        },
      };
    },
    recall: (template, buyer, deal) => putFirst(read, readKey(template, buyer), deal),
    keep: (template, buyer, deal) => {
      putFirst(recent, template, deal).splice(NEIGHBOURS);
      if (buyer !== '') putFirst(read, readKey(template, buyer), deal);
      // A wording that had to come again means that all were dealt: from here on they are dealt anew.
      const wordings = used.get(template) ?? new Set();
      if (wordings.has(wordingOf(deal))) wordings.clear();
      used.set(template, wordings.add(wordingOf(deal)));
    },
  };
}

/** The nearest first. */
function putFirst(lists: Map<string, Deal[]>, key: string, deal: Deal): Deal[] {
  const list = lists.get(key) ?? [];
  list.unshift(deal);
  lists.set(key, list);
  return list;
}
