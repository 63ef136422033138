// The first bytes of a file in; out what it is if it is no text table at all, as a sentence for the seller.

/** A kind of file that holds no orders for us. `is` ends the sentence "This is not an order file we can read: ...". */
export interface TurnAway {
  readonly format: string;
  readonly is: string;
}

const AS_CSV = 'save it as "CSV UTF-8", or download the CSV from the shop';
const SIGNATURES: readonly { readonly start: readonly number[]; readonly turnAway: TurnAway }[] = [
  {
    start: [0x50, 0x4b, 0x03, 0x04],
    turnAway: { format: 'xlsx', is: `it is a spreadsheet workbook; ${AS_CSV}` },
  },
  {
    start: [0xd0, 0xcf, 0x11, 0xe0],
    turnAway: { format: 'xls', is: `it is an old Excel workbook; ${AS_CSV}` },
  },
  {
    start: [0x25, 0x50, 0x44, 0x46],
    turnAway: { format: 'pdf', is: 'it is a PDF; download the orders as CSV' },
  },
  {
    start: [0x89, 0x50, 0x4e, 0x47],
    turnAway: { format: 'image', is: 'it is a picture; download the orders as CSV' },
  },
  {
    start: [0xff, 0xd8, 0xff],
    turnAway: { format: 'image', is: 'it is a picture; download the orders as CSV' },
  },
];
const EMPTY: TurnAway = {
  format: 'empty',
  is: 'it is empty; were there orders in the chosen dates? Download it again',
};
const HTML: TurnAway = {
  format: 'html',
  is: "it is a web page, most likely the shop's sign-in page; sign in and download again",
};
const BINARY: TurnAway = { format: 'binary', is: 'it is not text; download the orders as CSV' };
const HUGE: TurnAway = {
  format: 'too-large',
  is: 'it is larger than 64 MB; download fewer months at a time',
};

/** Told once the rows were counted. */
export const TOO_MANY_ROWS: TurnAway = {
  format: 'too-large',
  is: 'it has more than 200,000 rows; download fewer months at a time',
};

/** Protects the memory of the service: 64 MB are about 50,000 Shopify orders. */
const MOST_BYTES = 64 * 1024 * 1024;

export function turnAwayBytes(bytes: Uint8Array): TurnAway | null {
  if (bytes.length === 0) return EMPTY;
  if (bytes.length > MOST_BYTES) return HUGE;
  return SIGNATURES.find(({ start }) => start.every((byte, i) => bytes[i] === byte))?.turnAway ?? null;
}

export function turnAwayText(text: string): TurnAway | null {
  if (text.includes('\u0000')) return BINARY;
  if (text.trim() === '') return EMPTY;
  return /^\s*<(!doctype|html)/i.test(text) ? HTML : null;
}
