/** The store cannot be used as it is; the message says why, and holds nobody's data. */
export class StoreError extends Error {}
