// A place from 0 to 1 comes in, the same place on a curve that starts and ends level goes out: no kinks at its ends.
export function smoothstep(t: number): number {
  const u = Math.min(1, Math.max(0, t));
  return u * u * (3 - 2 * u);
}
