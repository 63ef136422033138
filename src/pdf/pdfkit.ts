// The only place that reaches into PDFKit: its page dictionaries and references have no public types.
// The version is pinned, and a test holds that each field named here still exists.
import PDFDocument from 'pdfkit';

/** An object of the file; it is written when `end` is called, and must be ended or the file never closes. */
export interface PdfObject {
  readonly data: Record<string, unknown>;
  end(stream?: Uint8Array): void;
}

interface Internals {
  ref(data: Record<string, unknown>): PdfObject;
  readonly page: { readonly dictionary: PdfObject; readonly fonts: Record<string, PdfObject> };
  addContent(operators: string): void;
  read(): Uint8Array | null;
}

export interface PdfWriter {
  /** A dictionary, with a stream if `end` gets bytes. */
  object(data: Record<string, unknown>): PdfObject;
  /** A page with its finished size, its fonts by name and its drawing operators (origin top left, y down). */
  page(
    widthPt: number,
    heightPt: number,
    fonts: Readonly<Record<string, PdfObject>>,
    operators: string,
  ): void;
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
    page: (widthPt, heightPt, fonts, operators) => {
      document.addPage({ size: [widthPt, heightPt], margin: 0 });
      const { dictionary } = internals.page;
      dictionary.data.TrimBox = [0, 0, round(widthPt), round(heightPt)];
      delete dictionary.data.UserUnit; // PDFKit writes it even where it is the default
      Object.assign(internals.page.fonts, fonts);
      internals.addContent(operators);
    },
    take: () => internals.read() ?? new Uint8Array(),
    close: () => document.end(),
  };
}

const round = (pt: number): number => Math.round(pt * 1000) / 1000;
