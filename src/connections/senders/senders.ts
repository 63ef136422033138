// Every sender by its id.
import type { Sender, SenderId } from '../sender.ts';
import { bigcommerce } from './bigcommerce.ts';
import { ebay } from './ebay.ts';
import { etsy } from './etsy.ts';
import { shipstation } from './shipstation.ts';
import { shopify } from './shopify.ts';
import { squarespace } from './squarespace.ts';
import { standard } from './standard.ts';
import { woocommerce } from './woocommerce.ts';

export const SENDERS: Readonly<Record<SenderId, Sender>> = {
  shopify,
  woocommerce,
  bigcommerce,
  squarespace,
  etsy,
  ebay,
  shipstation,
  standard,
};
