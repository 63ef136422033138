// Orders, hands and settings for tests, and the short way through the path of a note.
import { type Catalog, loadCatalog } from '../../src/catalog/catalog.ts';
import type { Box } from '../../src/geometry.ts';
import type { HandFace } from '../../src/hand/hand-face.ts';
import { handwrite, type WrittenNote } from '../../src/hand/handwrite.ts';
import type { NoteWords } from '../../src/message/compose-notes.ts';
import type { Note, NoteBlock } from '../../src/message/note.ts';
import { parseMessage } from '../../src/message/template/parse-message.ts';
import type { Order } from '../../src/orders/order.ts';
import type { PrintJob } from '../../src/pdf/print-job.ts';
import type { Outcome } from '../../src/problem.ts';
import type { Rendering } from '../../src/render.ts';
import type { Furniture, RenderSettings } from '../../src/render-settings.ts';
import type { Imposition } from '../../src/sheet/impose-leaves.ts';
import { mmToPt } from '../../src/units.ts';

export const catalog: Catalog = loadCatalog();
export const HANDS = catalog.hands.map(({ id }) => id);

export const SIXTY_WORDS =
  'thank you so much for your order! I packed your mugs this morning and wrapped them twice, so they should reach ' +
  'you in one piece. If anything is not right, just write to me and I will sort it out at once. It means a lot to a ' +
  'small shop like mine. I hope you love them and use them every day.';

const MESSAGE = `Dear {{recipient.firstName}},\n\n${SIXTY_WORDS}\n\nWarm wishes,\nMarianne`;

/** A note of one paragraph. */
export const noteOf = (text: string, order = '1001'): Note => ({
  order,
  blocks: [{ kind: 'paragraph', lines: [text] } satisfies NoteBlock],
});

export function written(
  text: string,
  handId = 'nothing-you-could-do',
  seed = 'seed',
  strength = 1,
): WrittenNote {
  return unwrap(handwrite(noteOf(text), catalog.openHand(handId).bank(strength, null), seed));
}

/** The frame that a usual card leaves for its note. */
export const withinMargins = ({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): Box => ({
  x: mmToPt(9),
  y: mmToPt(10),
  width: width - 2 * mmToPt(9),
  height: height - 2 * mmToPt(10),
});

export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
  return outcome.value;
}

export function orderFor(name: string, id: string): Order {
  const person = { name, greetingName: name, rawName: name };
  return {
    channel: 'etsy',
    id,
    placedOn: '2026-11-02',
    promisedOn: '',
    sentOn: '',
    buyer: person,
    buyerAccount: '',
    recipient: person,
    address: { lines: [], city: '', region: '', postcode: '', country: '' },
    phone: '',
    items: [{ title: 'Speckled Stoneware Mug', quantity: 1, variant: '', personalisation: '' }],
    giftMessage: '',
    buyerNote: '',
    isPartRefunded: false,
    isReplacement: false,
    total: { amount: '', currency: '' },
    at: { file: 'orders.csv', line: 2 },
  };
}

/** Words for a print run in which every order gets the same message. */
export function wordsFor(message: string, changes: Partial<NoteWords> = {}): NoteWords {
  const parsed = parseMessage(message);
  if (!parsed.ok) throw new Error('The message of the tests does not parse.');
  const usual = { ...parsed.message, id: 'message', language: 'en' as const, moment: null };
  return {
    templates: { usual, all: catalog.messagesIn('en') },
    seller: { name: 'Wren & Thistle' },
    ...{ language: 'en', lines: [], past: null, sendingOn: '', channel: null, allowed: {} },
    ...changes,
  };
}

/** Nothing of the seller's beside the writing. */
export const PLAIN: Furniture = {
  ...{ type: catalog.type, slipWords: catalog.slipWords.en },
  ...{ logo: null, artwork: null, signature: null, qr: null },
  ...{ returnAddress: [], homeCountry: '' },
};

/** Card after card on whole sheets. */
export const IMPOSITION: Imposition = {
  ...{ order: 'sequence', freePlaces: [], isReversed: false, flip: 'long-edge' },
  ...{ bleedPt: 0, hasMarks: true },
};

export function settingsFor(changes: Partial<RenderSettings> = {}): RenderSettings {
  return {
    words: wordsFor(MESSAGE),
    hand: catalog.openHand('nothing-you-could-do'),
    ink: one(catalog.inks, 'ballpoint-blue'),
    profile: 'office',
    layout: one(catalog.layouts, 'card'),
    stock: one(catalog.stocks, 'card-a6'),
    realism: 1,
    penPt: null,
    seed: 'seed',
    furniture: PLAIN,
    sortedBy: 'orders',
    imposition: IMPOSITION,
    printRun: '',
    again: null,
    ...changes,
  };
}

/** A file for an office printer that prints one side. */
export function jobOf(
  { sheets, pages, outlines }: Pick<Rendering, 'sheets' | 'pages' | 'outlines'>,
  changes: Partial<PrintJob> = {},
): PrintJob {
  return {
    ...{ sheets, pages, outlines, title: 'Notes', profile: 'office', condition: null, slugs: [], flip: null },
    ...{ adjust: { front: [1, 0, 0, 1, 0, 0], back: [1, 0, 0, 1, 0, 0] }, only: null },
    ...changes,
  };
}

export function one<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
}

export function handFace(id: string): HandFace {
  const face = catalog.faces.get(id);
  if (face === undefined) throw new Error(`There is no face ${id}.`);
  return face;
}
