// A style and its faces come in, a hand ready to write goes out: its banks are built on first use and kept.
import { type Bank, openBank } from './bank.ts';
import type { HandStyle } from './hand.ts';
import type { HandFace, PenFace } from './hand-face.ts';

export interface Hand {
  readonly style: HandStyle;
  /**
   * The bank at a realism from 0 (the plain face) to 1.5, written with a line of this width at the hand's usual size,
   * or with its own pen for null; always the same one for the same realism and pen.
   */
  bank(realism: number, penPt: number | null): Bank;
}

/** Banks kept at a time: a seller who moves a slider must not fill the memory. */
const KEPT_BANKS = 4;
/** Whatever the hand: beyond this, letters turn into others and a note cannot be read. */
const MOST_STRENGTH = 1.5;

/** `faces` are the hand's own and its fallbacks, in the order of `style`. */
export function openHand(style: HandStyle, faces: readonly (HandFace | PenFace)[]): Hand {
  const banks = new Map<string, Bank>();
  return {
    style,
    bank: (realism, penPt) => {
      const key = `${realism}/${penPt}`;
      const penXh = penPt === null ? style.face.penXh : penPt / style.xHeightPt.usual;
      const strength = Math.min(MOST_STRENGTH, realism * style.strength);
      const bank = banks.get(key) ?? openBank(style, faces, strength, penXh);
      banks.delete(key); // put last: the bank that was longest not used is dropped first
      banks.set(key, bank);
      for (const oldest of [...banks.keys()].slice(0, -KEPT_BANKS)) banks.delete(oldest);
      return bank;
    },
  };
}
