// Bytes to text and back in Windows-1252. A table of our own, because many Node releases read bytes 80 to 9F as control
// characters, and the dash, the euro sign and the curly quotes vanish.

const HIGH =
  '20AC 81 201A 192 201E 2026 2020 2021 2C6 2030 160 2039 152 8D 17D 8F 90 2018 2019 201C 201D 2022 2013 2014 2DC 2122 161 203A 153 9D 17E 178'
    .split(' ')
    .map((hex) => Number.parseInt(hex, 16));
const BYTE_OF = new Map(HIGH.map((code, i) => [code, 0x80 + i]));

/** String.fromCharCode takes its characters as arguments: more at once overflow the stack. */
const CHUNK = 8192;

export function decodeWindows1252(bytes: Uint8Array): string {
  const codes = Uint16Array.from(bytes, (byte) => HIGH[byte - 0x80] ?? byte);
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...codes.subarray(at, at + CHUNK)));
  }
  return parts.join('');
}

/** The bytes of a text, or null where a character has none. */
export function encodeWindows1252(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const byte = BYTE_OF.get(code) ?? code;
    if (byte > 0xff) return null;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
