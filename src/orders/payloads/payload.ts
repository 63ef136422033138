// What a platform's servers say of one order, as parsed JSON, and what is made of it. Numbers that JavaScript would round are text.
import type { Outcome } from '../../problem.ts';
import type { MadeOrder } from '../make-order.ts';

/** Platforms whose servers send orders, or are asked for them. */
export const PLATFORM_IDS = [
  'shopify',
  'woocommerce',
  'bigcommerce',
  'squarespace',
  'etsy',
  'ebay',
  'shipstation',
] as const;
export type PlatformId = (typeof PLATFORM_IDS)[number];

/** `problems` hold why it gets no note, as with orders of files. */
export interface PayloadOrder extends MadeOrder {
  /** What the platform's machines call it, where people call it otherwise; '' where both are one. */
  readonly platformId: string;
  /** When the platform says that it changed last, in ms since 1970; 0 if it does not say. */
  readonly toldAt: number;
}

/** A problem (`payload-unreadable`) for JSON that is no order. */
export type PayloadReader = (payload: unknown) => Outcome<PayloadOrder>;
