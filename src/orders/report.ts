// What reading order files gives: the orders in the files' sequence, and for every file what was found in it.
import type { Place, Problem } from '../problem.ts';
import type { ColumnReport } from './columns/assign-columns.ts';
import type { MadeOrder } from './make-order.ts';
import type { Channel, Order } from './order.ts';

/** A file as dropped by the seller: its name without folders, and its bytes. */
export interface OrderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FileReport {
  readonly file: string;
  /** etsy-items, shopify, ebay, generic, ...; reject:... for a file that was turned away. */
  readonly format: string;
  readonly channel: Channel | null;
  readonly encoding: string;
  readonly delimiter: string;
  /** Line of the headings, counted from 1; 0 where there are none. */
  readonly headerLine: number;
  /** The headings in the form in which they are compared: what was said of the columns is remembered by them. */
  readonly headings: string;
  /** Rows below the headings with anything in them. Each is in an order or left out. */
  readonly rows: number;
  /** Rows that belong to no order, each with a problem that says why. */
  readonly leftOut: number;
  /** Orders in the file, set-aside ones included. */
  readonly orders: number;
  /** Orders that get no note, each with a problem that says why. */
  readonly setAside: number;
  readonly lineItems: number;
  readonly units: number;
  /** What each column is read as; empty for a shop's file, whose columns are known. */
  readonly columns: readonly ColumnReport[];
  /** The first names with letters outside ASCII, where the encoding was guessed or chosen: they show whether it is right. */
  readonly namesToCheck: readonly string[];
  readonly problems: readonly Problem[];
}

/** Where what concerns a whole file stands: at its headings, or at its start. */
export const headerPlace = (file: string, headerLine: number): Place => ({
  file,
  line: Math.max(1, headerLine),
});

export interface OrdersReport {
  readonly files: readonly FileReport[];
  /** Every order once, set-aside ones included: what sets them aside stands in the problems of their file. */
  readonly orders: readonly Order[];
  /** The same, each with what was found in it alone: two channels may have an order of one number. */
  readonly made: readonly MadeOrder[];
  /** Those of them that no file sets aside: an order that stands in two files is set aside by either. */
  readonly toWrite: readonly Order[];
}
