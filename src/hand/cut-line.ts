// A line of a note comes in; the pieces that are written one after another go out: words, cut where their reading
// direction changes (Unicode's bidirectional algorithm, UAX 9).
import bidiFactory, { type Bidi } from 'bidi-js';

export interface LinePiece {
  readonly text: string;
  /** Even: read from left to right; odd: from right to left. */
  readonly level: number;
  /** It goes on with the word before it: nothing stands between them, and no line ends there. */
  readonly isGlued: boolean;
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The package exports its factory as CommonJS does, which its types do not say. */
const bidi = (bidiFactory as unknown as () => Bidi)();

export function cutLine(line: string): readonly LinePiece[] {
  if (!RIGHT_TO_LEFT.test(line)) {
    return line
      .split(' ')
      .filter(Boolean)
      .map((text) => ({ text, level: 0, isGlued: false }));
  }
  const { levels } = bidi.getEmbeddingLevels(line, 'ltr');
  return [...line.matchAll(/[^ ]+/g)].flatMap((word) => cutWord(word[0], levels.subarray(word.index)));
}

function cutWord(word: string, levels: Uint8Array): LinePiece[] {
  const places = Array.from({ length: word.length }, (_, i) => i);
  const starts = places.filter((i) => i === 0 || levels[i] !== levels[i - 1]);
  return starts.map((start, k) => ({
    text: word.slice(start, starts[k + 1]),
    level: levels[start] ?? 0,
    isGlued: k > 0,
  }));
}

/** Pieces as they stand on paper from left to right, each with what is to the left of it in `gaps`. */
export function inVisualOrder<T extends { readonly level: number }>(
  pieces: readonly T[],
  gaps: readonly number[],
): { readonly pieces: readonly T[]; readonly gaps: readonly number[] } {
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  if (highest === 0) return { pieces, gaps };
  const [order, left] = [[...pieces], [...gaps]];
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      if ((order[start]?.level ?? 0) < level) continue;
      let end = start;
      while ((order[end + 1]?.level ?? -1) >= level) end += 1;
      reverse(order, start, end);
      reverse(left, start + 1, end);
      start = end;
    }
  }
  return { pieces: order, gaps: left };
}

function reverse<T>(items: T[], from: number, to: number): void {
  items.splice(from, to - from + 1, ...items.slice(from, to + 1).reverse());
}
