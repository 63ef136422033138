// A stream of a PDF comes in, its bytes go out unpacked, or null where that cannot be done within bounds.
import { constants, inflateSync } from 'node:zlib';
import { kept } from '../kept.ts';
import { asName, dictAt, itemsOf, numberAt, type Stream, valueAt } from './objects.ts';
import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream } from './pdf-lib.ts';

/** A small file can hold terabytes; the pages and fonts of a print run of many thousand notes come to less. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Packings other than Flate grow no more than some thousand times, and are rare. */
const MOST_BYTES_OF_RARE = 64 * 1024;
const MOST_FILTERS = 4;

const SHORT_NAMES: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  RL: 'RunLengthDecode',
};
const TEXT_FILTERS = ['ASCIIHexDecode', 'ASCII85Decode'];

/** The names of a stream's filters, the first to be undone first. */
export function filtersOf(stream: Stream): readonly string[] {
  const filter = valueAt(stream.dict, 'Filter');
  const names = [filter, ...itemsOf(filter)].flatMap((each) => asName(each) ?? []);
  return names.map((name) => SHORT_NAMES[name] ?? name);
}

/** Null where a stream cannot be unpacked. */
export type Unpack = (stream: Stream) => Uint8Array | null;

/** Unpacks the streams of one file, each once, and all of them together within bounds. */
export function openUnpacker(): Unpack {
  const known = new Map<Stream, Uint8Array | null>();
  let left = MOST_BYTES;
  return (stream) =>
    kept(known, stream, () => {
      const bytes = left > 0 ? unpack(stream) : null;
      left -= bytes?.length ?? 0;
      return bytes;
    });
}

function unpack(stream: Stream): Uint8Array | null {
  const filters = filtersOf(stream);
  if (filters.length > MOST_FILTERS || isPredicted(stream)) return null;
  let bytes: Uint8Array | null = stream.contents;
  for (const filter of filters) {
    bytes = bytes === null ? null : undo(filter, bytes, stream);
  }
  return bytes;
}

/** Pixels may be written as differences to their neighbours; operators and fonts are not. */
const isPredicted = (stream: Stream): boolean =>
  [dictAt(stream.dict, 'DecodeParms'), ...itemsOf(valueAt(stream.dict, 'DecodeParms'))].some(
    (parameters) => parameters instanceof PDFDict && (numberAt(parameters, 'Predictor') ?? 1) > 1,
  );

function undo(filter: string, bytes: Uint8Array, { dict }: Stream): Uint8Array | null {
  try {
    if (filter === 'FlateDecode') return inflate(bytes);
    const most = TEXT_FILTERS.includes(filter) ? MOST_BYTES : MOST_BYTES_OF_RARE;
    if (bytes.length > most) return null;
    const alone = PDFDict.fromMapWithContext(
      new Map([[PDFName.of('Filter'), PDFName.of(filter)]]),
      dict.context,
    );
    return decodePDFRawStream(PDFRawStream.of(alone, bytes)).decode();
  } catch {
    return null;
  }
}

/** What can be had of a packing that was cut short is enough to judge it. */
const inflate = (bytes: Uint8Array): Uint8Array =>
  inflateSync(bytes, { maxOutputLength: MOST_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
