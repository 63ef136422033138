// Which message an order gets: the one that its line names, its gift message, the seller's message for all, or by its moments.
import { describe, expect, it } from 'vitest';
import { chooseTemplate } from '../../src/message/choose-template.ts';
import type { MomentCode } from '../../src/message/moments/moment.ts';
import type { MessageTemplate } from '../../src/message/template/parse-message.ts';
import { catalog } from '../support/notes.ts';
import { factsOf, messageOf, orderWith, person } from './sample-order.ts';

const ALL = catalog.messagesIn('en');
const USUAL: MessageTemplate = { ...messageOf('Hello!'), id: 'message', language: 'en', moment: null };
const SELF = { recipient: person('Anna Holm') };

const known = (order = orderWith(SELF), ...codes: readonly MomentCode[]) => ({
  ...factsOf(order).known,
  moments: codes.map((code) => ({ code, reason: '' })),
});
const lineWith = (template: string) => ({ order: '1001', line: '', greeting: '', skip: false, template });

describe('by moments', () => {
  it.each([
    [[], 'thank-you'],
    [['buyer-note', 'far-away', 'occasion'], 'thank-you'],
    [['holiday'], 'holiday'],
    [['holiday', 'first-order'], 'first-order'],
    [['big-order', 'returning', 'holiday'], 'returning-buyer'],
    [['returning', 'personalised'], 'made-to-order'],
    [['personalised', 'late'], 'sent-late'],
    [['late', 'replacement'], 'replacement'],
    [['trouble', 'buyer-note', 'holiday'], 'with-care'],
    [['loss', 'late', 'personalised'], 'quiet'],
  ] as const)('%j: %s', (codes, id) => {
    expect(chooseTemplate({ usual: null, all: ALL }, known(undefined, ...codes), undefined).id).toBe(id);
  });

  it('takes a gift for the one who opens it, and not for a buyer who only says that it is one', () => {
    const choose = (order = orderWith()) =>
      chooseTemplate({ usual: null, all: ALL }, known(order, 'late', 'gift'), undefined).id;
    expect(choose(orderWith())).toBe('gift');
    expect(choose(orderWith(SELF))).toBe('sent-late');
  });

  it('takes the first of two for the same moment', () => {
    const own: MessageTemplate = { ...USUAL, id: 'mine', moment: 'late' };
    expect(chooseTemplate({ usual: null, all: [own, ...ALL] }, known(undefined, 'late'), undefined).id).toBe(
      'mine',
    );
  });
});

it.each([
  ['the message for all', 'late', undefined, 'message'],
  ['a gift message before it', 'gift-message', undefined, 'gift-message'],
  ['what the line of the order names before both', 'gift-message', lineWith('lost'), 'lost'],
  ['the message for all where the line names none', 'late', lineWith(''), 'message'],
] as const)('takes %s', (_, code, line, id) => {
  expect(chooseTemplate({ usual: USUAL, all: ALL }, known(undefined, code), line).id).toBe(id);
});
