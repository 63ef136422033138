// What PDF/X-4 asks of a file, as far as the JSON of qpdf shows it: one line for each condition that is not met.
// It proves our reading of the standard, no more. The JSON must hold the streams as they stand in the file.
import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';

/** An object of the file: its value, or the dictionary and the bytes (base64) of its stream. */
interface FileObject {
  value?: PdfValue;
  stream?: { dict: Dictionary; data: string };
}
type PdfValue = null | boolean | number | string | PdfValue[] | Dictionary;
interface Dictionary {
  [key: string]: PdfValue;
}
export interface QpdfJson {
  pages: { object: string; contents: string[] }[];
  qpdf: [{ pdfversion: string }, Record<string, FileObject>];
}

export const qpdfJson = (file: string): QpdfJson =>
  JSON.parse(
    execFileSync('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=none', file], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    }),
  );

export function pdfX4Findings(json: QpdfJson): readonly string[] {
  const file = readerOf(json);
  return [
    ...fileFindings(json, file),
    ...intentFindings(file),
    ...infoFindings(file),
    ...xmpFindings(file),
    ...json.pages.flatMap(({ object }, i) =>
      pageFindings(file.dictionary(object), file).map((finding) => `page ${i + 1}: ${finding}`),
    ),
    ...fontFindings(file),
    ...forbiddenFindings(file),
    ...colourFindings(json, file),
  ];
}

interface FileReader {
  readonly trailer: Dictionary;
  readonly catalog: Dictionary;
  /** Every dictionary of the file, those of streams and those within others too. */
  readonly all: readonly Dictionary[];
  /** What a reference leads to; any other value is itself. */
  resolve(value: PdfValue | undefined): PdfValue;
  dictionary(value: PdfValue | undefined): Dictionary;
  list(value: PdfValue | undefined): readonly PdfValue[];
  /** The bytes of a stream, unpacked if it is packed; null if it is none. */
  bytes(value: PdfValue | undefined): Buffer | null;
}

const isDictionary = (value: PdfValue | undefined): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readerOf(json: QpdfJson): FileReader {
  const objects = json.qpdf[1];
  const at = (value: PdfValue | undefined): FileObject | undefined =>
    typeof value === 'string' && /^\d+ \d+ R$/.test(value) ? (objects[`obj:${value}`] ?? {}) : undefined;
  const resolve = (value: PdfValue | undefined): PdfValue => {
    const object = at(value);
    return object === undefined ? (value ?? null) : (object.stream?.dict ?? object.value ?? null);
  };
  const dictionary = (value: PdfValue | undefined): Dictionary => {
    const found = resolve(value);
    return isDictionary(found) ? found : {};
  };
  const trailer = objects.trailer?.value;
  const trailerOf = isDictionary(trailer) ? trailer : {};
  return {
    trailer: trailerOf,
    catalog: dictionary(trailerOf['/Root']),
    all: Object.values(objects).flatMap(({ value, stream }) => dictionariesIn(stream?.dict ?? value)),
    resolve,
    dictionary,
    list: (value) => {
      const found = resolve(value);
      return Array.isArray(found) ? found : [];
    },
    bytes: (value) => {
      const stream = at(value)?.stream;
      if (stream === undefined) return null;
      const data = Buffer.from(stream.data, 'base64');
      return stream.dict['/Filter'] === '/FlateDecode' ? inflateSync(data) : data;
    },
  };
}

const dictionariesIn = (value: PdfValue | undefined): readonly Dictionary[] => {
  if (Array.isArray(value)) return value.flatMap(dictionariesIn);
  return isDictionary(value) ? [value, ...Object.values(value).flatMap(dictionariesIn)] : [];
};

/** Findings of what does not hold. */
const unless = (...conditions: readonly (readonly [holds: boolean, finding: string])[]): readonly string[] =>
  conditions.flatMap(([holds, finding]) => (holds ? [] : [finding]));

const fileFindings = (json: QpdfJson, { trailer, list }: FileReader): readonly string[] =>
  unless(
    [Number(json.qpdf[0].pdfversion) <= 1.6, 'the version of PDF is later than 1.6'],
    [list(trailer['/ID']).length === 2, 'the trailer has no ID'],
    [trailer['/Encrypt'] === undefined, 'the file is encrypted'],
  );

const HOLDS_COLOUR: readonly string[] = ['GRAY', 'RGB ', 'CMYK'];

function intentFindings({ catalog, list, dictionary, bytes }: FileReader): readonly string[] {
  const intents = list(catalog['/OutputIntents']).map((intent) => dictionary(intent));
  const ours = intents.filter((intent) => intent['/S'] === '/GTS_PDFX');
  const [intent = {}] = ours;
  const profile = bytes(intent['/DestOutputProfile']);
  return unless(
    [ours.length === 1, `there are ${ours.length} output intents of PDF/X`],
    [isText(intent['/OutputConditionIdentifier']), 'the output intent has no OutputConditionIdentifier'],
    [isText(intent['/Info']), 'the output intent has no Info'],
    [profile !== null, 'the profile of the output intent is not in the file'],
    [profile?.toString('latin1', 12, 16) === 'prtr', 'the profile of the output intent is not of a printer'],
    [
      HOLDS_COLOUR.includes(profile?.toString('latin1', 16, 20) ?? ''),
      'the profile of the output intent is not for gray, RGB or CMYK',
    ],
  );
}

/** Texts are marked by qpdf: u: for Unicode, b: for bytes. */
const isText = (value: PdfValue | undefined): boolean => typeof value === 'string' && /^[ub]:./.test(value);

function infoFindings({ trailer, dictionary, resolve }: FileReader): readonly string[] {
  const info = dictionary(trailer['/Info']);
  return unless(
    ...['Title', 'CreationDate', 'ModDate'].map(
      (key) => [isText(resolve(info[`/${key}`])), `Info has no ${key}`] as const,
    ),
    [
      ['/True', '/False'].includes(String(resolve(info['/Trapped']))),
      'Trapped in Info is not the name True or False',
    ],
  );
}

const XMP_ELEMENTS = [
  ...['dc:title', 'xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate', 'xmp:CreatorTool'],
  ...['xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass'],
];

function xmpFindings({ catalog, trailer, dictionary, resolve, bytes }: FileReader): readonly string[] {
  const packed = dictionary(catalog['/Metadata'])['/Filter'] !== undefined;
  const xmp = bytes(catalog['/Metadata'])?.toString('utf8') ?? '';
  const element = (name: string): string =>
    new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1] ?? '';
  const trapped = resolve(dictionary(trailer['/Info'])['/Trapped']);
  return unless(
    [!packed, 'the XMP is compressed'],
    [element('pdfxid:GTS_PDFXVersion') === 'PDF/X-4', 'the XMP does not say PDF/X-4'],
    [`/${element('pdf:Trapped')}` === trapped, 'Trapped in the XMP is not that of Info'],
    ...XMP_ELEMENTS.map((name) => [element(name).trim() !== '', `the XMP has no ${name}`] as const),
  );
}

function pageFindings(page: Dictionary, { list, dictionary }: FileReader): readonly string[] {
  const box = (name: string): readonly number[] => list(page[name]).map(Number);
  const media = box('/MediaBox');
  const finished = page['/TrimBox'] === undefined ? box('/ArtBox') : box('/TrimBox');
  const bleed = page['/BleedBox'] === undefined ? media : box('/BleedBox');
  const crop = page['/CropBox'] === undefined ? media : box('/CropBox');
  const notes = list(page['/Annots']).map((note) => list(dictionary(note)['/Rect']).map(Number));
  return unless(
    [
      (page['/TrimBox'] === undefined) !== (page['/ArtBox'] === undefined),
      'it has not one of TrimBox and ArtBox',
    ],
    [isInside(finished, bleed), 'the TrimBox is not inside the BleedBox'],
    [isInside(bleed, media), 'the BleedBox is not inside the MediaBox'],
    [String(crop) === String(media), 'the CropBox is not the MediaBox'],
    [page['/UserUnit'] === undefined, 'it has a UserUnit'],
    [notes.every((rect) => !overlap(rect, bleed)), 'an annotation stands inside the BleedBox'],
  );
}

type Sides = readonly number[];
const isInside = ([a = 0, b = 0, c = 0, d = 0]: Sides, [l = 0, t = 0, r = 0, e = 0]: Sides): boolean =>
  a >= l && b >= t && c <= r && d <= e;
const overlap = ([a = 0, b = 0, c = 0, d = 0]: Sides, [l = 0, t = 0, r = 0, e = 0]: Sides): boolean =>
  a < r && c > l && b < e && d > t;

function fontFindings({ all, dictionary, list }: FileReader): readonly string[] {
  const fonts = all.filter((each) => each['/Type'] === '/Font' && each['/Subtype'] !== '/Type3');
  const isEmbedded = (font: Dictionary): boolean => {
    const inner = font['/Subtype'] === '/Type0' ? dictionary(list(font['/DescendantFonts'])[0]) : font;
    const descriptor = dictionary(inner['/FontDescriptor']);
    return ['/FontFile', '/FontFile2', '/FontFile3'].some((key) => descriptor[key] !== undefined);
  };
  return unless([fonts.every(isEmbedded), 'a font is not embedded']);
}

function forbiddenFindings({ all }: FileReader): readonly string[] {
  const has = (...keys: readonly string[]): boolean =>
    all.some((each) => keys.some((key) => each[key] !== undefined));
  const states = all.filter((each) => each['/Type'] === '/ExtGState');
  const blends = all.filter((each) => each['/S'] === '/Transparency' && each['/CS'] !== undefined);
  return unless(
    [!has('/JavaScript', '/JS', '/AA', '/OpenAction'), 'it has JavaScript or actions'],
    [!all.some((each) => String(each['/Filter']).includes('/LZWDecode')), 'a stream is packed by LZW'],
    [
      states.every((each) => each['/TR'] === undefined && each['/TR2'] === undefined),
      'it has transfer curves',
    ],
    [!all.some((each) => each['/Subtype'] === '/PS'), 'it has a PostScript XObject'],
    [!has('/OPI'), 'it has OPI'],
    [
      blends.every((each) => each['/CS'] === '/DeviceCMYK'),
      'a group blends in colours that are not of the intent',
    ],
  );
}

/** Colours must be those of the press: nothing says how to print RGB. */
function colourFindings(
  json: QpdfJson,
  { all, list, bytes, catalog, dictionary }: FileReader,
): readonly string[] {
  const intent = dictionary(list(catalog['/OutputIntents'])[0]);
  const contents = json.pages.flatMap((page) =>
    page.contents.map((each) => bytes(each)?.toString('latin1') ?? ''),
  );
  const images = all.filter((each) => each['/Subtype'] === '/Image');
  const spaces = all.flatMap((each) => Object.values(each).filter((value) => Array.isArray(value)));
  const managed = spaces.filter(([kind]) => kind === '/ICCBased').map(([, profile]) => profile);
  return unless(
    [
      !contents.some((each) => /(?:^|\s)(?:rg|RG)(?:\s|$)/.test(each)) &&
        images.every((each) => each['/ColorSpace'] !== '/DeviceRGB'),
      'it has colours in RGB that nothing manages',
    ],
    [
      !managed.includes(intent['/DestOutputProfile'] ?? null),
      'a colour space repeats the profile of the output intent',
    ],
  );
}
