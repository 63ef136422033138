// What a file says of itself comes in; what PDF/X-4 asks for and it does not have is noted. This is our reading of the
// standard (ISO 15930-7) from what is published about it, not a validator.

import { movedEdges } from './edges.ts';
import type { Note } from './notes.ts';
import {
  asDict,
  asStream,
  type Dict,
  dictAt,
  hasKey,
  isString,
  itemsOf,
  nameAt,
  numberAt,
  numbersAt,
  textAt,
  valueAt,
} from './objects.ts';
import type { PdfFile } from './open-file.ts';
import type { PageBoxes } from './page-boxes.ts';
import { filtersOf, type Unpack } from './unpack.ts';

/** PDF/X-4 is PDF 1.6. */
const NEWEST = 1.6;

/** The output intents for a press that a file names. */
export const pressIntents = ({ catalog }: PdfFile): readonly Dict[] =>
  itemsOf(valueAt(catalog, 'OutputIntents'))
    .flatMap((intent) => asDict(intent) ?? [])
    .filter((intent) => nameAt(intent, 'S') === 'GTS_PDFX');

export function judgePdfX(file: PdfFile, unpack: Unpack, note: Note): void {
  const { version, info, catalog, hasId } = file;
  const missing = (what: string): void => note('pdf-x4', 0, what);
  if (Number(version) > NEWEST) missing(`it is PDF ${version}, newer than 1.6`);
  if (!hasId) missing('there is no ID in its trailer');
  for (const key of ['Title', 'CreationDate', 'ModDate'])
    if (!isString(valueAt(info, key))) missing(`there is no ${key} in its document information`);
  if (!['True', 'False'].includes(nameAt(info, 'Trapped') ?? ''))
    missing('it does not say whether it is trapped');
  judgeIntents(pressIntents(file), unpack, missing);
  judgeMetadata(catalog, unpack, missing);
  if (hasScripts(catalog)) missing('it has actions or JavaScript');
}

function judgeIntents(intents: readonly Dict[], unpack: Unpack, missing: (what: string) => void): void {
  const [intent] = intents;
  if (intent === undefined) {
    missing('there is no output intent for a press');
    return;
  }
  if (intents.length > 1) missing('there is more than one output intent for a press');
  if (textAt(intent, 'OutputConditionIdentifier') === '') missing('its output intent has no identifier');
  const stream = asStream(valueAt(intent, 'DestOutputProfile'));
  if (stream === null) {
    missing('the colour profile of its output intent is not in the file');
    return;
  }
  const profile = unpack(stream) ?? new Uint8Array();
  if (latin1(profile.subarray(12, 16)) !== 'prtr')
    missing('the colour profile of its output intent is not one of a printer');
  if (latin1(profile.subarray(16, 20)) === 'CMYK' && numberAt(stream.dict, 'N') !== 4)
    missing('its colour profile has four parts and says otherwise');
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Names in the XMP, and what they are for people. */
const ENTRIES = ['dc:title', 'xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate', 'xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass', 'pdf:Trapped']; // biome-ignore format: a list of names

function judgeMetadata(catalog: Dict, unpack: Unpack, missing: (what: string) => void): void {
  const stream = asStream(valueAt(catalog, 'Metadata'));
  if (stream === null) {
    missing('there is no XMP');
    return;
  }
  if (filtersOf(stream).length > 0) missing('its XMP is packed');
  const xmp = Buffer.from(unpack(stream) ?? []).toString('utf8');
  const version = /GTS_PDFXVersion(?:>|=["'])([^<"']{0,40})/.exec(xmp)?.[1]?.trim();
  if (version !== 'PDF/X-4') missing('its XMP does not say that it is PDF/X-4');
  const lacking = ENTRIES.filter((entry) => !xmp.includes(entry));
  if (lacking.length > 0) missing(`its XMP lacks ${lacking.join(', ')}`);
  if (/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xmp)) missing('its XMP is no sound XML');
}

const ACTIONS = ['JavaScript', 'Launch', 'SubmitForm', 'ResetForm', 'ImportData', 'Hide', 'Sound', 'Movie'];

function hasScripts(catalog: Dict): boolean {
  const action = dictAt(catalog, 'OpenAction');
  const isScript = ACTIONS.includes(nameAt(action, 'S') ?? '');
  return isScript || hasKey(dictAt(catalog, 'Names'), 'JavaScript') || hasKey(catalog, 'AA');
}

/** A broken file may name no end of them. */
const MOST_ANNOTATIONS = 1000;

/** Annotations print or do not, as a reader likes; beyond the bleed they do no harm. */
export function judgeAnnotations(page: Dict, number: number, boxes: PageBoxes, note: Note): void {
  const all = itemsOf(valueAt(page, 'Annots')).slice(0, MOST_ANNOTATIONS);
  const isIn = all.some((item) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersAt(asDict(item), 'Rect') ?? [];
    const { left, top, right, bottom } = movedEdges({ left: x1, top: y1, right: x2, bottom: y2 }, [
      1,
      0,
      0,
      -1,
      -boxes.left,
      boxes.top,
    ]);
    const { bleed } = boxes;
    const isMark = ['PrinterMark', 'TrapNet'].includes(nameAt(asDict(item), 'Subtype') ?? '');
    return !isMark && right > bleed.left && left < bleed.right && bottom > bleed.top && top < bleed.bottom;
  });
  if (isIn || hasKey(page, 'AA')) note('pdf-x4', number, 'there are annotations or actions on its pages');
}
