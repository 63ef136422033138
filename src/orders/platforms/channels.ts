// Where each channel's orders are downloaded, for sellers who brought the wrong file or none.
import type { Channel } from '../order.ts';

export interface ChannelDownload {
  readonly id: Channel;
  readonly name: string;
  /** What to download. */
  readonly download: string;
  /** The way to it through the shop's menus. */
  readonly path: string;
}

const channel = (id: Channel, name: string, download: string, path: string): ChannelDownload => ({
  id,
  name,
  download,
  path,
});

export const CHANNELS: readonly ChannelDownload[] = [
  channel('etsy', 'Etsy', '"Order Items"', 'Shop Manager > Settings > Options > Download Data'),
  channel('shopify', 'Shopify', 'the orders as plain CSV', 'Orders > Export'),
  channel('amazon', 'Amazon', '"Unshipped Orders" or "New Orders"', 'Orders > Order Reports'),
  channel('ebay', 'eBay', 'the Orders report', 'Seller Hub > Orders > Download report'),
  channel(
    'woocommerce',
    'WooCommerce',
    'a CSV of "Advanced Order Export"',
    'WooCommerce > Export Orders, or without it Analytics > Orders > Download',
  ),
  channel('bigcommerce', 'BigCommerce', 'the orders as CSV, template "Default"', 'Orders > Export'),
  channel('squarespace', 'Squarespace', 'the orders as CSV', 'Selling > Orders > Download CSV'),
  channel(
    'tiktok',
    'TikTok Shop',
    'the orders as CSV, before they are shipped',
    'Orders > Manage orders > To ship > Export',
  ),
  channel('depop', 'Depop', 'the sales as CSV', 'Selling hub > Sold items > Download'),
  channel('wix', 'Wix', 'the orders as CSV', 'Sales > Orders > Export'),
  channel(
    'other',
    'Your own list',
    'any table as CSV whose first line names the columns',
    'order, name, item, quantity',
  ),
];

/** "download the Orders report instead (Seller Hub > Orders > Download report)" */
export function rightDownload(id: Channel): string {
  const { download = '', path = '' } = CHANNELS.find((one) => one.id === id) ?? {};
  return `download ${download} instead (${path})`;
}
