// A sender's id comes in, the client that reads its orders goes out.
import type { Client } from '../client.ts';
import type { SenderId } from '../sender.ts';
import { bigcommerce } from './bigcommerce.ts';
import { ebay } from './ebay.ts';
import { etsy } from './etsy.ts';
import { shipstation } from './shipstation.ts';
import { squarespace } from './squarespace.ts';

/** Shopify, WooCommerce and senders of our own form send whole orders, so nobody is asked. */
export const CLIENTS: Readonly<Partial<Record<SenderId, Client>>> = {
  bigcommerce,
  squarespace,
  etsy,
  ebay,
  shipstation,
};
