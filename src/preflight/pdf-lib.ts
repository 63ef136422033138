// The library that reads the structure of PDFs. Its CommonJS build loads in half the time of its five hundred modules, and
// every print run waits for it.
import { createRequire } from 'node:module';
import type * as PdfLib from '@cantoo/pdf-lib';

const library: typeof PdfLib = createRequire(import.meta.url)('@cantoo/pdf-lib');

export const {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFParser,
  PDFRawStream,
  PDFString,
} = library;
