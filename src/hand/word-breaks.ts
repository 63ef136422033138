// A stretch without spaces comes in, the places inside it where a line may end go out, counted in code units.

/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** What a line may start with, and what it must not: small kana and signs that lengthen or repeat. */
const STARTS_LINE = /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u;
const HANGS_ON = /^[\p{Lm}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/u;
const OPENS = /[\p{Ps}\p{Pi}]$/u;
/** So many characters may be a name, and stay whole. */
const LONGEST_WHOLE = 12;

const wordsOf = new Intl.Segmenter('ja', { granularity: 'word' });

/** Where a line may end inside a stretch without spaces. */
export function breaksIn(stretch: string): ReadonlySet<number> {
  if (stretch.length <= LONGEST_WHOLE || !UNSPACED.test(stretch)) return new Set();
  const words = Array.from(wordsOf.segment(stretch));
  const isBreak = (before: string, after: string): boolean =>
    UNSPACED.test(before + after) && STARTS_LINE.test(after) && !HANGS_ON.test(after) && !OPENS.test(before);
  return new Set(
    words
      .filter(({ segment }, i) => i > 0 && isBreak(words[i - 1]?.segment ?? '', segment))
      .map(({ index }) => index),
  );
}
