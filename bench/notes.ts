// Speed and size of the whole path: 500 notes of 60 words, one card a page, in one PDF, for each hand.
// Run with `npm run bench`; the figures of one machine stand in bench/figures.md.
import { loadCatalog } from '../src/catalog/catalog.ts';
import { parseMessage } from '../src/message/parse-message.ts';
import type { Order } from '../src/orders/order.ts';
import { exportPdf } from '../src/pdf/export-pdf.ts';
import { type RenderSettings, render } from '../src/render.ts';

const NOTES = 500;
const NAMES = ['Harriet', 'Dario', 'Maeve', 'Joaquín', 'Ingrid', 'Tamsin', 'Renée', 'Oskar', 'Priya', 'Zoë'];
const MESSAGE = `Dear {{recipient.firstName}},

thank you so much for your order! I packed your mugs this morning and wrapped them twice, so they should reach you in one piece. If anything is not right, just write to me and I will sort it out at once. It means a lot to a small shop like mine.

Warm wishes,
Marianne`;

function orderOf(i: number): Order {
  const name = NAMES[i % NAMES.length] ?? '';
  const person = { name, greetingName: name, rawName: name };
  return {
    channel: 'other',
    id: String(i),
    placedOn: '',
    buyer: person,
    recipient: person,
    address: { lines: [], city: '', region: '', postcode: '', country: '' },
    phone: '',
    items: [],
    giftMessage: '',
    buyerNote: '',
    total: { amount: '', currency: '' },
    at: { file: '', line: 0 },
  };
}

function measure(settings: RenderSettings): string {
  const started = performance.now();
  const { pages, sheets, outlines } = render(
    Array.from({ length: NOTES }, (_, i) => orderOf(i)),
    settings,
  );
  let bytes = 0;
  for (const piece of exportPdf(sheets, pages, outlines, 'Notes')) bytes += piece.length;
  const seconds = (performance.now() - started) / 1000;
  return `${(NOTES / seconds).toFixed(0)} notes/s, ${(bytes / NOTES / 1000).toFixed(2)} KB a note`;
}

const catalog = loadCatalog();
const template = parseMessage(MESSAGE);
const [ink, card, stock] = [
  catalog.inks[0],
  catalog.cards[0],
  catalog.stocks.find(({ id }) => id === 'card-a6'),
];
if (!template.ok || ink === undefined || card === undefined || stock === undefined)
  throw new Error('The bench is broken.');
for (const { id } of catalog.hands) {
  const settings: RenderSettings = {
    template: template.template,
    seller: { name: 'Wren & Thistle' },
    hand: catalog.openHand(id),
    ink,
    card,
    stock,
    realism: 1,
    seed: 'bench',
    startAt: 1,
    imposition: 'sequence',
  };
  console.log(`${id}, bank built on the way: ${measure(settings)}`);
  console.log(`${id}, again: ${measure(settings)}`);
}
