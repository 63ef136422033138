// Chance that can be repeated: a seed, a purpose and an index go in, always the same numbers come out.

/** Uniform numbers from 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * A fresh generator for one purpose, so that drawing more numbers for one thing changes nothing else.
 * The text is hashed with cyrb53-style mixing into the state of sfc32 (both public domain, by bryc and PractRand).
 */
export function stream(seed: string, purpose: string, index = 0): Random {
  let [a, b, c, d] = hash128(`${seed}\u0000${purpose}\u0000${index}`);
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** A normal number (mean 0, SD 1), never beyond 3 SD: one letter three times off looks like a fault. */
export function normal(random: Random): number {
  const u = Math.max(random(), 1e-12);
  const n = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random());
  return Math.max(-3, Math.min(3, n));
}

/** A copy in random order (Fisher and Yates). */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [at, to] = [out[i] as T, out[j] as T]; // both indexes are inside the array
    out[i] = to;
    out[j] = at;
  }
  return out;
}

function hash128(text: string): [number, number, number, number] {
  let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ k, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ k, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ k, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ k, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  const all = h1 ^ h2 ^ h3 ^ h4;
  return [all, h2 ^ all, h3 ^ all, h4 ^ all];
}
