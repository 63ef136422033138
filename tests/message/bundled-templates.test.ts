// The messages that come with Inkslip, in every language: each can be read, makes a good note whatever is dealt and whatever an
// order lacks, breaks no rule of any channel, and says nothing that its reader's language would have to guess.
import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../src/message/check-message.ts';
import { composeNote } from '../../src/message/compose-note.ts';
import { cutBlocks } from '../../src/message/cut-blocks.ts';
import { NOTHING_AROUND } from '../../src/message/deal-wording.ts';
import { LANGUAGES } from '../../src/message/language.ts';
import { noteText } from '../../src/message/note.ts';
import { expectGolden } from '../support/golden.ts';
import { catalog } from '../support/notes.ts';
import { factsOf, item, namelessOrder, orderWith, written } from './sample-order.ts';

const IDS = [
  ...['big-order', 'broken', 'first-order', 'gift', 'gift-message', 'holiday', 'label', 'lost'],
  ...[
    'made-to-order',
    'quiet',
    'replacement',
    'returning-buyer',
    'sent-late',
    'thank-you',
    'with-care',
    'wrong-item',
  ],
];
const TEMPLATES = LANGUAGES.flatMap((language) => catalog.messagesIn(language));
const LETTERS = TEMPLATES.filter(({ id }) => id !== 'gift-message' && id !== 'label');

const KNOWN = factsOf(orderWith({ items: [item('Speckled mug', 1, 'Anna & Tom')] }));
const UNKNOWN = factsOf({
  ...namelessOrder,
  items: [item('')],
  placedOn: '',
  address: { ...namelessOrder.address, city: '' },
});
const WITH_LINE = { ...KNOWN, line: 'The blue you chose is my favourite one, too.' };

const seeds = Array.from({ length: 40 }, (_, i) => `${i}`);
const notesOf = (template: (typeof TEMPLATES)[number], facts: typeof KNOWN) =>
  seeds.map((seed) => {
    const composed = composeNote(template, { ...facts, language: template.language }, seed, NOTHING_AROUND);
    if (!composed.ok) throw new Error(composed.problem.message);
    return composed.value.note;
  });

it('are sixteen in every language', () => {
  for (const language of LANGUAGES) {
    expect(catalog.messagesIn(language).map(({ id }) => id)).toEqual(IDS);
  }
});

describe.each(LETTERS)('$language $id', (template) => {
  it.each([
    ['knows everything', KNOWN],
    ['knows nothing', UNKNOWN],
    ['has a line of the seller', WITH_LINE],
  ])('is a short letter where the order %s', (_, facts) => {
    for (const note of notesOf(template, facts)) {
      const kinds = note.blocks.map(({ kind }) => kind);
      expect([kinds[0], kinds.at(-1)]).toEqual(['greeting', 'closing']);
      const text = noteText(note);
      expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(25);
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(60);
      expect(text).not.toMatch(/[{}|]| {2}|undefined|\( ?\)|„“|«\s*»|,,|\.\.|[.!?] [.!?]/);
      expect(text.split('!').length - 1).toBeLessThanOrEqual(2);
    }
  });

  it('closes with the name of the shop, also where that ends in a full stop', () => {
    for (const note of notesOf(template, { ...KNOWN, seller: { name: 'Wren & Co.' } })) {
      expect(note.blocks.at(-1)).toMatchObject({ kind: 'closing', lines: [expect.anything(), 'Wren & Co.'] });
    }
  });

  it('writes the line of the seller where it has its place', () => {
    for (const note of notesOf(template, WITH_LINE)) expect(noteText(note)).toContain(WITH_LINE.line);
  });

  it('has enough wordings', () => {
    expect(template.wordings).toBeGreaterThanOrEqual(template.id === 'thank-you' ? 400 : 36);
  });

  it('breaks no rule, not even on the strictest channel', () => {
    expect(checkMessage(template, 'amazon', true)).toEqual([]);
  });
});

it.each(TEMPLATES.filter(({ id }) => id === 'label'))(
  '$language label is a line that a sticker holds',
  (label) => {
    for (const facts of [KNOWN, UNKNOWN])
      for (const note of notesOf(label, facts)) expect(noteText(note)).toMatch(/^[^\n{}|]{12,45}$/);
    expect(checkMessage(label, 'amazon', true)).toEqual([]);
  },
);

it('the gift message is the words of the buyer and nothing else', () => {
  const giftMessage = 'Happy birthday, Jo!\nFrom all of us, "the gang"';
  for (const template of TEMPLATES.filter(({ id }) => id === 'gift-message')) {
    expect(template.text).toBe('{{giftMessage}}');
  }
  expect(written('{{giftMessage}}', orderWith({ giftMessage }))).toBe(giftMessage);
  expect(cutBlocks(giftMessage).flatMap(({ lines }) => lines)).toEqual(giftMessage.split('\n'));
});

it('reads as it read before, three notes of each', () => {
  const shown = TEMPLATES.flatMap((template) => [
    `--- ${template.language} ${template.id}`,
    ...notesOf(template, {
      ...KNOWN,
      known: { ...KNOWN.known, order: orderWith({ giftMessage: 'Happy day!' }) },
    })
      .slice(0, 3)
      .map((note) => `${noteText(note)}\n`),
  ]);
  expectGolden('bundled-messages.txt', `${shown.join('\n')}\n`);
});
