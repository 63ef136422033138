// A page of a PDF comes in, its boxes go out as points from the top left corner of its medium, y down, with what is wrong.

import type { PrintProfile } from '../ink/colour.ts';
import { type Edges, edgesOf, isInside } from './edges.ts';
import type { Note } from './notes.ts';
import { asNumber, asNumbers, type Dict, hasKey } from './objects.ts';
import { inherited } from './open-file.ts';

export interface PageBoxes {
  /** From the coordinates of the file to these. */
  readonly left: number;
  readonly top: number;
  readonly media: Edges;
  readonly bleed: Edges;
  readonly trim: Edges;
}

/** Files round to thousandths or hundredths of a point. */
const SLACK_PT = 0.02;
/** What readers take where there is none. */
const LETTER = [0, 0, 612, 792];

/** Boxes that are missing are those of the next larger one, as in the format. */
export function readBoxes(page: Dict): PageBoxes {
  const [left, bottom, right, top] = sorted(asNumbers(inherited(page, 'MediaBox'))) ?? LETTER;
  const [x, y] = [left ?? 0, top ?? 0];
  const media = edgesOf({ x: 0, y: 0, width: (right ?? 0) - x, height: y - (bottom ?? 0) });
  const read = (key: string): Edges | null => {
    const box = sorted(asNumbers(inherited(page, key)));
    if (box === null) return null;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
    return { left: x1 - x, top: y - y2, right: x2 - x, bottom: y - y1 };
  };
  const trim = read('TrimBox') ?? read('ArtBox') ?? read('CropBox') ?? media;
  return {
    left: x,
    top: y,
    media,
    trim,
    bleed: read('BleedBox') ?? (hasKey(page, 'TrimBox') ? media : trim),
  };
}

/** A box by its lower left and upper right corner; null if it is no box. */
function sorted(box: readonly number[] | null): readonly number[] | null {
  if (box?.length !== 4) return null;
  const [a = 0, b = 0, c = 0, d = 0] = box;
  const edges = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  return edges[0] !== edges[2] && edges[1] !== edges[3] ? edges : null;
}

export function judgeBoxes(
  page: Dict,
  number: number,
  boxes: PageBoxes,
  profile: PrintProfile,
  note: Note,
): void {
  const wrong = (what: string): void => note('pdf-boxes', number, what);
  const { media, bleed, trim } = boxes;
  if (sorted(asNumbers(inherited(page, 'MediaBox'))) === null) wrong('there is no media box');
  if (!isInside(bleed, media, SLACK_PT)) wrong('the bleed box reaches out of the media box');
  if (!isInside(trim, bleed, SLACK_PT))
    wrong(`the trim box reaches out of the ${hasKey(page, 'BleedBox') ? 'bleed' : 'media'} box`);
  const unit = asNumber(inherited(page, 'UserUnit'));
  if (unit !== null && unit !== 1) note('pdf-user-unit', number);
  if (profile !== 'press') return;
  if (!hasKey(page, 'TrimBox') && !hasKey(page, 'ArtBox')) wrong('there is no trim box');
  if (hasKey(page, 'TrimBox') && hasKey(page, 'ArtBox')) wrong('there is an art box beside the trim box');
  const crop = sorted(asNumbers(inherited(page, 'CropBox')));
  const own = sorted(asNumbers(inherited(page, 'MediaBox')));
  if (crop?.some((edge, i) => Math.abs(edge - (own?.[i] ?? edge)) > SLACK_PT))
    wrong('the crop box is not the media box');
}

/** Whether two pages come out at the same size. */
export const isSameSize = (a: Edges, b: Edges): boolean =>
  Math.abs(a.right - a.left - (b.right - b.left)) < SLACK_PT * 2 &&
  Math.abs(a.bottom - a.top - (b.bottom - b.top)) < SLACK_PT * 2;
