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

/** Adds the seller's own files. A file that is dropped a second time takes the place of the first. */
export function withFiles(held: OrderFiles, added: readonly File[]): OrderFiles {
  const own = held.areSamples ? [] : held.files;
  const kept = own.filter((file) => !added.some((other) => isSameFile(file, other)));
  return { files: [...kept, ...added], areSamples: false };
}

export function withoutFile(held: OrderFiles, index: number): OrderFiles {
  const files = held.files.filter((_, at) => at !== index);
  return files.length === 0 ? NO_FILES : { ...held, files };
}

const isSameFile = (a: File, b: File): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
