// Text in; its bytes in any of the encodings that order files come in out. The tables are those of the decoders, turned round.
import { decodeText, type Encoding } from '../../src/orders/text/decode-text.ts';
import { bytesOf } from './read-text.ts';

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/** Whether the encoding has a sign. */
export function alphabetOf(encoding: Encoding): (sign: string) => boolean {
  if (encoding.startsWith('utf')) return () => true;
  const table = tableOf(encoding);
  return (sign) => table.has(sign);
}

/** Throws for a sign that the encoding does not have. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return bytesOf(text);
  if (encoding.startsWith('utf-16')) {
    const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    return Uint8Array.from(
      units.flatMap((unit) => (encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
  }
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = table.get(sign);
      if (bytes === undefined) throw new Error(`${encoding} has no ${sign}`);
      return bytes;
    }),
  );
}

function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]): void => {
    const sign = decodeText(Uint8Array.from(bytes), encoding).text;
    if ([...sign].length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte++) if (byte !== 13) add(byte);
  table.set('\r', [13]);
  const isWide = ['shift_jis', 'gb18030', 'big5', 'euc-kr'].includes(encoding);
  if (isWide)
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  tables.set(encoding, table);
  return table;
}
