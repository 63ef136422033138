// The only place that reaches into PDFKit: its page dictionaries and references have no public types.
// The version is pinned, and a test holds that each field named here still exists.
import PDFDocument from 'pdfkit';

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
  ref(data: PdfData): PdfObject;
  readonly page: { readonly dictionary: PdfObject; readonly resources: PdfObject };
  addContent(operators: string): void;
  read(): Uint8Array | null;
}

export interface PdfWriter {
  /** An object of the file, with a stream if `end` gets bytes. */
  object(data: PdfData): PdfObject;
  /** A page with its finished size, its resources and its drawing operators (origin top left, y down). */
  page(widthPt: number, heightPt: number, resources: PageResources, operators: string): void;
  /** What has been written since the last call. */
  take(): Uint8Array;
  /** Writes the end of the file. */
  close(): void;
}

/** The file must be the same whenever it is made, so it carries a date that never changes. */
const CREATED = new Date(Date.UTC(2024, 0, 1));

export function openPdf(title: string): PdfWriter {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    font: '', // the default one would be Helvetica, which no note uses
    margin: 0,
    info: { Title: title, Producer: 'Inkslip', Creator: 'Inkslip', CreationDate: CREATED },
  });
  const internals = document as unknown as Internals;
  return {
    object: (data) => internals.ref(data),
    page: (widthPt, heightPt, resources, operators) => {
      document.addPage({ size: [widthPt, heightPt], margin: 0 });
      const { dictionary, resources: listed } = internals.page;
      dictionary.data.TrimBox = [0, 0, round(widthPt), round(heightPt)];
      delete dictionary.data.UserUnit; // PDFKit writes it even where it is the default
      Object.assign(listed.data, resources);
      internals.addContent(operators);
    },
    take: () => internals.read() ?? new Uint8Array(),
    close: () => document.end(),
  };
}

const round = (pt: number): number => Math.round(pt * 1000) / 1000;
