// Pieces in the order of reading come in, the same from left to right go out (rule L2 of UAX 9).

/** Pieces as they stand on paper from left to right, each with what is to the left of it in `between`. */
export function inVisualOrder<T extends { readonly level: number }, U>(
  pieces: readonly T[],
  between: readonly U[],
): { readonly pieces: readonly T[]; readonly between: readonly U[] } {
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  if (highest === 0) return { pieces, between };
  const [order, left] = [[...pieces], [...between]];
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
  return { pieces: order, between: left };
}

function reverse<T>(items: T[], from: number, to: number): void {
  items.splice(from, to - from + 1, ...items.slice(from, to + 1).reverse());
}
