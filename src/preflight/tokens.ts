// The bytes of a page's content come in, its operators with their operands go out one by one (PDF 1.7, 7.2, 7.3 and
// 7.8.2). Nothing in it can make this fail: what is no token is passed over.

export type Operand = number | Name | Text | readonly Operand[] | Entries;

export interface Name {
  readonly kind: 'name';
  readonly name: string;
}

/** A string: bytes, because what they mean depends on the font. */
export interface Text {
  readonly kind: 'text';
  readonly bytes: readonly number[];
}

/** A dictionary that stands in the content. */
export interface Entries {
  readonly kind: 'entries';
  readonly entries: ReadonlyMap<string, Operand>;
}

/** Is asked to go on after each operator. The operands are good until it answers. An inline image is the operator BI. */
export type Visit = (operator: string, operands: readonly Operand[]) => boolean;

/** Deeper ones mean nothing in a page, and would fill the stack. */
const MOST_DEPTH = 32;
/** No operator takes more; the oldest would be kept for ever. */
const MOST_OPERANDS = 64;

const [SPACE, DELIMITER, REGULAR] = [0, 1, 2];
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) =>
  [0, 9, 10, 12, 13, 32].includes(byte)
    ? SPACE
    : '()<>[]{}/%'.includes(String.fromCharCode(byte))
      ? DELIMITER
      : REGULAR,
);
/** What a hexadecimal digit is worth; 255 for anything else. */
const HEX = Uint8Array.from({ length: 256 }, (_, byte) => {
  const value = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(value) ? 255 : value;
});
const OPEN = 40;
const CLOSE = 41;
const PLUS = 43;
const MINUS = 45;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
const MORE = 62;
const LEFT = 91;
const BACKSLASH = 92;
const RIGHT = 93;
const [LINE_FEED, RETURN, HASH, PERCENT] = [10, 13, 35, 37] as const;

/** Marks that end a list; they never leave this file. */
const END_OF_ARRAY = { kind: 'name', name: ']' } as const;
const END_OF_ENTRIES = { kind: 'name', name: '>>' } as const;

export function readContent(bytes: Uint8Array, visit: Visit): void {
  const reader = new Reader(bytes);
  const operands: Operand[] = [];
  for (;;) {
    const token = reader.next(0);
    if (token === null) return;
    if (typeof token !== 'string') {
      if (operands.length < MOST_OPERANDS && !isEnd(token)) operands.push(token);
      continue;
    }
    const given = token === 'BI' ? [reader.inlineImage()] : operands;
    if (!visit(token, given)) return;
    operands.length = 0;
  }
}

class Reader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The next operand, or an operator as a string, or null at the end. */
  next(depth: number): Operand | string | null {
    for (;;) {
      this.skipSpace();
      if (this.at >= this.bytes.length) return null;
      const byte = this.peek();
      if (isNumberStart(byte)) return this.number();
      if (KINDS[byte] === REGULAR) return this.word();
      this.at++;
      if (byte === SLASH) return { kind: 'name', name: this.name() };
      if (byte === OPEN) return { kind: 'text', bytes: this.literal() };
      if (byte === LEFT) return this.array(depth);
      if (byte === RIGHT) return END_OF_ARRAY;
      if (byte === LESS && this.peek() !== LESS) return { kind: 'text', bytes: this.hex() };
      if (byte !== LESS && byte !== MORE) continue;
      const isDouble = this.peek() === byte;
      if (isDouble) this.at++;
      if (byte === LESS) return this.dictionary(depth);
      if (isDouble) return END_OF_ENTRIES;
    }
  }

  private peek(): number {
    return this.bytes[this.at] ?? 0;
  }

  private skipSpace(): void {
    while (this.at < this.bytes.length) {
      const byte = this.peek();
      if (byte === PERCENT) this.skipComment();
      else if (KINDS[byte] !== SPACE) return;
      else this.at++;
    }
  }

  private skipComment(): void {
    while (this.at < this.bytes.length && this.peek() !== LINE_FEED && this.peek() !== RETURN) this.at++;
  }

  private number(): number {
    let [sign, value, scale] = [1, 0, 0];
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.peek();
      if (byte >= ZERO && byte <= NINE) {
        value = value * 10 + byte - ZERO;
        scale *= 10;
      } else if (byte === DOT && scale === 0) scale = 1;
      else if (byte === MINUS) sign = -1;
      else if (byte !== PLUS && byte !== DOT) break;
    }
    const number = scale > 1 ? (sign * value) / scale : sign * value;
    return Number.isFinite(number) ? number : 0;
  }

  private word(): string {
    const start = this.at;
    while (this.at < this.bytes.length && KINDS[this.peek()] === REGULAR) this.at++;
    return this.latin1(start, this.at);
  }

  /** Operators are one to three bytes long, and nothing longer means anything. */
  private latin1(start: number, end: number): string {
    if (end - start > 3) return '';
    const [a = 0, b = 0, c = 0] = [this.bytes[start], this.bytes[start + 1], this.bytes[start + 2]];
    if (end - start === 1) return String.fromCharCode(a);
    return end - start === 2 ? String.fromCharCode(a, b) : String.fromCharCode(a, b, c);
  }

  private name(): string {
    const chars: number[] = [];
    for (; this.at < this.bytes.length && KINDS[this.peek()] === REGULAR; this.at++) {
      const [high = 255, low = 255] = [this.hexAt(1), this.hexAt(2)];
      const isEscaped = this.peek() === HASH && high < 16 && low < 16;
      chars.push(isEscaped ? high * 16 + low : this.peek());
      if (isEscaped) this.at += 2;
    }
    return chars.map((char) => String.fromCharCode(char)).join('');
  }

  private hexAt(ahead: number): number | undefined {
    return HEX[this.bytes[this.at + ahead] ?? 0];
  }

  private hex(): number[] {
    const found: number[] = [];
    let high = -1;
    for (; this.at < this.bytes.length && this.peek() !== MORE; this.at++) {
      const digit = HEX[this.peek()] ?? 255;
      if (digit > 15) continue;
      if (high < 0) high = digit;
      else {
        found.push(high * 16 + digit);
        high = -1;
      }
    }
    this.at++;
    if (high >= 0) found.push(high * 16);
    return found;
  }

  private literal(): number[] {
    const found: number[] = [];
    for (let open = 1; this.at < this.bytes.length; ) {
      const byte = this.peek();
      this.at++;
      if (byte === BACKSLASH) {
        this.escaped(found);
        continue;
      }
      if (byte === OPEN) open++;
      if (byte === CLOSE) open--;
      if (open === 0) break;
      found.push(byte);
    }
    return found;
  }

  private escaped(found: number[]): void {
    const byte = this.peek();
    if (byte >= ZERO && byte < ZERO + 8) {
      let value = 0;
      for (let i = 0; i < 3 && this.peek() >= ZERO && this.peek() < ZERO + 8; i++, this.at++)
        value = value * 8 + this.peek() - ZERO;
      found.push(value & 255);
      return;
    }
    this.at++;
    if (byte === RETURN && this.peek() === LINE_FEED) this.at++;
    if (byte === RETURN || byte === LINE_FEED) return;
    found.push(ESCAPES[String.fromCharCode(byte)] ?? byte);
  }

  private array(depth: number): readonly Operand[] {
    const items: Operand[] = [];
    for (;;) {
      const item = depth < MOST_DEPTH ? this.next(depth + 1) : null;
      if (item === null || item === END_OF_ARRAY) return items;
      if (typeof item !== 'string') items.push(item);
    }
  }

  private dictionary(depth: number): Entries {
    const entries = new Map<string, Operand>();
    for (;;) {
      const key = depth < MOST_DEPTH ? this.next(depth + 1) : null;
      if (key === null || key === END_OF_ENTRIES) return { kind: 'entries', entries };
      if (!isName(key)) continue;
      const value = this.next(depth + 1);
      if (value === null || value === END_OF_ENTRIES) return { kind: 'entries', entries };
      entries.set(key.name, typeof value === 'string' ? { kind: 'name', name: value } : value);
    }
  }

  /** From behind BI to behind EI: the keys of the image. */
  inlineImage(): Entries {
    const entries = new Map<string, Operand>();
    for (let key = this.next(0); key !== null && key !== 'ID'; key = this.next(0)) {
      if (!isName(key)) continue;
      const value = this.next(0);
      if (value === null || value === 'ID') break;
      entries.set(key.name, typeof value === 'string' ? { kind: 'name', name: value } : value);
    }
    this.at++; // the one space behind ID
    const length = entries.get('L') ?? entries.get('Length');
    if (typeof length === 'number') this.at += Math.max(0, Math.floor(length));
    this.skipImage();
    return { kind: 'entries', entries };
  }

  /** Behind the next EI that stands by itself and has text behind it; pixels may hold those two letters, too. */
  private skipImage(): void {
    for (; this.at < this.bytes.length; this.at++) {
      const isEnd =
        this.peek() === 69 &&
        this.bytes[this.at + 1] === 73 &&
        KINDS[this.bytes[this.at - 1] ?? 0] === SPACE &&
        this.isText(this.at + 2);
      if (isEnd) break;
    }
    this.at += 2;
  }

  private isText(from: number): boolean {
    if (from < this.bytes.length && KINDS[this.bytes[from] ?? 0] !== SPACE) return false;
    const ahead = this.bytes.subarray(from, from + 12);
    return ahead.every((byte) => (byte >= 32 && byte < 127) || (KINDS[byte] === SPACE && byte !== 0));
  }
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

const isNumberStart = (byte: number): boolean =>
  (byte >= ZERO && byte <= NINE) || byte === MINUS || byte === DOT || byte === PLUS;

const isEnd = (token: Operand): boolean => token === END_OF_ARRAY || token === END_OF_ENTRIES;

export const isName = (value: unknown): value is Name =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'name';

export const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'text';
