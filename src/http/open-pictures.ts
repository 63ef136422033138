// The seller's picture files come in; the same ready to be placed go out, or what is wrong with them. The reader of pictures is
// loaded when there is one.
import type { OpenArtwork } from '../artwork/open-artwork.ts';
import type { Signature } from '../artwork/signature.ts';
import type { PrintProfile } from '../ink/colour.ts';
import type { PrintCondition } from '../ink/print-condition.ts';
import type { OrderFile } from '../orders/report.ts';
import type { Outcome, Problem } from '../problem.ts';

/** Files beside the orders: pictures, and the profile of a press. */
export const PICTURE_FIELDS = ['logo', 'artwork', 'signature', 'icc'] as const;
type PictureField = (typeof PICTURE_FIELDS)[number];

/** One file at most of each. */
export type GivenPictures = Readonly<Record<PictureField, readonly OrderFile[]>>;

export const NO_PICTURES: GivenPictures = { logo: [], artwork: [], signature: [], icc: [] };

interface Pictures {
  readonly logo: OpenArtwork | null;
  readonly artwork: OpenArtwork | null;
  readonly signature: Signature | null;
  /** What the shop's own ICC profile describes. */
  readonly condition: PrintCondition | null;
}

export type PicturesOrProblems =
  | { readonly ok: true; readonly value: Pictures }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export async function openPictures(given: GivenPictures, profile: PrintProfile): Promise<PicturesOrProblems> {
  const [logo, artwork, signature] = await Promise.all([
    openPicture(given.logo, profile),
    openPicture(given.artwork, profile),
    openSigned(given.signature),
  ]);
  const condition = await readProfile(given.icc);
  if (logo.ok && artwork.ok && signature.ok && condition.ok) {
    const pictures = { logo: logo.value, artwork: artwork.value, signature: signature.value };
    return { ok: true, value: { ...pictures, condition: condition.value } };
  }
  const problems = [logo, artwork, signature, condition].flatMap((one) => (one.ok ? [] : [one.problem]));
  return { ok: false, problems };
}

async function openPicture(
  [file]: readonly OrderFile[],
  profile: PrintProfile,
): Promise<Outcome<OpenArtwork | null>> {
  if (file === undefined) return { ok: true, value: null };
  const [{ readArtwork }, { openArtwork }] = await Promise.all([
    import('../artwork/read-artwork.ts'),
    import('../artwork/open-artwork.ts'),
  ]);
  const read = readArtwork(file, profile === 'thermal');
  return read.ok ? { ok: true, value: openArtwork(read.value, profile) } : read;
}

async function openSigned([file]: readonly OrderFile[]): Promise<Outcome<Signature | null>> {
  if (file === undefined) return { ok: true, value: null };
  const [{ readArtwork }, { openSignature }] = await Promise.all([
    import('../artwork/read-artwork.ts'),
    import('../artwork/signature.ts'),
  ]);
  const read = readArtwork(file);
  return read.ok ? openSignature(read.value) : read;
}

async function readProfile([file]: readonly OrderFile[]): Promise<Outcome<PrintCondition | null>> {
  if (file === undefined) return { ok: true, value: null };
  const { readIccProfile } = await import('../pdf/read-icc-profile.ts');
  return readIccProfile(file.bytes, file.name);
}
