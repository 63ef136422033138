// The only place that reaches into PDFKit: its page dictionaries and references have no public types.
// The version is pinned, and a test holds that each field named here still exists.
import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { Box } from '../geometry.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { xmpPacket } from './xmp.ts';

/** An object of the file; it is written when `end` is called, and must be ended or the file never closes. */
export interface PdfObject {
  readonly data: Record<string, unknown>;
  end(stream?: Uint8Array): void;
}

/** A dictionary or an array of the file; strings in it are names. */
type PdfData = Readonly<Record<string, unknown>> | readonly unknown[];

/** What the operators of a page may name, by kind and name. */
export type PageResources = Readonly<Record<string, Readonly<Record<string, PdfObject>>>>;

interface Internals {
  ref(data: PdfData): PdfObject & { compress: boolean };
  readonly page: { readonly dictionary: PdfObject; readonly resources: PdfObject };
  readonly _root: PdfObject;
  _id: Uint8Array;
  endMetadata(): void;
  addContent(operators: string): void;
  read(): Uint8Array | null;
}

export interface PdfWriter {
  /** An object of the file, with a stream if `end` gets bytes. */
  object(data: PdfData): PdfObject;
  /** What the output intents of the file are. */
  outputIntents(intents: readonly PdfObject[]): void;
  /** How viewers should print it; strings are names. */
  viewerPreferences(preferences: Readonly<Record<string, string>>): void;
  /** A page as large as the sheet, its resources and its drawing operators (origin top left, y down). */
  page(sheet: Sheet, resources: PageResources, operators: string): void;
  /** What has been written since the last call. */
  take(): Uint8Array;
  /** Writes the end of the file. */
  close(): void;
}

/** The file must be the same whenever it is made, so it carries a date that never changes. */
const CREATED = new Date(Date.UTC(2024, 0, 1));
const CREATOR = 'Inkslip';

/** What PDF/X wants of this entry is a name; PDFKit would write text, or what looks like a dictionary as one. */
const NOT_TRAPPED = { [Symbol.toStringTag]: 'Name', toString: () => '/False' } as unknown as string;

/** A file; one for a press says that it is PDF/X-4, which is a kind of PDF 1.6. */
export function openPdf(title: string, isForPress: boolean): PdfWriter {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: isForPress ? '1.6' : '1.7',
    font: '', // the default one would be Helvetica, which no note uses
    margin: 0,
    info: {
      ...{ Title: title, Producer: CREATOR, Creator: CREATOR, CreationDate: CREATED, ModDate: CREATED },
      ...(isForPress ? { Trapped: NOT_TRAPPED } : {}),
    },
  });
  const internals = document as unknown as Internals;
  const content = createHash('md5').update(title);
  internals.endMetadata = () => writeMetadata(internals, title, isForPress);
  return {
    object: (data) => internals.ref(data),
    outputIntents: (intents) => {
      internals._root.data.OutputIntents = intents;
    },
    viewerPreferences: (preferences) => {
      internals._root.data.ViewerPreferences = internals.ref(preferences); // PDFKit ends this one itself
    },
    page: (sheet, resources, operators) => {
      addPage(document, sheet, resources, operators);
      content.update(operators);
    },
    take: () => internals.read() ?? new Uint8Array(),
    close: () => {
      internals._id = content.digest(); // PDFKit would call all files of one title the same
      document.end();
    },
  };
}

function addPage(
  document: PDFKit.PDFDocument,
  { widthPt, heightPt, trim, bleed }: Sheet,
  resources: PageResources,
  operators: string,
): void {
  document.addPage({ size: [widthPt, heightPt], margin: 0 });
  const internals = document as unknown as Internals;
  const { dictionary, resources: listed } = internals.page;
  // All boxes are rounded alike: one that is larger than the page by a millionth is an error to a print shop.
  dictionary.data.MediaBox = pdfBox({ x: 0, y: 0, width: widthPt, height: heightPt }, heightPt);
  dictionary.data.BleedBox = pdfBox(bleed, heightPt);
  dictionary.data.TrimBox = pdfBox(trim, heightPt);
  delete dictionary.data.UserUnit; // PDFKit writes it even where it is the default
  Object.assign(listed.data, resources);
  internals.addContent(operators);
}

/** A box by two corners, from the bottom left of a page of this height. */
const pdfBox = ({ x, y, width, height }: Box, pageHeight: number): readonly number[] =>
  [x, pageHeight - y - height, x + width, pageHeight - y].map((pt) => Math.round(pt * 1000) / 1000);

/** PDFKit's own XMP lacks what PDF/X asks for, and a title with & in it spoils it. Never compressed: shops read it. */
function writeMetadata(internals: Internals, title: string, isForPress: boolean): void {
  const id = Buffer.from(internals._id).toString('hex');
  const metadata = internals.ref({ Type: 'Metadata', Subtype: 'XML' });
  metadata.compress = false;
  metadata.end(Buffer.from(xmpPacket({ title, creator: CREATOR, created: CREATED, id, isForPress })));
  internals._root.data.Metadata = metadata;
}
