// A written note, a size and a frame come in; a page with nothing else on it goes out, in points.
import type { Box } from '../geometry.ts';
import type { HandStyle } from '../hand/hand.ts';
import type { WrittenNote } from '../hand/handwrite.ts';
import type { InkColours } from '../ink/colour.ts';
import type { Outcome } from '../problem.ts';
import { SHARE_ABOVE } from './draw-part.ts';
import type { Size } from './frame.ts';
import type { WrittenPage } from './page.ts';
import { setNote } from './set-note.ts';

export interface NotePageSettings {
  readonly style: HandStyle;
  readonly strength: number;
  readonly ink: InkColours;
  readonly size: Size;
  readonly frame: Box;
}

/** Sets a note alone on a page; gives a problem as `setNote` does. */
export function notePage(
  note: WrittenNote,
  { style, strength, ink, size, frame }: NotePageSettings,
  seed: string,
): Outcome<WrittenPage> {
  const settings = { style, strength, frame, isRuled: false, shareAbove: SHARE_ABOVE, signature: null };
  const set = setNote(note, settings, seed);
  if (!set.ok) return set;
  const { lines, xHeightPt } = set.value;
  const page = { order: note.order, widthPt: size.width, heightPt: size.height, ink, xHeightPt, lines };
  return { ok: true, value: { ...page, drawings: [] } };
}
