// The order files on the page: the seller's own, or the samples to try with. Never both, so that no note
// for a made-up order is printed among real ones.

export interface OrderFiles {
  readonly files: readonly File[];
  readonly areSamples: boolean;
}

export const NO_FILES: OrderFiles = { files: [], areSamples: false };

export function sampleFiles(csv: Blob): OrderFiles {
  return { files: [new File([csv], 'sample-orders.csv', { type: 'text/csv' })], areSamples: true };
}

/** Adds the seller's own files. */
export function withFiles(held: OrderFiles, added: readonly File[]): OrderFiles {
  return { files: eachOnce(held.areSamples ? [] : held.files, added), areSamples: false };
}

export function withoutFile(held: OrderFiles, index: number): OrderFiles {
  const files = held.files.filter((_, at) => at !== index);
  return files.length === 0 ? NO_FILES : { ...held, files };
}

/** Files that were held and files that are added; one that comes again takes the place of the first. */
export const eachOnce = (held: readonly File[], added: readonly File[]): readonly File[] => [
  ...held.filter((file) => !added.some((other) => isSameFile(file, other))),
  ...added,
];

const isSameFile = (a: File, b: File): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
