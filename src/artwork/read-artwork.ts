// A file that a seller brings comes in, artwork goes out: vector where the file is, else pixels. Known by its first bytes.
import type { Artwork } from '../ink/artwork.ts';
import type { Outcome } from '../problem.ts';
import { pictureType } from './picture-header.ts';
import { readPixels, refused } from './read-pixels.ts';
import { readSvg } from './read-svg.ts';

const MEGABYTE = 1_000_000;
const MOST_MEGABYTES = 20;

/**
 * Reads a PNG, JPEG or SVG. What it cannot keep whole it refuses. What prints `inDots` has no colours and no greys: shapes
 * that are neither black nor white become pixels for it, so that dots can stand for them.
 */
export function readArtwork(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  inDots = false,
): Outcome<Artwork> {
  const read = readBytes(bytes, inDots);
  return read.ok ? read : { ok: false, problem: { ...read.problem, file: name } };
}

function readBytes(bytes: Uint8Array, inDots: boolean): Outcome<Artwork> {
  if (bytes.length > MOST_MEGABYTES * MEGABYTE) {
    return refused('artwork-too-big', `it has more than ${MOST_MEGABYTES} MB`);
  }
  if (pictureType(bytes) !== null) return readPixels(bytes);
  const svg = decodeText(bytes);
  if (svg === null) return refused('artwork-not-readable', 'it is neither PNG nor JPEG nor SVG');
  return readSvg(svg, inDots);
}

/** The text of a file that starts like XML in UTF-8; null if it does not. */
function decodeText(bytes: Uint8Array): string | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (!start.startsWith('<')) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
