// A list that a person made: headings of their own in one of six languages, in any order, with rows that are no orders.
import { FIELDS } from '../columns/fields.ts';
import { headings, platform } from './platform.ts';

export const generic = platform({
  format: 'generic',
  channel: 'other',
  // Known by how many of its headings are found, not by a list.
  telling: [],
  columns: Object.fromEntries(FIELDS.map((field) => [field.fact, field.headings])),
  standings: [
    ['status', /cancel|void|storniert|annul|anulad/i, 'order-cancelled'],
    ['status', /^(fully )?refunded|^erstattet|^rembours|^reembols|^rimbors|^terugbetaald/i, 'order-refunded'],
    [
      'status',
      /unpaid|not paid|awaiting payment|payment pending|failed|declined|unbezahlt|offen|impay|non pay|sin pagar|no pagado|non pagato|niet betaald|onbetaald/i,
      'order-unpaid',
    ],
  ],
  isMadeByHand: true,
});

/** Headings that hand-made lists have too and that no note needs: they help to find the line of headings. */
export const OTHER_HEADINGS: readonly string[] = headings(
  'price, preis, prix, precio, prezzo, prijs, sku, sent, done, paid, bezahlt, versandt, payé, envoyé, pagado, enviado, pagato, spedito, betaald, verzonden',
);
