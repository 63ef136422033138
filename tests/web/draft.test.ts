// What the page remembers between visits, and what it shows of a draft that is not complete.
import { expect, it } from 'vitest';
import type { CatalogResponse } from '../../src/http/api.ts';
import { settingsSchema } from '../../src/http/settings.ts';
import {
  firstDraft,
  inLanguage,
  lacksName,
  rememberable,
  rememberedDraft,
  settingsToShow,
} from '../../src/web/draft.ts';

const message = (id: string, language: 'en' | 'de', text: string) => ({
  ...{ id, language, text, name: id, description: '', moment: null },
});
const stock = (
  id: string,
  said: Partial<CatalogResponse['stocks'][number]>,
): CatalogResponse['stocks'][number] => ({
  ...{ id, name: id, kind: 'paper', products: [], notes: [], perSheet: 1, isCutByHand: false, folds: false },
  ...{ sheetWidthMm: 210, sheetHeightMm: 297, cardWidthMm: 105, cardHeightMm: 148, ...said },
});
const layout = (id: string, stocks: string[], note: boolean): CatalogResponse['layouts'][number] => ({
  ...{ id, name: id, description: '', stock: stocks[0] ?? '', stocks, folds: false },
  shows: { ...{ note, address: !note, logo: note, artwork: false }, qr: note, returnAddress: !note },
});
const catalog: CatalogResponse = {
  hands: ['loose', 'joined'].map((id) => ({ id, name: id, description: '', scripts: [], inks: [] })),
  inks: ['blue', 'black'].map((id) => ({ id, name: id, colour: '#000000' })),
  stocks: [
    stock('a6', { kind: 'card' }),
    stock('a4', {}),
    stock('labels', { kind: 'label', perSheet: 6 }),
    stock('c6', { kind: 'envelope' }),
  ],
  layouts: [
    layout('card', ['a6', 'a4', 'labels'], true),
    layout('sticker', ['labels'], true),
    layout('envelope', ['c6'], false),
  ],
  messageTemplates: [
    message('thank-you', 'de', 'Danke!'),
    message('gift', 'en', 'Somebody thought of you!'),
    message('thank-you', 'en', 'Thank you!'),
  ],
  messageFields: [],
  messageConditions: [],
  orderFields: [{ name: 'buyer', label: "buyer's name" }],
  encodings: [],
  defaults: { ...settingsSchema.parse({}), hand: 'loose', ink: 'blue' },
  limits: { files: 1, fileBytes: 1, totalBytes: 1 },
};
const TODAY = '2026-11-25';
const first = firstDraft(catalog, TODAY);
const remembered = (kept: string | null) => rememberedDraft(kept, catalog, TODAY);
const said = { order: '1001', line: 'I still think of the blue.', greeting: '', template: '', skip: false };

it('starts with the message that suits any order and the defaults of the service', () => {
  expect(remembered(null)).toEqual({
    ...{
      fitsEachOrder: false,
      message: 'Thank you!',
      language: 'en',
      lines: [],
      seller: '',
      hand: 'loose',
      ink: 'blue',
      layout: 'card',
      stock: '',
      ...{ cardMm: '', gutterMm: 0, bleedMm: 0, marks: true, profile: 'office', condition: 'coated' },
      ...{ usedPlaces: [], impose: 'sequence', reverse: false, flip: 'long-edge', sort: 'orders' },
      ...{ printRun: '', returnAddress: '', shipsFrom: '', qr: '' },
      realism: 1,
      rememberedColumns: {},
      sendingOn: TODAY,
      allow: {},
    },
  });
});

it('remembers words and choices, but not what belongs to the sheet and the parcels of today', () => {
  const draft = {
    ...first,
    fitsEachOrder: true,
    message: 'Hello',
    language: 'de' as const,
    lines: [said],
    seller: 'Marianne',
    hand: 'joined',
    realism: 0.7,
    penMm: 0.5,
    ...({ layout: 'card', stock: 'a4', cardMm: '85x55', gutterMm: 3, bleedMm: 5, marks: false } as const),
    ...({ profile: 'press', condition: 'uncoated', impose: 'cut-stack', reverse: true } as const),
    ...({ flip: 'short-edge', sort: 'item', returnAddress: '3 Lane\nLeeds', shipsFrom: 'UK' } as const),
    qr: 'https://shop.example',
    rememberedColumns: { 'who | what': { Who: 'buyer' } },
  };
  const ofToday = {
    ...({ usedPlaces: [1, 2], printRun: 'Monday', encoding: 'macintosh', dates: 'day-first' } as const),
    ...({ sendingOn: '2026-11-20', channel: 'etsy', allow: { D1: 'They agreed.' } } as const),
  };
  expect(remembered(rememberable({ ...draft, ...ofToday }))).toEqual(draft);
});

it('knows the paper of a draft from before there were layouts', () => {
  const [kept, gone] = ['labels', 'c6'].map((id) => remembered(JSON.stringify({ stock: id, startAt: 3 })));
  expect([kept?.layout, kept?.stock, kept?.usedPlaces]).toEqual(['card', 'labels', []]);
  expect(gone?.stock).toBe('');
});

it('lets go of a hand and a pen that are no longer there', () => {
  const kept = rememberable({ ...first, hand: 'gone', ink: 'black', penMm: 0.9 });
  expect(remembered(kept)).toEqual({ ...first, ink: 'black' });
});

it.each([
  '',
  'null',
  '[]',
  '7',
  '{"message": 7, "realism": "much", "profile": "pdfx", "lines": {"a": 1}, "layout": "gone", "cardMm": "85x"}',
  'not JSON',
])('takes a broken memory as none: %s', (kept) => expect(remembered(kept)).toEqual(first));

it('shows a name that is still to be written, instead of no notes at all', () => {
  const unsigned = { ...first, message: 'Thanks!\n\n{{ seller.name }}' };
  expect(lacksName(unsigned, catalog)).toBe(true);
  expect(settingsToShow(unsigned, catalog).seller).toBe('Your name');
  expect(settingsToShow({ ...unsigned, seller: 'Marianne' }, catalog).seller).toBe('Marianne');
  expect(lacksName({ ...unsigned, message: 'Thanks! {{or seller.name "Your shop"}}' }, catalog)).toBe(false);
  expect(lacksName({ ...unsigned, layout: 'envelope' }, catalog)).toBe(false);
});

it('wants a name where bundled messages are signed with it', () => {
  expect(lacksName(first, catalog)).toBe(false);
  expect(lacksName({ ...first, fitsEachOrder: true }, catalog)).toBe(true);
  expect(lacksName({ ...first, lines: [{ ...said, template: 'gift' }] }, catalog)).toBe(true);
});

it('sends the message of the seller, or none where each order gets the one that fits', () => {
  expect(settingsToShow(first, catalog)).toMatchObject({ message: 'Thank you!', sendingOn: TODAY });
  const { message, template } = settingsToShow({ ...first, fitsEachOrder: true }, catalog);
  expect([message, template]).toEqual([undefined, 'auto']);
});

it('sends only settings that the service takes', () => {
  const chosen = { ...first, channel: 'other', allow: { R2: 'It is a joke.' }, lines: [said] } as const;
  const printed = { ...first, stock: 'labels', usedPlaces: [2], qr: 'https://shop.example' } as const;
  const drafts = [first, chosen, printed, { ...printed, stock: 'a4', cardMm: '85x55', gutterMm: 3 }];
  for (const draft of [...drafts, { ...chosen, fitsEachOrder: true, sendingOn: '' }])
    expect(settingsSchema.safeParse(settingsToShow(draft, catalog)).error).toBeUndefined();
});

it('sends lines with something in them, and no message that the language does not have', () => {
  const empty = { ...said, order: '1002', line: ' ' };
  const other = { ...said, order: '1003', template: 'gift' };
  const draft = { ...first, lines: [said, empty, other] };
  expect(settingsToShow(draft, catalog).lines).toEqual([said, other]);
  expect(settingsToShow({ ...draft, language: 'de' }, catalog).lines).toEqual([
    said,
    { ...other, template: '' },
  ]);
});

it.each([
  ['Thank you!', 'Danke!'],
  ['My own words', 'My own words'],
  ['Somebody thought of you!', 'Somebody thought of you!'],
])('puts a bundled message that nobody changed into another language: %s', (message, expected) => {
  expect(inLanguage({ ...first, message }, 'de', catalog)).toEqual({ language: 'de', message: expected });
});
