// Every platform whose servers tell of orders. A new one is a file beside this one, a name in payload.ts and a line here.
import { readBigCommerceOrder } from './bigcommerce.ts';
import { readEbayOrder } from './ebay.ts';
import { readEtsyOrder } from './etsy.ts';
import type { PayloadReader, PlatformId } from './payload.ts';
import { readShipStationOrder } from './shipstation.ts';
import { readShopifyOrder } from './shopify.ts';
import { readSquarespaceOrder } from './squarespace.ts';
import { readWooCommerceOrder } from './woocommerce.ts';

export const PAYLOAD_READERS: Readonly<Record<PlatformId, PayloadReader>> = {
  shopify: readShopifyOrder,
  woocommerce: readWooCommerceOrder,
  bigcommerce: readBigCommerceOrder,
  squarespace: readSquarespaceOrder,
  etsy: readEtsyOrder,
  ebay: readEbayOrder,
  shipstation: readShipStationOrder,
};
