// What reading order files gives: the orders in the files' sequence, and for every file what was found in it.
import type { Problem } from '../problem.ts';
import type { Channel, Order } from './order.ts';

/** A file as dropped by the seller: its name without folders, and its bytes. */
export interface OrderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FileReport {
  readonly file: string;
  /** etsy-items, shopify, generic, or reject:... for a file that was turned away. */
  readonly format: string;
  readonly channel: Channel | null;
  readonly encoding: string;
  readonly delimiter: string;
  /** Line of the headings, counted from 1; 0 where there are none. */
  readonly headerLine: number;
  /** Orders in the file, set-aside ones included. */
  readonly orders: number;
  readonly lineItems: number;
  readonly units: number;
  readonly problems: readonly Problem[];
}

export interface OrdersReport {
  readonly files: readonly FileReport[];
  /** Every order once, set-aside ones included: what sets them aside stands in the problems of their file. */
  readonly orders: readonly Order[];
}
