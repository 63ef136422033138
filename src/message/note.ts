// The text for one order, cut into the parts that a card sets differently. Plain text, no markup.

export interface NoteBlock {
  /** greeting: first line on its own ("Dear Anna,"). closing: the last lines, set right ("Warm wishes, / Marianne"). */
  readonly kind: 'greeting' | 'paragraph' | 'closing';
  /** Lines that the seller broke on purpose; each is broken further to fit the card. */
  readonly lines: readonly string[];
}

export interface Note {
  /** Id of the order that the note is for. */
  readonly order: string;
  readonly blocks: readonly NoteBlock[];
}

/** A blank line between its blocks. */
export const noteText = ({ blocks }: Note): string =>
  blocks.map(({ lines }) => lines.join('\n')).join('\n\n');
