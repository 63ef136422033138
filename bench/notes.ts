// Speed and size of the whole path: 500 notes of 67 words, one card a page, in one PDF, for each hand.
// Run with `npm run bench`; the figures of one machine stand in bench/figures.md.
import { exportPdf } from '../src/pdf/export-pdf.ts';
import { render } from '../src/render.ts';
import type { RenderSettings } from '../src/render-settings.ts';
import { catalog, HANDS, jobOf, orderFor, settingsFor } from '../tests/support/notes.ts';

const NOTES = 500;
const NAMES = ['Harriet', 'Dario', 'Maeve', 'Joaquín', 'Ingrid', 'Tamsin', 'Renée', 'Oskar', 'Priya', 'Zoë'];

function measure(settings: RenderSettings): string {
  const orders = Array.from({ length: NOTES }, (_, i) => orderFor(NAMES[i % NAMES.length] ?? '', String(i)));
  const started = performance.now();
  const job = jobOf(render(orders, settings));
  let bytes = 0;
  for (const piece of exportPdf(job)) bytes += piece.length;
  const seconds = (performance.now() - started) / 1000;
  return `${(NOTES / seconds).toFixed(0)} notes/s, ${(bytes / NOTES / 1000).toFixed(2)} KB a note`;
}

for (const id of HANDS) {
  const settings = settingsFor({ hand: catalog.openHand(id), seed: 'bench' });
  console.log(`${id}, bank built on the way: ${measure(settings)}`);
  console.log(`${id}, again: ${measure(settings)}`);
}
