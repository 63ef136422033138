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

/** Everything that one buyer was told by one message. */
interface Told {
  readonly wordings: Set<string>;
  readonly last: Deal;
}

export function wordingMemory(): WordingMemory {
  const recent = new Map<string, Deal[]>();
  const told = new Map<string, Told>();
  const used = new Map<string, Set<string>>();
  const toldKey = (template: string, buyer: string): string => `${template}\u0000${buyer}`;
  const tell = (template: string, buyer: string, deal: Deal): void => {
    const key = toldKey(template, buyer);
    const before = told.get(key)?.wordings ?? new Set();
    told.set(key, { wordings: before.add(wordingOf(deal)), last: deal });
  };
  return {
    around: (template, buyer) => {
      const neighbours = recent.get(template) ?? [];
      const beside = neighbours.map(wordingOf);
      const own = told.get(toldKey(template, buyer));
      return {
        near: own === undefined ? neighbours : [own.last, ...neighbours],
        cost: (wording) => {
          const nearest = beside.indexOf(wording);
          return (
            (own?.wordings.has(wording) ? COST.buyer : 0) +
            (nearest < 0 ? 0 : COST.neighbour + NEIGHBOURS - nearest) +
            (used.get(template)?.has(wording) ? COST.anywhere : 0)
          );
        },
      };
    },
    recall: tell,
    keep: (template, buyer, deal) => {
      recent.set(template, [deal, ...(recent.get(template) ?? [])].slice(0, NEIGHBOURS));
      if (buyer !== '') tell(template, buyer, deal);
      // A wording that had to come again means that all were dealt: from here on they are dealt anew.
      const wordings = used.get(template) ?? new Set();
      const wording = wordingOf(deal);
      if (wordings.has(wording)) wordings.clear();
      used.set(template, wordings.add(wording));
    },
  };
}
