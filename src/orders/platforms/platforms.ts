// Every file that can be read. A new platform is a file beside this one and a line here.
import { amazonFba, amazonNewOrders, amazonUnshipped } from './amazon.ts';
import { bigcommerce } from './bigcommerce.ts';
import { depop } from './depop.ts';
import { ebay } from './ebay.ts';
import { etsyItems } from './etsy-items.ts';
import { etsyOrders } from './etsy-orders.ts';
import type { Platform } from './platform.ts';
import { shopify } from './shopify.ts';
import { squarespace } from './squarespace.ts';
import { tiktok } from './tiktok.ts';
import { wix } from './wix.ts';
import { wooAdvanced, wooCore, wooSkyverge } from './woocommerce.ts';

/** Lists made by people are not here: `generic` is tried when none of these fits. */
export const PLATFORMS: readonly Platform[] = [
  etsyItems,
  etsyOrders,
  shopify,
  amazonUnshipped,
  amazonNewOrders,
  amazonFba,
  ebay,
  wooAdvanced,
  wooCore,
  wooSkyverge,
  bigcommerce,
  squarespace,
  tiktok,
  depop,
  wix,
];

/** Two files about the same orders, one with the people and one with the items: dropped together they are joined. */
export const areHalves = (a: Platform, b: Platform): boolean =>
  (a === etsyItems && b === etsyOrders) || (a === etsyOrders && b === etsyItems);
