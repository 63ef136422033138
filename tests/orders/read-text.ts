// Order files drawn as text in; what is read from them out.
import { readOrders } from '../../src/orders/read-orders.ts';
import { NOTHING_SAID, type ReadSettings } from '../../src/orders/read-settings.ts';
import type { FileReport } from '../../src/orders/report.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads one file, drawn without the indent of the test. */
export const readText = (drawn: string, name = 'orders.csv', said: Partial<ReadSettings> = {}) =>
  readBytes(bytesOf(undent(drawn)), name, said);

export function readBytes(bytes: Uint8Array, name = 'orders.csv', said: Partial<ReadSettings> = {}) {
  const { files, orders } = readOrders([{ name, bytes }], { ...NOTHING_SAID, ...said });
  return { report: files[0] as FileReport, orders };
}

/** The first line break and the indent of the first line are the drawing's, not the file's. */
export function undent(drawn: string): string {
  const text = drawn.replace(/^\n/, '').replace(/\n[ ]*$/, '\n');
  const indent = /^ */.exec(text)?.[0] ?? '';
  return text.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

/** Problems as "line code", infos too. */
export const codesOf = ({ problems }: Pick<FileReport, 'problems'>): string[] =>
  problems.map(({ line, code }) => `${line} ${code}`);
