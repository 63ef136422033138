// Every order of every sample file: whom its note greets, which message it gets, and the moments that say so. As if the parcels
// went out on 4 November 2026, which makes some late.
import { expect, it } from 'vitest';
import { composeNotes } from '../../src/message/compose-notes.ts';
import { noteText } from '../../src/message/note.ts';
import { readOrders } from '../../src/orders/read-orders.ts';
import { expectGolden } from '../support/golden.ts';
import { catalog, wordsFor } from '../support/notes.ts';
import { readSample, SAMPLES } from '../support/sample-files.ts';

const WORDS = {
  ...wordsFor('-'),
  templates: { usual: null, all: catalog.messagesIn('en') },
  sendingOn: '2026-11-04',
};
const composed = SAMPLES.map((name) => ({
  name,
  notes: composeNotes(readOrders([readSample(name)]).toWrite, WORDS, 'inkslip'),
}));

it('get the message that fits their moments, and greet who opens the parcel', () => {
  const lines = composed.flatMap(({ name, notes }) => [
    `--- ${name}`,
    ...notes.map(({ known: { order, moments }, greeting, template }) =>
      [order.id.padEnd(22), (greeting || '-').padEnd(22), template.id.padEnd(16), codesOf(moments)].join(' '),
    ),
    '',
  ]);
  expectGolden('sample-notes.txt', lines.join('\n'));
});

const codesOf = (moments: readonly { readonly code: string }[]): string =>
  moments.map(({ code }) => code).join(', ') || '-';

const all = composed.flatMap(({ notes }) => notes);

it('all get a note', () => {
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter(({ note }) => !note.ok)).toEqual([]);
});

it('hold the gift message as entered and nothing else where there is one', () => {
  const gifts = all.filter(({ known }) => known.order.giftMessage !== '');
  expect(gifts.length).toBeGreaterThan(8);
  for (const { known, note } of gifts) {
    const lines = note.ok ? noteText(note.value).split(/\n+/) : [];
    expect(lines).toEqual(known.order.giftMessage.split(/\n+/));
  }
});

it('never hold what the buyer told the seller, nor a price', () => {
  for (const { known, note } of all.filter(({ known }) => known.order.giftMessage === '')) {
    const text = note.ok ? noteText(note.value) : '';
    const { buyerNote, total } = known.order;
    for (const secret of [buyerNote, total.amount].filter((words) => words !== ''))
      expect(text).not.toContain(secret);
    expect(text).not.toMatch(/[$€£]\s?\d|\d\s?[$€£]/);
  }
});
