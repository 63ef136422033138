// A painted piece and the printer come in, what is wrong with its colours, its inks and its lines is noted.
import type { PrintProfile } from '../ink/colour.ts';
import { mmToPt } from '../units.ts';
import { isBlack, isFullBlack, isTint, isWhite, type Paint, totalInk } from './colour-spaces.ts';
import type { Note } from './notes.ts';
import type { Painted } from './painted.ts';

/** Thinner lines may break or vanish on a press. */
const THINNEST_PT = 0.25;
/** Tints are dots, which a line must be wide enough to hold. */
const THINNEST_TINT_PT = 0.5;
/** Two dots of a label printer at 203 dpi. */
const THINNEST_THERMAL_PT = mmToPt(0.25);
/** Rounding in files must not make a line too thin. */
const SLACK_PT = 0.006;
const SLACK_PERCENT = 0.5;

export function judgeColours(
  piece: Painted,
  profile: PrintProfile,
  mostInk: number,
  page: number,
  note: Note,
): void {
  for (const paint of [piece.fill, piece.stroke]) {
    if (paint === null) continue;
    const stranger = strangerTo(profile, paint, piece);
    if (stranger !== null) note('pdf-colour', page, stranger);
    if (totalInk(paint) > mostInk + SLACK_PERCENT && paint.space.name !== 'All')
      note('pdf-ink-total', page, `${Math.round(totalInk(paint))} % of ${mostInk} %`);
  }
  judgeOverprint(piece, page, note);
  if (piece.strokePt !== null && piece.kind === 'path') judgeLine(piece, piece.strokePt, profile, page, note);
}

/** What does not belong on such a printer, in words; null if all is well. */
function strangerTo(profile: PrintProfile, paint: Paint, { kind }: Painted): string | null {
  const { space } = paint;
  if (space.kind === 'unknown' || space.kind === 'pattern') return null;
  switch (profile) {
    case 'office':
      if (space.kind === 'spot') return `the spot ink ${shortName(space.name)} on an office printer`;
      return space.kind === 'cmyk' ? 'CMYK on an office printer' : null;
    case 'press':
      return space.kind === 'rgb' || space.kind === 'lab' ? `${space.name} on a press` : null;
    case 'thermal':
      if (kind === 'picture' && paint.values.length === 0)
        return space.kind === 'gray' ? null : 'a coloured picture on a label printer';
      return isBlack(paint) || isWhite(paint)
        ? null
        : `${space.kind === 'gray' ? 'gray' : 'a colour'} on a label printer`;
  }
}

/** Names of inks are short; what is longer comes from a broken file. */
const shortName = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}...` : name);

function judgeOverprint(piece: Painted, page: number, note: Note): void {
  const { fill, stroke, isFillOverprinted, isStrokeOverprinted } = piece;
  const overprinted = [isFillOverprinted ? fill : null, isStrokeOverprinted ? stroke : null];
  if (overprinted.some((paint) => paint !== null && !isFullBlack(paint))) note('pdf-overprint', page);
}

function judgeLine(
  { stroke }: Painted,
  widthPt: number,
  profile: PrintProfile,
  page: number,
  note: Note,
): void {
  if (stroke === null || isWhite(stroke)) return;
  const isScreened = profile === 'press' && isTint(stroke);
  const thinnest = profile === 'thermal' ? THINNEST_THERMAL_PT : isScreened ? THINNEST_TINT_PT : THINNEST_PT;
  if (widthPt < thinnest - SLACK_PT)
    note('pdf-hairline', page, isScreened ? 'a line in a tint' : 'a line', widthPt);
}
