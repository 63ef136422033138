// Print runs that show what layouts can do, for golden files and for pictures.
import { NO_PICTURES, openPictures } from '../../src/http/open-pictures.ts';
import type { Address, Order } from '../../src/orders/order.ts';
import type { RenderSettings } from '../../src/render-settings.ts';
import { catalog, IMPOSITION, one, orderFor, PLAIN, settingsFor, wordsFor } from '../support/notes.ts';

export interface Example {
  readonly orders: readonly Order[];
  readonly settings: RenderSettings;
}

const MESSAGE = `Dear {{recipient.firstName}},

thank you so much for your order! I packed it this morning and wrapped everything twice, so it should reach you in one piece.

Warm wishes,
Marianne`;
const SHORT = 'Thank you, {{recipient.firstName}}!';
const RETURN = ['Wren & Thistle', '12 Mill Lane', 'Akron, OH 44301', 'USA'];

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60">
<circle cx="30" cy="30" r="26" fill="#2e6b4f"/>
<path d="M18 34 C24 14 36 14 42 34 M30 20 V46" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" fill="none"/>
<path d="M70 22 h110 v6 h-110 z M70 36 h70 v6 h-70 z" fill="#222"/></svg>`;
const ARTWORK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 148 105"><rect width="148" height="105" fill="#e8efe6"/>
<circle cx="74" cy="52" r="30" fill="#2e6b4f"/><circle cx="62" cy="46" r="18" fill="#d9a441"/></svg>`;
const SIGNATURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">
<path d="M6 32 C14 4 22 4 24 30 C30 6 38 6 40 30 C52 18 60 34 70 22 S 96 30 114 16" stroke="#123" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" fill="none"/></svg>`;

const svg = (text: string, name: string) => [{ name, bytes: Buffer.from(text) }];

/** Settings with the shop's logo, artwork and signature, opened for their printer. */
async function withPictures(changes: Partial<RenderSettings>): Promise<RenderSettings> {
  const settings = settingsFor({ words: wordsFor(MESSAGE), ...changes });
  const files = { logo: svg(LOGO, 'logo.svg'), artwork: svg(ARTWORK, 'art.svg') };
  const given = { ...NO_PICTURES, ...files, signature: svg(SIGNATURE, 'name.svg') };
  const opened = await openPictures(given, settings.profile);
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  const { logo, artwork, signature } = opened.value;
  const furniture = { ...settings.furniture, logo, artwork, signature, returnAddress: RETURN };
  return { ...settings, furniture };
}

const layout = (id: string) => one(catalog.layouts, id);
const stock = (id: string) => one(catalog.stocks, id);

const at = (address: Partial<Address>): Address => ({
  ...{ lines: [], city: '', region: '', postcode: '', country: '' },
  ...address,
});
const HOME = at({
  ...{ lines: ['48 Orchard Road'], city: 'Leeds', postcode: 'LS1 4AB', country: 'GB' },
});

const person = (name: string) => ({ name, greetingName: name.split(' ')[0] ?? name, rawName: name });

const orderOf = (name: string, id: string): Order => ({
  ...orderFor(name, id),
  ...{ buyer: person(name), recipient: person(name), address: HOME },
});

const named = (names: readonly string[]): readonly Order[] =>
  names.map((name, i) => orderOf(name, String(1001 + i)));

/** Sixty things of all lengths, so that the slip goes on and titles are broken. */
const sixtyItems = (): Order => ({
  ...orderOf('Maeve Byrne', '1001'),
  total: { amount: '1184.50', currency: 'GBP' },
  items: Array.from({ length: 60 }, (_, i) => ({
    title: ITEMS[i % ITEMS.length] as string, // the index is inside
    quantity: 1 + (i % 4),
    variant: i % 3 === 0 ? 'Colour: Sage' : '',
    personalisation: i % 7 === 0 ? 'Maeve & Jo' : '',
  })),
});

const ITEMS = [
  'Speckled Stoneware Mug',
  'Beeswax Candle, Pair of Two, Slow-Burning and Dyed with Madder Root, in a Box of Recycled Card',
  'Linen Tea Towel',
  'Knitting Pattern „Søster“ (PDF)',
  'Ρόδι – Ceramic Pomegranate',
];

const gift = (): Order => ({
  ...orderOf('Ines Duarte', '1002'),
  recipient: person('Oskar Lindqvist'),
  giftMessage: 'Happy birthday, Oskar! With love from Ines',
  total: { amount: '48.00', currency: 'GBP' },
});

const JAPAN = at({
  ...{
    lines: ['1-2-3 Jingumae'],
    city: 'Shibuya-ku',
    region: 'Tokyo',
    postcode: '150-0001',
    country: 'Japan',
  },
});
const BRAZIL = at({
  ...{
    lines: ['Av. Paulista 1578', 'Bela Vista'],
    city: 'São Paulo',
    region: 'SP',
    postcode: '01310-100',
    country: 'Brazil',
  },
});

export const CASES: Readonly<Record<string, () => Promise<Example>>> = {
  'slip-of-60-items': async () => ({
    orders: [sixtyItems()],
    settings: await withPictures({ layout: layout('slip'), stock: stock('a4') }),
  }),
  'gift-slip': async () => ({
    orders: [gift()],
    settings: settingsFor({
      words: wordsFor(MESSAGE),
      layout: layout('slip-4x6'),
      stock: stock('thermal-4x6'),
    }),
  }),
  'card-with-logo-and-qr': async () => {
    const settings = await withPictures({ layout: layout('card-logo') });
    const furniture = { ...settings.furniture, qr: 'https://example.com/care' };
    return {
      orders: named(['Anna Holm']).map((order) => ({ ...order, channel: 'shopify' })),
      settings: { ...settings, furniture },
    };
  },
  'ruled-card': async () => ({
    orders: named(['Anna Holm']),
    settings: await withPictures({ layout: layout('card-ruled') }),
  }),
  'envelope-to-japan-and-brazil': async () => ({
    orders: [
      { ...orderFor('Yuki Tanaka', '1001'), address: JAPAN },
      { ...orderFor('João Lima', '1002'), address: BRAZIL },
    ],
    settings: settingsFor({
      layout: layout('envelope'),
      stock: stock('env-c6'),
      furniture: { ...PLAIN, returnAddress: RETURN },
    }),
  }),
  'labels-from-place-17': async () => ({
    orders: named(Array.from({ length: 18 }, (_, i) => `${NAMES[i % NAMES.length]} Holm`)),
    settings: settingsFor({
      words: wordsFor(SHORT),
      layout: layout('label'),
      stock: stock('letter-30up'),
      imposition: { ...IMPOSITION, freePlaces: [Array.from({ length: 14 }, (_, i) => 17 + i)] },
      printRun: 'Friday',
    }),
  }),
  'folded-card-on-both-sides': async () => ({
    orders: named(['Anna Holm', 'Maeve Byrne', 'Jo Hart']),
    settings: await withPictures({
      layout: layout('folded-card'),
      stock: stock('letter-halffold-2up'),
      imposition: { ...IMPOSITION, flip: 'short-edge' },
    }),
  }),
  'postcard-for-an-office': async () => ({
    orders: named(['Anna Holm']),
    settings: await withPictures({ layout: layout('postcard'), stock: stock('a4-4up-a6-card') }),
  }),
  'postcard-for-a-press': async () => ({
    orders: named(['Anna Holm']),
    settings: await withPictures({
      layout: layout('postcard'),
      profile: 'press',
      imposition: { ...IMPOSITION, bleedPt: 8.5 },
    }),
  }),
};

const NAMES = ['Anna', 'Maeve', 'Oskar', 'Renée', 'Priya', 'Zoë'];
