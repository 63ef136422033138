// Columns of text and a hand come in, the words of every block go out, with the outlines that they name: of a bank for
// each size and realism. Grid of `ink` (200 = one x-height), y up.
import { handwrite, type WrittenWord } from '../hand/handwrite.ts';
import type { Hand } from '../hand/open-hand.ts';
import type { Outlines } from '../ink/ink.ts';
import type { Outcome } from '../problem.ts';
import type { Column, ColumnBlock } from './columns.ts';

interface WrittenColumns {
  readonly words: ReadonlyMap<ColumnBlock, readonly WrittenWord[]>;
  readonly outlines: Outlines;
}

/** Stands between the place of a bank and the name of an outline in it. */
const OF_BANK = '/';

/**
 * Large writing has a wider line than small writing, but not in proportion: one pen for both would close the counters of
 * small writing and show every burr of a face in large writing, and a line in proportion would be another pen.
 *
 * All blocks of one size and realism are dealt from one pack, so that no outline comes twice among them.
 */
export function writeColumns(
  columns: readonly Column[],
  hand: Hand,
  penPt: number | null,
  seed: string,
): Outcome<WrittenColumns> {
  const { face, xHeightPt } = hand.style;
  const pen = penPt ?? face.penXh * xHeightPt.usual;
  const words = new Map<ColumnBlock, readonly WrittenWord[]>();
  const banks: Outlines[] = [];
  for (const blocks of alike(columns.flatMap((column) => column.blocks))) {
    const [{ realism, size }] = blocks;
    const bank = hand.bank(realism, pen / Math.sqrt(size));
    const note = blocks.map(({ text }) => ({ kind: 'paragraph' as const, lines: [text] }));
    const written = handwrite({ order: '', blocks: note }, bank, seed);
    if (!written.ok) {
      const { order: _, ...problem } = written.problem;
      return { ok: false, problem };
    }
    for (const [i, block] of blocks.entries()) {
      const ofBlock = written.value.blocks[i]?.lines.flat() ?? [];
      words.set(
        block,
        ofBlock.map((word) => inBank(word, banks.length)),
      );
    }
    banks.push(bank.outlines);
  }
  return { ok: true, value: { words, outlines: allOf(banks) } };
}

type Alike = [ColumnBlock, ...ColumnBlock[]];

/** Blocks that one bank can write, in the order of the first of them. */
function alike(blocks: readonly ColumnBlock[]): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const block of blocks) {
    const key = `${block.realism} ${block.size}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [block]);
    else group.push(block);
  }
  return [...groups.values()];
}

/** Banks of one hand call different outlines by the same names. */
const inBank = (word: WrittenWord, bank: number): WrittenWord => ({
  ...word,
  letters: word.letters.map((letter) => ({ ...letter, outline: `${bank}${OF_BANK}${letter.outline}` })),
});

const allOf =
  (banks: readonly Outlines[]): Outlines =>
  (name) => {
    const end = name.indexOf(OF_BANK);
    const outlines = banks[Number(name.slice(0, end))];
    if (outlines === undefined) throw new Error(`No bank has the outline ${name}.`);
    return outlines(name.slice(end + OF_BANK.length));
  };
