// A style and a face come in, a hand ready to write goes out: its banks are built on first use and kept.
import type { Face } from '../face/open-face.ts';
import { type Bank, openBank } from './bank.ts';
import type { HandStyle } from './hand.ts';

export interface Hand {
  readonly style: HandStyle;
  /** The bank at one strength from 0 (the plain face) to 1.5; always the same one for the same strength. */
  bank(strength: number): Bank;
}

/** Strengths kept at a time: a seller who moves a slider must not fill the memory. */
const KEPT_BANKS = 4;

export function openHand(style: HandStyle, face: Face): Hand {
  const banks = new Map<number, Bank>();
  return {
    style,
    bank: (strength) => {
      const bank = banks.get(strength) ?? openBank(style, face, strength);
      banks.delete(strength); // put last: the bank that was longest not used is dropped first
      banks.set(strength, bank);
      for (const oldest of [...banks.keys()].slice(0, -KEPT_BANKS)) banks.delete(oldest);
      return bank;
    },
  };
}
