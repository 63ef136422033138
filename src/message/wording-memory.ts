// Which wordings were dealt so far in a print run, and what one more would cost: to a neighbour, to the same buyer, to the
// print run. Only `dealWording` asks.

export interface WordingMemory {
  /** For one order: what it costs to give it a wording of a message. 0 is free. */
  readonly costFor: (template: string, buyer: string) => (wording: string) => number;
  readonly keep: (template: string, buyer: string, wording: string) => void;
  /** A wording that the buyer got in an earlier print run. */
  readonly recall: (template: string, buyer: string, wording: string) => void;
}

/** Notes that lie beside each other on a sheet or on the table, and one more for each that may yet be set aside. */
const NEIGHBOURS = 4;

/** What the same wording costs a buyer who read it before, the note before this one, and the print run anywhere. */
const COST = { buyer: 100, neighbour: 10, anywhere: 1 } as const;

export function wordingMemory(): WordingMemory {
  const recent: string[] = [];
  const ofBuyers = new Map<string, Set<string>>();
  const used = new Map<string, Set<string>>();
  const keyOf = (template: string, wording: string): string => `${template} ${wording}`;
  return {
    costFor: (template, buyer) => {
      const [read, all] = [ofBuyers.get(buyer), used.get(template)];
      return (wording) => {
        const key = keyOf(template, wording);
        const nearest = recent.lastIndexOf(key);
        return (
          (read?.has(key) ? COST.buyer : 0) +
          (nearest < 0 ? 0 : COST.neighbour + nearest) +
          (all?.has(wording) ? COST.anywhere : 0)
        );
      };
    },
    recall: (template, buyer, wording) => add(ofBuyers, buyer, keyOf(template, wording)),
    keep: (template, buyer, wording) => {
      const key = keyOf(template, wording);
      recent.push(key);
      if (recent.length > NEIGHBOURS) recent.shift();
      if (buyer !== '') add(ofBuyers, buyer, key);
      // A wording that had to come again means that all were dealt: from here on they are dealt anew.
      if (used.get(template)?.has(wording)) used.delete(template);
      add(used, template, wording);
    },
  };
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set<string>();
  sets.set(key, set.add(value));
}
