// What the page remembers between visits, and what it shows of a draft that is not complete.
import { expect, it } from 'vitest';
import type { CatalogResponse } from '../../src/http/api.ts';
import { firstDraft, lacksName, rememberable, rememberedDraft, settingsToShow } from '../../src/web/draft.ts';

const catalog: CatalogResponse = {
  hands: ['loose', 'joined'].map((id) => ({ id, name: id, description: '', scripts: [], inks: [] })),
  inks: ['blue', 'black'].map((id) => ({ id, name: id, colour: '#000000' })),
  stocks: [],
  cards: [],
  messageTemplates: [
    { id: 'gift', name: 'Gift', description: '', text: 'Somebody thought of you!' },
    { id: 'thank-you', name: 'Thanks', description: '', text: 'Thank you!' },
  ],
  messageFields: [],
  orderFields: [{ name: 'buyer', label: "buyer's name" }],
  encodings: [],
  defaults: {
    ...{ hand: 'loose', ink: 'blue', stock: 'a6', card: 'note', realism: 1, seed: 'inkslip', seller: '' },
    ...{ startAt: 1, impose: 'sequence', profile: 'office', columns: {}, rememberedColumns: {} },
  },
  limits: { files: 1, fileBytes: 1, totalBytes: 1 },
};
const first = firstDraft(catalog);

it('starts with the message that suits any order and the defaults of the service', () => {
  expect(rememberedDraft(null, catalog)).toEqual({
    ...{
      message: 'Thank you!',
      seller: '',
      hand: 'loose',
      ink: 'blue',
      stock: 'a6',
      realism: 1,
      startAt: 1,
      profile: 'office',
      rememberedColumns: {},
    },
  });
});

it('remembers words and choices, but not what belongs to the sheet and the files of today', () => {
  const draft = {
    ...first,
    message: 'Hello',
    seller: 'Marianne',
    hand: 'joined',
    realism: 0.7,
    penMm: 0.5,
    profile: 'press' as const,
    rememberedColumns: { 'who | what': { Who: 'buyer' } },
  };
  const ofToday = { startAt: 3, encoding: 'macintosh', dates: 'day-first' } as const;
  expect(rememberedDraft(rememberable({ ...draft, ...ofToday }), catalog)).toEqual(draft);
});

it('lets go of a hand and a pen that are no longer there', () => {
  const kept = rememberable({ ...first, hand: 'gone', ink: 'black', penMm: 0.9 });
  expect(rememberedDraft(kept, catalog)).toEqual({ ...first, ink: 'black' });
});

it.each(['', 'null', '[]', '7', '{"message": 7, "realism": "much", "profile": "pdfx"}', 'not JSON'])(
  'takes a broken memory as none: %s',
  (kept) => expect(rememberedDraft(kept, catalog)).toEqual(first),
);

it('shows a name that is still to be written, instead of no notes at all', () => {
  const unsigned = { ...first, message: 'Thanks!\n\n{{ seller.name }}' };
  expect(lacksName(unsigned)).toBe(true);
  expect(settingsToShow(unsigned).seller).toBe('Your name');
  expect(settingsToShow({ ...unsigned, seller: 'Marianne' }).seller).toBe('Marianne');
  expect(lacksName({ ...unsigned, message: 'Thanks! {{or seller.name "Your shop"}}' })).toBe(false);
});
