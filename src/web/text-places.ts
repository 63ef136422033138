// A place in the seller's message: from line and column, both counted from 1, to an offset in the text.
// An emoji counts as one column, as the service counts it.

/** A place outside the text becomes the nearest one inside. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1);
  const lineStart = before.reduce((sum, each) => sum + each.length + 1, 0);
  const inLine = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('');
  return Math.min(lineStart + inLine.length, text.length);
}
