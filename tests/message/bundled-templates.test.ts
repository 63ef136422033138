// The message templates that come with Inkslip: each can be read and makes a good note, also where an order knows little.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTemplateFile } from '../../src/message/template/template-file.ts';
import { compose, item, namelessOrder, orderWith, written } from './sample-order.ts';

const FOLDER = new URL('../../templates/messages/', import.meta.url);
const TEMPLATES = readdirSync(FOLDER).map((file) =>
  parseTemplateFile(file.replace(/\.md$/, ''), readFileSync(new URL(file, FOLDER), 'utf8')),
);
const SPARSE = { ...namelessOrder, items: [item('')], placedOn: '' };

it('are the four that a shop needs first', () => {
  expect(TEMPLATES.map(({ id }) => id)).toEqual(['gift', 'made-to-order', 'returning-buyer', 'thank-you']);
});

describe.each(TEMPLATES)('$id', ({ text }) => {
  it.each([
    ['a typical order', orderWith()],
    ['an order that knows little', SPARSE],
  ])('makes greeting, paragraph and closing for %s', (_, order) => {
    const composed = compose(text, order);
    const kinds = composed.ok ? composed.value.blocks.map(({ kind }) => kind) : [composed.problem];
    expect(kinds).toEqual(['greeting', 'paragraph', 'closing']);
  });

  it('is short, and asks for nothing', () => {
    const note = written(text);
    expect(note.split(/\s+/).length).toBeGreaterThanOrEqual(30);
    expect(note.split(/\s+/).length).toBeLessThanOrEqual(60);
    expect(note).not.toMatch(/review|star|rating|feedback|discount|coupon|code|follow|website|www|%/i);
  });
});

it('quote the words that were asked for', () => {
  const madeToOrder = TEMPLATES.find(({ id }) => id === 'made-to-order')?.text ?? '';
  expect(written(madeToOrder)).toContain(
    'This one was made for you alone, with “Anna & Tom” on it just as you asked.',
  );
  expect(written(madeToOrder, SPARSE)).toContain('This one was made for you alone. I enjoyed');
});
