// Stretches of ink and the gaps between them come in; which gaps part words goes out, in x-heights.
import { mean } from './statistics.ts';
import type { Span } from './unslant.ts';

/** Shorter gaps part strokes and say nothing about letters and words. */
const LEAST_GAP_XH = 0.1;
/** Where all words are joined there are no short gaps, and the division would cut through the word gaps. */
const LEAST_WORD_GAP_XH = 0.55;

export const gapsBetween = (spans: readonly Span[]): number[] =>
  spans.slice(1).map(({ start }, i) => start - (spans[i]?.end ?? start));

/** Longer gaps than this part words. */
export function wordGapThreshold(gaps: readonly number[]): number {
  const logs = gaps.filter((gap) => gap > LEAST_GAP_XH).map(Math.log);
  return Math.max(LEAST_WORD_GAP_XH, Math.exp(division(logs)));
}

/** The largest value of the lower of two classes that differ most (Otsu 1979). */
function division(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const between = sorted.slice(1).map((_, i) => {
    const [low, high] = [sorted.slice(0, i + 1), sorted.slice(i + 1)];
    return low.length * high.length * (mean(high) - mean(low)) ** 2;
  });
  return sorted[between.indexOf(Math.max(...between))] ?? Number.NEGATIVE_INFINITY;
}

/** Puts stretches of ink together into words. */
export function wordsOf(spans: readonly Span[], threshold: number): Span[] {
  const words: Span[] = [];
  for (const span of spans) {
    const last = words.at(-1);
    const isNew = last === undefined || span.start - last.end > threshold;
    words.push({ start: isNew ? span.start : last.start, end: span.end });
    if (!isNew) words.splice(-2, 1);
  }
  return words;
}
