// The bytes of a PDF come in, its pages and what it says of itself go out, or why it cannot be read.

import { inflateSync } from 'node:zlib';
import { asDict, type Dict, dictAt, itemsOf, nameAt, valueAt } from './objects.ts';
import { PDFArray, PDFDict, PDFParser } from './pdf-lib.ts';

export interface PdfFile {
  /** "1.6". */
  readonly version: string;
  readonly isEncrypted: boolean;
  readonly hasId: boolean;
  readonly catalog: Dict;
  readonly info: Dict | null;
  readonly pages: readonly Dict[];
}

/** A print run of many thousand notes has some 50 MB. */
const MOST_FILE_BYTES = 256 * 1024 * 1024;
/** The library unpacks these by itself and without a limit. */
const MOST_OBJECT_BYTES = 64 * 1024 * 1024;
const MOST_PAGES = 100_000;
/** Trees of pages are flat; a broken one has no end. */
const MOST_DEPTH = 40;

export async function openFile(bytes: Uint8Array): Promise<PdfFile | string> {
  const trouble = whyNotOpen(bytes);
  if (trouble !== null) return trouble;
  try {
    const context = await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY).parseDocument();
    const { Root, Info, ID, Encrypt } = context.trailerInfo;
    const catalog = asDict(context.lookup(Root));
    if (catalog === null) return 'it has no catalog of its pages';
    const pages = pagesOf(catalog);
    if (pages.length === 0) return 'it has no pages';
    return {
      version: nameAt(catalog, 'Version') ?? /\d\.\d/.exec(context.header.toString())?.[0] ?? '',
      isEncrypted: Encrypt !== undefined,
      hasId: context.lookup(ID) instanceof PDFArray,
      catalog,
      info: asDict(context.lookup(Info)),
      pages,
    };
  } catch {
    return 'its structure is broken';
  }
}

function whyNotOpen(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > MOST_FILE_BYTES) return 'it is too big';
  if (!buffer.subarray(0, 1024).includes('%PDF-')) return 'it does not start like a PDF';
  if (!buffer.subarray(-END_BYTES).includes('startxref') || isCutShort(buffer)) return 'it is cut short';
  return hidesBomb(buffer) ? 'its objects unpack to far more than a note needs' : null;
}

/** Readers look for the end of a file in so many bytes; some programs leave a little behind it. */
const END_BYTES = 2048;
/** The library looks for the end of an object through the rest of the file, once for each object that has none. */
const MOST_UNENDED = 16;

function isCutShort(bytes: Buffer): boolean {
  let at = bytes.lastIndexOf('endobj') + 'endobj'.length;
  if (at < 'endobj'.length) return true;
  for (let i = 0; i < MOST_UNENDED; i++) {
    at = bytes.indexOf(' obj', at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function hidesBomb(bytes: Buffer): boolean {
  let left = MOST_OBJECT_BYTES;
  for (let at = bytes.indexOf('/ObjStm'); at >= 0 && left > 0; at = bytes.indexOf('/ObjStm', at + 1)) {
    const start = bytes.indexOf('stream', at);
    left -= start < 0 ? 0 : unpackedLength(bytes.subarray(skipLine(bytes, start + 6)), left);
  }
  return left <= 0;
}

const skipLine = (bytes: Buffer, at: number): number =>
  bytes[at] === 13 && bytes[at + 1] === 10 ? at + 2 : at + 1;

/** `most` if it is more; 0 if this is not packed so. */
function unpackedLength(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: most }).length;
  } catch (error) {
    return error instanceof RangeError ? most : 0;
  }
}

function pagesOf(catalog: Dict): readonly Dict[] {
  const pages: Dict[] = [];
  const seen = new Set<Dict>();
  const walk = (node: unknown, depth: number): void => {
    if (!(node instanceof PDFDict) || seen.has(node) || depth > MOST_DEPTH || pages.length >= MOST_PAGES)
      return;
    seen.add(node);
    const kids = itemsOf(valueAt(node, 'Kids'));
    if (kids.length === 0 && nameAt(node, 'Type') !== 'Pages') pages.push(node);
    for (const kid of kids) walk(kid, depth + 1);
  };
  walk(dictAt(catalog, 'Pages'), 0);
  return pages;
}

/** A value of a page, or of the nearest of its ancestors that has it. */
export function inherited(page: Dict, key: string): unknown {
  let node: Dict | null = page;
  for (let depth = 0; node !== null && depth < MOST_DEPTH; depth++) {
    const value = valueAt(node, key);
    if (value !== undefined) return value;
    node = dictAt(node, 'Parent');
  }
  return undefined;
}
