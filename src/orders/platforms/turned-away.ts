// Tables that are known and not read: reports without people in them, and platforms that are not built in yet.
import type { TurnAway } from '../text/file-signature.ts';

export interface KnownTable extends TurnAway {
  /** Normalised headings that only this file has together: all of one set. */
  readonly signs: readonly (readonly string[])[];
  /** Amazon's tab-separated reports write quotes as plain text. */
  readonly quoting: boolean;
}

const ETSY = 'download "Order Items" instead (Shop Manager > Settings > Options > Download Data)';
const EBAY = 'download the Orders report instead (Seller Hub > Orders > Download report)';
const AMAZON = 'download "Unshipped Orders" or "New Orders" instead (Orders > Order Reports)';

/** `signs` are sets of headings, written "a + b". */
const report = (format: string, signs: readonly string[], is: string, quoting = true): KnownTable => ({
  format,
  is,
  quoting,
  signs: signs.map((set) => set.split(' + ')),
});

const notYet = (format: string, name: string, signs: readonly string[], quoting = true): KnownTable =>
  report(format, signs, `it looks like ${name}, and reading those is not built in yet`, quoting);

export const TURNED_AWAY: readonly KnownTable[] = [
  report('etsy-payments', ['payment id + gross amount'], `it lists Etsy payments; ${ETSY}`),
  report('etsy-statement', ['fees & taxes + tax details'], `it is Etsy's monthly statement; ${ETSY}`),
  report(
    'etsy-listings',
    ['title + description + quantity + currency_code'],
    `it lists Etsy products; ${ETSY}`,
  ),
  report(
    'ebay-transactions',
    ['transaction creation date + net amount', 'datum der transaktionserstellung + typ'],
    `it is eBay's money report, with refunds, fees and payouts in it; ${EBAY}`,
  ),
  report(
    'ebay-earnings',
    ['order creation date + order number + item id'],
    `it is eBay's earnings report; ${EBAY}`,
  ),
  report(
    'amazon-payments',
    ['settlement id + amazon order id', 'settlement id + order id'],
    `it is Amazon's payments report; ${AMAZON}`,
  ),
  report(
    'amazon-all-orders',
    ['amazon-order-id + order-status + asin'],
    `it is Amazon's All Orders report, which holds no names; ${AMAZON}`,
    false,
  ),
  notYet(
    'amazon-fba',
    'an Amazon Fulfilled Shipments report',
    ['amazon-order-id + shipment-id + recipient-name'],
    false,
  ),
  notYet(
    'amazon-unshipped',
    'an Amazon Unshipped Orders report',
    ['order-id + order-item-id + quantity-to-ship'],
    false,
  ),
  notYet(
    'amazon-new-orders',
    'an Amazon New Orders report',
    ['order-id + order-item-id + quantity-purchased'],
    false,
  ),
  notYet('ebay', 'an eBay Orders report', [
    'sales record number + buyer username',
    'order number + buyer username + post to name',
    'sales record number + user id',
    'verkaufsprotokollnummer + bestellnummer',
    'numéro de commande + pseudo de l’acheteur',
  ]),
  notYet('woo-advanced', 'a WooCommerce order export', ['order number + first name (billing)']),
  notYet('woo-core', 'a WooCommerce analytics download', ['order # + product(s)']),
  notYet('woo-skyverge', 'a WooCommerce order export', ['order_id + billing_first_name']),
  notYet('bigcommerce', 'a BigCommerce order export', ['order id + product details + customer message']),
  notYet('squarespace', 'a Squarespace order export', ['order id + lineitem variant']),
  notYet('tiktok', 'a TikTok Shop order export', ['order id + order substatus + recipient']),
  notYet('depop', 'a Depop sales export', ['date of sale + buyer + description']),
  notYet('wix', 'a Wix order export', [
    'order number + total order quantity',
    'order no + total order quantity',
  ]),
];
