// Objects of a PDF come in as the library gives them, plain values go out. A file may hold anything anywhere: what is not
// of the asked kind is null.
import type * as PdfLib from '@cantoo/pdf-lib';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from './pdf-lib.ts';

export type Dict = PdfLib.PDFDict;
export type Stream = PdfLib.PDFRawStream;

/** The value under a key, with a reference followed. */
export const valueAt = (dict: Dict | null, key: string): unknown => dict?.lookup(PDFName.of(key));

export const hasKey = (dict: Dict | null, key: string): boolean => dict?.has(PDFName.of(key)) ?? false;

/** A dictionary; that of a stream counts. */
export const asDict = (value: unknown): Dict | null =>
  value instanceof PDFDict ? value : value instanceof PDFRawStream ? value.dict : null;

export const asStream = (value: unknown): Stream | null => (value instanceof PDFRawStream ? value : null);

export const asName = (value: unknown): string | null =>
  value instanceof PDFName ? value.decodeText() : null;

export const asNumber = (value: unknown): number | null => {
  const number = value instanceof PDFNumber ? value.asNumber() : Number.NaN;
  return Number.isFinite(number) ? number : null;
};

export const isTrue = (value: unknown): boolean => value === PDFBool.True;

export const isString = (value: unknown): boolean =>
  value instanceof PDFString || value instanceof PDFHexString;

/** The items of an array, with references followed; of anything else, none. */
export const itemsOf = (value: unknown): readonly unknown[] =>
  value instanceof PDFArray ? Array.from({ length: value.size() }, (_, i) => value.lookup(i)) : [];

/** Numbers of an array; null if it is none or holds anything else. */
export function asNumbers(value: unknown): readonly number[] | null {
  if (!(value instanceof PDFArray)) return null;
  const numbers = itemsOf(value).map(asNumber);
  return numbers.every((number) => number !== null) ? numbers : null;
}

export const dictAt = (dict: Dict | null, key: string): Dict | null => asDict(valueAt(dict, key));
export const nameAt = (dict: Dict | null, key: string): string | null => asName(valueAt(dict, key));
export const numberAt = (dict: Dict | null, key: string): number | null => asNumber(valueAt(dict, key));
export const numbersAt = (dict: Dict | null, key: string): readonly number[] | null =>
  asNumbers(valueAt(dict, key));

/** Text of a string, of a file's own words: '' if there is none. */
export function textAt(dict: Dict | null, key: string): string {
  const value = valueAt(dict, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
