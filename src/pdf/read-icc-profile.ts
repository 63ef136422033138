// The bytes of an ICC profile come in, as a print shop gives it for its press; what the press prints on goes out.
// Format: ICC.1:2004-10 (version 4.2) and ICC.1:2001-04 (version 2.4), numbers with the big end first.
import { createHash } from 'node:crypto';
import type { PrintCondition } from '../ink/print-condition.ts';
import { type Outcome, problem } from '../problem.ts';

const HEADER = 128;
/** Behind the header: a count, then an entry of this length for each tag. */
const TAG_ENTRY = 12;
/** Profiles have a dozen tags or two; a file with more is none, and is not to keep us busy. */
const MOST_TAGS = 100;
/** PDF 1.6 knows no later version. */
const LATEST_VERSION = 4;
/** What coated paper takes; profiles do not say it, and most shops ask for no less. */
const USUAL_MOST_INK = 300;
const LONGEST_NAME = 100;

/** The condition of a shop's own profile, or why it is none for a press with four inks. `fileName` is for the report. */
export function readIccProfile(bytes: Uint8Array, fileName: string): Outcome<PrintCondition> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const wrong = whatIsWrong(data);
  if (wrong !== null) return { ok: false, problem: problem('icc-profile-wrong', { file: fileName }, wrong) };
  return {
    ok: true,
    value: {
      id: createHash('md5').update(data).digest('hex'),
      name: nameOf(data) || fileName,
      identifier: '',
      registry: '',
      icc: bytes,
      mostInk: USUAL_MOST_INK,
    },
  };
}

function whatIsWrong(data: Buffer): string | null {
  if (data.length < HEADER + 4 || fourLetters(data, 36) !== 'acsp') return 'it is another kind of file';
  if (data.readUInt32BE(0) !== data.length) return 'a part of the file is missing, or something was added';
  if ((data[8] ?? 0) > LATEST_VERSION) return 'it is of a version that PDF/X-4 does not know';
  if (fourLetters(data, 12) !== 'prtr') return 'it describes a screen or a camera, not a printer';
  if (fourLetters(data, 16) !== 'CMYK')
    return 'its printer does not print with cyan, magenta, yellow and black';
  return tagOf(data, 'A2B0') === null ? 'the table of colours is missing' : null;
}

const fourLetters = (data: Buffer, at: number): string => data.toString('latin1', at, at + 4);

/** The bytes of a tag; null if there is none or it does not lie in the file. */
function tagOf(data: Buffer, name: string): Buffer | null {
  const count = Math.min(
    data.readUInt32BE(HEADER),
    MOST_TAGS,
    Math.floor((data.length - HEADER - 4) / TAG_ENTRY),
  );
  for (let i = 0; i < count; i++) {
    const entry = HEADER + 4 + i * TAG_ENTRY;
    if (fourLetters(data, entry) !== name) continue;
    const [start, length] = [data.readUInt32BE(entry + 4), data.readUInt32BE(entry + 8)];
    return start + length <= data.length ? data.subarray(start, start + length) : null;
  }
  return null;
}

/** The description, on one line; '' if it is not to be read. */
function nameOf(data: Buffer): string {
  const tag = tagOf(data, 'desc');
  if (tag === null || tag.length < 16) return '';
  const name = fourLetters(tag, 0) === 'mluc' ? localName(tag) : plainName(tag);
  return [...name.replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, LONGEST_NAME).join('');
}

/** Version 2: the length of an ASCII text, with the zero that ends it, and the text. */
const plainName = (tag: Buffer): string =>
  tag.toString('latin1', 12, 12 + tag.readUInt32BE(8)).replace(/\0[\s\S]*/, '');

/** Version 4: a text in each of several languages, in UTF-16; English if it is there. */
function localName(tag: Buffer): string {
  const [count, size] = [Math.min(tag.readUInt32BE(8), MOST_TAGS), tag.readUInt32BE(12)];
  const starts = Array.from({ length: count }, (_, i) => 16 + i * size).filter((at) => at + 12 <= tag.length);
  const at = starts.find((start) => tag.toString('latin1', start, start + 2) === 'en') ?? starts[0];
  if (at === undefined) return '';
  const [length, start] = [tag.readUInt32BE(at + 4), tag.readUInt32BE(at + 8)];
  const text = Buffer.from(tag.subarray(start, start + length - (length % 2)));
  return text.length % 2 === 0 ? text.swap16().toString('utf16le') : '';
}
