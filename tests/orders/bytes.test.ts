// From bytes to text: encodings, line ends, and files that are no text at all.
import { describe, expect, it } from 'vitest';
import { readOrders } from '../../src/orders/read-orders.ts';
import { decodeText } from '../../src/orders/text/decode-text.ts';
import { decodeWindows1252, encodeWindows1252 } from '../../src/orders/text/windows-1252.ts';
import { bytesOf } from './read-text.ts';

const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe('encodings', () => {
  it.each([
    ['utf-8', bytesOf('Zoë – 1')],
    ['utf-8', Uint8Array.of(0xef, 0xbb, 0xbf, ...bytesOf('Zoë – 1'))],
    ['windows-1252', Uint8Array.of(0x5a, 0x6f, 0xeb, 0x20, 0x96, 0x20, 0x31)],
    ['utf-16le', Uint8Array.of(0xff, 0xfe, ...utf16('Zoë – 1', true))],
    ['utf-16be', Uint8Array.of(0xfe, 0xff, ...utf16('Zoë – 1', false))],
    ['utf-16le', utf16('Zoë – 1', true)],
    ['utf-16be', utf16('Zoë – 1', false)],
  ])('reads %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ text: 'Zoë – 1', encoding });
  });

  it('reads Shift_JIS where the file says that it is from Amazon Japan', () => {
    const japanese = Uint8Array.of(0x8e, 0x52, 0x89, 0xba, ...bytesOf(' a@marketplace.amazon.co.jp'));
    expect(decodeText(japanese)).toMatchObject({
      text: '山下 a@marketplace.amazon.co.jp',
      encoding: 'shift_jis',
    });
  });

  it('stays with UTF-8 when the file broke off inside its last letter', () => {
    expect(decodeText(bytesOf('Zoë').subarray(0, 3))).toMatchObject({ text: 'Zo', encoding: 'utf-8' });
  });

  it.each([
    ['windows-1250', [0x8a, 0x9a, 0xe6], 'Ššć'],
    ['windows-1251', [0xc0, 0xe0], 'Аа'],
    ['macintosh', [0x8e, 0xd0], 'é–'],
    ['gb18030', [0xc0, 0xee], '李'],
    ['windows-1252', [0x8a, 0x96], 'Š–'],
  ] as const)('reads %s where the seller says so', (encoding, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes), encoding)).toEqual({ text, encoding, isGuess: false });
  });

  it('says so where it can only guess', () => {
    expect(decodeText(Uint8Array.of(0x5a, 0x6f, 0xeb, 0x20)).isGuess).toBe(true);
    expect(decodeText(bytesOf('Zoë')).isGuess).toBe(false);
  });

  it('has a sign for each of the 256 bytes of Windows-1252', () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(encodeWindows1252(decodeWindows1252(all))).toEqual(all);
    expect(decodeWindows1252(Uint8Array.of(0x80, 0x85, 0x91, 0x96, 0x9f))).toBe('€…‘–Ÿ');
    expect(encodeWindows1252('山')).toBeNull();
  });

  it('makes every line end a line feed', () => {
    expect(decodeText(bytesOf('a\r\nb\rc\nd')).text).toBe('a\nb\nc\nd');
  });
});

describe('files that are no text', () => {
  it.each([
    ['reject:empty', [], 'it is empty'],
    ['reject:empty', [0x20, 0x0a], 'it is empty'],
    ['reject:xlsx', [0x50, 0x4b, 0x03, 0x04, 0x14], 'save it as "CSV UTF-8"'],
    ['reject:xls', [0xd0, 0xcf, 0x11, 0xe0], 'save it as "CSV UTF-8"'],
    ['reject:pdf', [...bytesOf('%PDF-1.7')], 'it is a PDF'],
    ['reject:image', [0x89, 0x50, 0x4e, 0x47], 'it is a picture'],
    ['reject:html', [...bytesOf('\n<html>')], 'sign in and download again'],
    ['reject:binary', [0x61, 0x01, 0x02, 0x03, 0x00, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66], 'it is not text'],
  ])('%s', (format, bytes, sentence) => {
    const [report] = readOrders([{ name: 'orders.csv', bytes: Uint8Array.from(bytes) }]).files;
    expect(report).toMatchObject({
      format,
      channel: null,
      orders: 0,
      problems: [{ code: 'not-orders', line: 1 }],
    });
    expect(report?.problems[0]?.message).toContain(sentence);
  });

  it('turns away what would fill the memory', () => {
    const [report] = readOrders([{ name: 'orders.csv', bytes: new Uint8Array(64 * 1024 * 1024 + 1) }]).files;
    expect(report?.format).toBe('reject:too-large');
  });
});
