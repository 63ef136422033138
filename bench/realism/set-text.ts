// A text, a hand, strengths and a seed come in; the text on a very tall page goes out, in points.

import { handwrite } from '../../src/hand/handwrite.ts';
import type { Hand } from '../../src/hand/open-hand.ts';
import type { Outlines } from '../../src/ink/ink.ts';
import { notePage } from '../../src/page/note-page.ts';
import type { WrittenPage } from '../../src/page/page.ts';
import { noteOf, unwrap } from '../../tests/support/notes.ts';

export interface Writing {
  readonly hand: Hand;
  /** How lively letters and words are. */
  readonly strength: number;
  /** How lively lines are: margin, slope, bend and leading. */
  readonly lineStrength: number;
  readonly seed: string;
}

export interface SetText {
  readonly page: WrittenPage;
  readonly outlines: Outlines;
}

/** Long enough lines that slope and gaps can be measured, and as wide as a card's in the usual size. */
export const FRAME_XH = 60;
/** No text is set smaller to fit. */
const PAGE_HEIGHT_XH = 1000;
const BLACK = { screen: [0, 0, 0], print: { kind: 'black' } } as const;

export function setText(text: string, { hand, strength, lineStrength, seed }: Writing): SetText {
  const bank = hand.bank(strength, null);
  const xHeightPt = hand.style.xHeightPt.usual;
  const written = unwrap(handwrite(noteOf(text, seed), bank, seed));
  const size = { width: FRAME_XH * xHeightPt, height: PAGE_HEIGHT_XH * xHeightPt };
  const settings = {
    style: hand.style,
    size,
    frame: { x: 0, y: 0, ...size },
    ink: BLACK,
    strength: lineStrength,
  };
  return { page: unwrap(notePage(written, settings, seed)), outlines: bank.outlines };
}
