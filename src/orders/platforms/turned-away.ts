// Tables that are known and not read: what each is, and which download to use instead.
import type { TurnAway } from '../text/file-signature.ts';
import { rightDownload } from './channels.ts';

export interface KnownTable extends TurnAway {
  /** Normalised headings that only this file has together: all of one set. */
  readonly signs: readonly (readonly string[])[];
  /** Amazon's tab-separated reports write quotes as plain text. */
  readonly quoting: boolean;
}

const [ETSY, EBAY, AMAZON] = [rightDownload('etsy'), rightDownload('ebay'), rightDownload('amazon')];

/** `signs` are sets of headings, written "a + b". */
const report = (format: string, signs: readonly string[], is: string, quoting = true): KnownTable => ({
  format,
  is,
  quoting,
  signs: signs.map((set) => set.split(' + ')),
});

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
];
