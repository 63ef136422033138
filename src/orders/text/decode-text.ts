// The bytes of a file in; its text with LF line ends out, and the encoding it was in. No detector: byte order marks, then
// the strict decoders over the whole file, because guesses from letter counts are wrong for short lists of names.
import { decodeWindows1252 } from './windows-1252.ts';

/** The encodings that a seller can choose, by the names of the Encoding Standard. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'iso-8859-15',
  'macintosh',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Nothing in the bytes tells the encoding: it is only the likeliest. */
  readonly isGuess: boolean;
}

/** `chosen` comes before what the bytes tell. */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null = null): DecodedText {
  const { text, encoding, isGuess } = chosen === null ? detect(bytes) : decodeAs(chosen, bytes);
  return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, encoding, isGuess };
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, isGuess = false): DecodedText {
  const text =
    encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding, isGuess };
}

function detect(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return decodeAs(marked, bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', isGuess: false };
  const japanese = strictly('shift_jis', bytes);
  if (japanese?.includes('marketplace.amazon.co.jp'))
    return { text: japanese, encoding: 'shift_jis', isGuess: false };
  return decodeAs('windows-1252', bytes, true);
}

function markedEncoding([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** In UTF-16 without a mark, Latin letters leave a zero in every second byte. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 5;
  if (odd > many && even < many / 4) return 'utf-16le';
  if (even > many && odd < many / 4) return 'utf-16be';
  return null;
}

/** Null where a byte does not fit. `stream` forgives a last letter cut in two: the file broke off while downloading. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
