// Chance spread evenly: N numbers that together have the shape of a normal distribution, in random order.
// Drawn one by one, a dozen numbers often miss one half of it, and a letter would only ever sit high.
import { type Random, shuffled } from '../random.ts';

/** `count` numbers with mean 0 and nearly SD 1, one from each of `count` equal parts of the normal distribution. */
export function strata(random: Random, count: number): readonly number[] {
  const quantiles = Array.from({ length: count }, (_, i) => normalQuantile((i + 0.5) / count));
  return shuffled(random, quantiles);
}

/** Inverse of the normal distribution for 0 < p < 1, error below 0.00045 (Abramowitz and Stegun 26.2.23). */
function normalQuantile(p: number): number {
  const isLow = p < 0.5;
  const t = Math.sqrt(-2 * Math.log(isLow ? p : 1 - p));
  const z =
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) /
      (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
  return isLow ? -z : z;
}
