// Two hundred orders with the default message: neighbours differ, a buyer never reads the same twice, the seed decides.
import { expect, it } from 'vitest';
import { type ComposedNote, composeNotes } from '../../src/message/compose-notes.ts';
import { wordingOf as wordingOfDeal } from '../../src/message/deal-wording.ts';
import { noteText } from '../../src/message/note.ts';
import { buyerKey } from '../../src/orders/buyer-key.ts';
import type { Order } from '../../src/orders/order.ts';
import { catalog, wordsFor } from '../support/notes.ts';
import { item, orderWith, person } from './sample-order.ts';

/** Forty buyers with five orders each, in turn. */
const ORDERS: readonly Order[] = Array.from({ length: 200 }, (_, i) =>
  orderWith({
    id: `${1000 + i}`,
    placedOn: '',
    buyer: person(`Anna Holm ${i % 40}`, 'Anna'),
    recipient: person(`Anna Holm ${i % 40}`, 'Anna'),
    buyerAccount: `anna${i % 40}`,
    items: [item('Speckled mug')],
  }),
);

const byMoment = (seed: string) =>
  composeNotes(ORDERS, { ...wordsFor('-'), templates: { usual: null, all: catalog.messagesIn('en') } }, seed);
const withMessage = (message: string) => composeNotes(ORDERS, wordsFor(message), 'seed');

const wordingOf = ({ template, deal }: ComposedNote): string =>
  `${template.id} ${deal && wordingOfDeal(deal)}`;

/** Pairs of orders that share a wording: neighbours, and orders of one buyer. */
function alike(notes: readonly ComposedNote[]): readonly string[] {
  const wordings = notes.map(wordingOf);
  const ofBuyer = notes.map(({ known }, i) => `${buyerKey(known.order)} ${wordings[i]}`);
  return [
    ...wordings.filter((wording, i) => wording === wordings[i - 1]),
    ...ofBuyer.filter((one, i) => ofBuyer.indexOf(one) < i),
  ];
}

const textOf = ({ note }: ComposedNote): string => (note.ok ? noteText(note.value) : note.problem.code);

it('gives neighbours and the notes to one buyer different wordings', () => {
  const notes = byMoment('seed');
  expect(notes.filter(({ note }) => note.ok)).toHaveLength(200);
  expect(alike(notes)).toEqual([]);
});

it('gives neighbours not even one sentence in common where the message has three for it', () => {
  const notes = withMessage('{a|b|c} {d|e|f} {g|h|i}').map(textOf);
  const shared = notes.filter((text, i) =>
    text.split(' ').some((word) => notes[i - 1]?.split(' ').includes(word)),
  );
  expect(shared.length).toBeLessThan(notes.length / 4);
});

it('gives every order of a print run a wording of its own while there are enough', () => {
  const notes = withMessage('{a|b|c|d} {e|f|g|h} {i|j|k|l} {m|n|o|p}');
  expect(new Set(notes.map(wordingOf)).size).toBe(200);
});

it('leaves an alternative alone that makes no note of an order', () => {
  const companies = ORDERS.slice(0, 20).map((order) => ({
    ...order,
    buyer: person('ACME Ltd', ''),
    recipient: person('ACME Ltd', ''),
  }));
  const message = '{Dear|Hello}{{#if greeting}} {{greeting}}{{/if}},\n\nthank you.';
  const notes = composeNotes(companies, wordsFor(message), 'seed').map(textOf);
  expect(new Set(notes)).toEqual(new Set(['Hello,\n\nthank you.']));
});

it('deals anew when all wordings are used up, still apart from neighbours and earlier notes to the buyer', () => {
  const notes = withMessage('Hi {one|two|three} {four|five|six}');
  expect(new Set(notes.map(wordingOf)).size).toBe(9);
  expect(alike(notes)).toEqual([]);
});

it('does not say again what a buyer of an earlier print run was told', () => {
  const [now] = ORDERS.slice(0, 1).map((order) => ({ ...order, placedOn: '2026-11-02' }));
  const past = ORDERS.filter((order) => order.buyerAccount === 'anna0').slice(1);
  const message = 'Hi {one|two|three|four|five|six}';
  const wordings = (orders: readonly Order[], words = wordsFor(message)) =>
    composeNotes(orders, words, 'seed').map(wordingOf);
  const earlier = past.flatMap((order) => wordings([order]));
  for (const id of Array.from({ length: 20 }, (_, i) => `new-${i}`)) {
    const order = { ...(now as Order), id }; // there are two hundred
    const dated = past.map((one) => ({ ...one, placedOn: '2026-01-02' }));
    expect(earlier).not.toContain(
      wordings([order], wordsFor(message, { past: { orders: dated, isWhole: true } }))[0],
    );
  }
});

it('keeps neighbours apart where a message has two wordings only', () => {
  const strangers = ORDERS.map((order) => ({ ...order, buyerAccount: order.id }));
  const wordings = composeNotes(strangers, wordsFor('Thank {you|you so much}!'), 'seed').map(wordingOf);
  expect(wordings.filter((wording, i) => wording === wordings[i - 1])).toEqual([]);
});

it('says the same for the same seed, and something else for another', () => {
  expect(byMoment('seed').map(textOf)).toEqual(byMoment('seed').map(textOf));
  expect(byMoment('seed').map(textOf)).not.toEqual(byMoment('other').map(textOf));
});
