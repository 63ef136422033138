// The seller's pictures and the profile of their print shop: files that are held for this visit. What is held and the choices come
// in; what to send goes out.
import { hasTwoSides, type Layout, layoutOf, type Papers } from './papers.ts';
import type { PrintDraft } from './print-draft.ts';

/** Fields of the service's forms. */
export type PictureField = 'logo' | 'artwork' | 'signature' | 'icc';

export type Pictures = Readonly<Partial<Record<PictureField, File>>>;

export interface PictureKind {
  readonly field: PictureField;
  readonly name: string;
  readonly description: string;
  /** Types of files, as a file dialog takes them. */
  readonly accept: string;
}

const DRAWN = '.png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml';

const KINDS: readonly PictureKind[] = [
  { field: 'logo', name: 'Your logo', description: 'PNG, JPEG or SVG', accept: DRAWN },
  { field: 'artwork', name: 'Artwork for the front', description: 'PNG, JPEG or SVG', accept: DRAWN },
  { field: 'signature', name: 'Your signature', description: 'A scan, or strokes as SVG', accept: DRAWN },
];

export const PROFILE_OF_PRESS: PictureKind = {
  field: 'icc',
  name: "Your print shop's ICC profile",
  description: 'Instead of the paper above',
  accept: '.icc,.icm',
};

/** Pictures that the layout has a place for. */
export function picturesOn(draft: PrintDraft, catalog: Pick<Papers, 'layouts'>): readonly PictureKind[] {
  const { logo, artwork, note } = layoutOf(draft, catalog).shows;
  const hasPlace = { logo, artwork, signature: note, icc: false };
  return KINDS.filter(({ field }) => hasPlace[field]);
}

/** What the chosen layout and printer have no use for is kept here, and not sent. */
export function picturesToSend(
  pictures: Pictures,
  draft: PrintDraft,
  catalog: Pick<Papers, 'layouts'>,
): Pictures {
  const profile = draft.profile === 'press' ? [PROFILE_OF_PRESS] : [];
  const used = [...picturesOn(draft, catalog), ...profile];
  return Object.fromEntries(
    used.flatMap(({ field }) => (pictures[field] === undefined ? [] : [[field, pictures[field]]])),
  );
}

/** Whether anything is printed on the side of a card that is not written on: without pictures it stays blank. */
export const fillsOtherSide = ({ artwork, logo }: Pictures, layout: Layout): boolean =>
  hasTwoSides(layout) && (artwork !== undefined || (layout.folds && logo !== undefined));

/** Without a file, one that is held is let go. */
export function withPicture(pictures: Pictures, field: PictureField, file?: File): Pictures {
  const { [field]: _, ...others } = pictures;
  return file === undefined ? others : { ...others, [field]: file };
}
