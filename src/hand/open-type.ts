// The faces of printed text come in; type to set it in goes out. Type is a hand that never strays: it writes what no face of
// its own has with the same fallbacks as hands, and its letters are outlines and placements like theirs.
import type { Outlines } from '../ink/ink.ts';
import type { Outcome } from '../problem.ts';
import { type Bank, openBank } from './bank.ts';
import type { HandStyle } from './hand.ts';
import type { HandFace } from './hand-face.ts';
import { handwrite, type WrittenWord } from './handwrite.ts';

type Weight = 'regular' | 'bold';

export interface Type {
  /** Height of an x, as a share of the em that sizes of type are told in. */
  readonly xHeightEm: number;
  /** The words of each line. Gives a problem that names the characters when no face has them. */
  set(lines: readonly string[], weight: Weight, order: string): Outcome<readonly (readonly WrittenWord[])[]>;
  /** Looks up outlines that `set` named. */
  readonly outlines: Outlines;
  /** Whether an outline is one of its own. */
  owns(outline: string): boolean;
}

/** Begins the names of outlines: those of a hand begin with a digit. */
const PREFIX: Readonly<Record<Weight, string>> = { regular: 't', bold: 'b' };

export function openType(regular: readonly HandFace[], bold: readonly HandFace[]): Type {
  const xHeightEm = regular[0]?.style.xHeightEm ?? 0;
  const banks: Readonly<Record<Weight, Bank>> = { regular: plainBank(regular), bold: plainBank(bold) };
  /** Hands set words ink to ink; type has the room of its letters around it, and a space of one width. */
  const asSet = (word: WrittenWord, weight: Weight): WrittenWord => {
    const last = word.letters.at(-1);
    return {
      ...word,
      left: 0,
      right: last === undefined ? 0 : last.x + banks[weight].outlines(last.outline).advance,
      gapBefore: word.space === '' ? 0 : SPACE_GRID,
      letters: word.letters.map((letter) => ({ ...letter, outline: PREFIX[weight] + letter.outline })),
    };
  };
  return {
    xHeightEm,
    set: (lines, weight, order) => {
      const written = handwrite({ order, blocks: [{ kind: 'paragraph', lines }] }, banks[weight], 'type');
      if (!written.ok) return written;
      const set = written.value.blocks.flatMap((block) => block.lines);
      return { ok: true, value: set.map((line) => line.map((word) => asSet(word, weight))) };
    },
    outlines: (outline) =>
      banks[outline.startsWith(PREFIX.bold) ? 'bold' : 'regular'].outlines(outline.slice(1)),
    owns: (outline) => /^[tb]/.test(outline),
  };
}

/** Width of the space of Source Sans, 0.2 em, on the grid of its x-height. */
const SPACE_GRID = 82;

/** Nothing of it strays. */
function plainBank(faces: readonly HandFace[]): Bank {
  const [own, ...fallbacks] = faces.map(({ style }) => style);
  if (own === undefined) throw new Error('Type needs a face.');
  const style: HandStyle = {
    ...{ id: own.id, name: own.name, description: '', face: own, fallbacks },
    ...{ strength: 0, forms: [], inks: [] },
    wordGap: { meanXh: 0.62, cv: 0, floorXh: 0.45 },
    word: { tiltDeg: 0, size: 0, width: 0, offsetXh: 0 },
    ...{ letterOffsetXh: 0, wanderXh: 0, leadingXh: 2.6 },
    xHeightPt: { usual: 4, least: 4 },
  };
  return openBank(style, faces, 0, own.penXh);
}
