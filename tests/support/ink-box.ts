// Where the ink of lines lies, in points of their page: of writing and of printed text alike.
import type { Matrix } from '../../src/geometry.ts';
import type { InkedLine, Outlines } from '../../src/ink/ink.ts';

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** The box around all points of all outlines. */
export function inkBox(lines: readonly InkedLine[], outlines: Outlines) {
  const box = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const { matrix, letters } of lines.flatMap(({ words }) => words)) {
    for (const { outline, x: from } of letters) {
      for (const point of outlines(outline).contours.flat()) {
        const { x, y } = apply(matrix, point.x + from, point.y);
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y);
      }
    }
  }
  return box;
}
