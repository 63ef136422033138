// What the page offers where the catalog has no list, or none in words: languages, channels, ways of writing, pens, printers
// and how they print, encodings and orders of dates. Of numbers the service takes any in between; a seller needs a few good ones.
import type { CatalogResponse, GivenSettings } from '../http/api.ts';

/** A language as the service knows it. */
export type Language = CatalogResponse['defaults']['language'];

export const LANGUAGES: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'en', name: 'English' },
  { language: 'de', name: 'German' },
  { language: 'fr', name: 'French' },
  { language: 'es', name: 'Spanish' },
  { language: 'it', name: 'Italian' },
];

/** A channel as the service knows it. */
export type Channel = NonNullable<GivenSettings['channel']>;

/** Where orders are placed. The record holds the list to the service's. */
const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  etsy: 'Etsy',
  shopify: 'Shopify',
  amazon: 'Amazon',
  ebay: 'eBay',
  woocommerce: 'WooCommerce',
  bigcommerce: 'BigCommerce',
  squarespace: 'Squarespace',
  tiktok: 'TikTok Shop',
  depop: 'Depop',
  wix: 'Wix',
  other: 'A shop or market of your own',
};

// The keys of a record come as strings; its type says which they are.
export const CHANNELS = (Object.keys(CHANNEL_NAMES) as Channel[]).map((channel) => ({
  channel,
  name: CHANNEL_NAMES[channel],
}));

/** A printer as the service knows it. */
export type PrintProfile = CatalogResponse['defaults']['profile'];

interface Printer {
  readonly profile: PrintProfile;
  readonly name: string;
  readonly description: string;
}

export const PRINTERS: readonly Printer[] = [
  { profile: 'office', name: 'Office printer', description: 'Inkjet or laser, in colour.' },
  {
    profile: 'press',
    name: 'Print shop',
    description: 'A PDF/X-4 for a press: CMYK, or a spot ink where a mix would break thin strokes.',
  },
  { profile: 'thermal', name: 'Label printer', description: 'Pure black, whatever the ink.' },
];

/** What a press prints on; the service knows these by the same ids. */
export const CONDITIONS: readonly { readonly id: string; readonly name: string }[] = [
  { id: 'coated', name: 'Coated paper (FOGRA39)' },
  { id: 'uncoated', name: 'Uncoated paper (FOGRA29)' },
];

/** Free paper between cards that are cut, in mm. */
export const GUTTERS_MM: readonly number[] = [0, 2, 3, 5, 10];
/** How far artwork goes beyond the cut, in mm. */
export const BLEEDS_MM: readonly number[] = [0, 2, 3, 5];

export type OrderOnSheets = CatalogResponse['defaults']['impose'];

export const ORDERS_ON_SHEETS: readonly { readonly impose: OrderOnSheets; readonly name: string }[] = [
  { impose: 'sequence', name: 'One after the other on each sheet' },
  { impose: 'cut-stack', name: 'In order once the piles are cut and stacked' },
];

export type Flip = CatalogResponse['defaults']['flip'];

export const FLIPS: readonly { readonly flip: Flip; readonly name: string }[] = [
  { flip: 'long-edge', name: 'Turn about the long edge' },
  { flip: 'short-edge', name: 'Turn about the short edge' },
];

export type Sorting = CatalogResponse['defaults']['sort'];

export const SORTINGS: readonly { readonly sort: Sorting; readonly name: string }[] = [
  { sort: 'orders', name: 'As in the order files' },
  { sort: 'item', name: 'By item' },
  { sort: 'buyer', name: 'By buyer' },
];

/** A pen without a width is the hand's own. */
export const PENS: readonly { readonly widthMm?: number; readonly name: string }[] = [
  { name: "The hand's own" },
  { widthMm: 0.3, name: 'Fine (0.3 mm)' },
  { widthMm: 0.5, name: 'Medium (0.5 mm)' },
  { widthMm: 0.7, name: 'Broad (0.7 mm)' },
];

export interface WayOfWriting {
  readonly name: string;
  readonly realism: number;
}

/** The service knows these by the same names. */
export const WAYS_OF_WRITING: readonly WayOfWriting[] = [
  { name: 'Neat', realism: 0.6 },
  { name: 'Natural', realism: 1 },
  { name: 'Hasty', realism: 1.4 },
];

/** An encoding as the service knows it. */
export type Encoding = CatalogResponse['encodings'][number];

/** What a seller knows of an encoding is where it is used. */
export const ENCODING_USES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'all languages',
  'utf-16le': 'all languages',
  'utf-16be': 'all languages',
  'windows-1252': 'Western Europe',
  'windows-1250': 'Central Europe',
  'windows-1251': 'Cyrillic',
  'iso-8859-15': 'Western Europe',
  macintosh: 'old Macs',
  shift_jis: 'Japanese',
  gb18030: 'Chinese',
  big5: 'Chinese, traditional',
  'euc-kr': 'Korean',
};

export type DateOrder = NonNullable<CatalogResponse['defaults']['dates']>;

/** What 03/04/26 can mean. */
export const DATE_ORDERS: readonly { readonly dates?: DateOrder; readonly name: string }[] = [
  { dates: 'day-first', name: '3 April' },
  { dates: 'month-first', name: '4 March' },
  { name: 'Not sure: leave it out' },
];
