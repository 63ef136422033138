// How many items and how many cells a sheet has come in; the sheet and the cell of each item goes out. Numbers only.

/**
 * sequence: item after item, row by row. cut-stack: items that lie on one another follow each other, so that a cut
 * pile of cards is already in order; put the piles together place by place.
 */
export type ImpositionOrder = 'sequence' | 'cut-stack';

/** Where one item goes. Items and sheets count from 0, places from 0 in rows from the top left. */
export interface Slot {
  readonly item: number;
  readonly sheet: number;
  readonly place: number;
}

/** Fills the free places of part-used sheets (counted from 1, as people count), then whole sheets. */
export function placeInSequence(
  count: number,
  perSheet: number,
  freePlaces: readonly (readonly number[])[],
): readonly Slot[] {
  const partUsed = freePlaces.filter((places) => places.length > 0);
  const free = partUsed.flatMap((places, sheet) =>
    inRows(places, perSheet).map((place) => ({ sheet, place: place - 1 })),
  );
  return Array.from({ length: count }, (_, item) => {
    const onPartUsed = free[item];
    if (onPartUsed !== undefined) return { item, ...onPartUsed };
    const k = item - free.length;
    return { item, sheet: partUsed.length + Math.floor(k / perSheet), place: k % perSheet };
  });
}

function inRows(places: readonly number[], perSheet: number): readonly number[] {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  if (sorted.length < places.length || sorted.some((place) => !(place >= 1 && place <= perSheet)))
    throw new Error(`A sheet has the places 1 to ${perSheet}, each once.`);
  return sorted;
}

/** Lays sheets in lifts that are cut as one pile. What stays free lies at the end of the last lift. */
export function placeInStacks(count: number, perSheet: number, lift: number): readonly Slot[] {
  const slots: Slot[] = [];
  let sheetsBefore = 0;
  for (let first = 0; first < count; ) {
    const sheets = Math.min(lift, Math.ceil((count - first) / perSheet));
    const items = Math.min(count - first, sheets * perSheet);
    for (let k = 0; k < items; k++)
      slots.push({ item: first + k, sheet: sheetsBefore + (k % sheets), place: Math.floor(k / sheets) });
    first += items;
    sheetsBefore += sheets;
  }
  return slots;
}
