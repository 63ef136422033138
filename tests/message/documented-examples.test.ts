// docs/messages.md: every example in it gives the note that stands below it, and its list of fields is that of the program.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { composeNotes } from '../../src/message/compose-notes.ts';
import { messageConditions, messageFields } from '../../src/message/fields/fields.ts';
import { noteText } from '../../src/message/note.ts';
import { parseMessage } from '../../src/message/template/parse-message.ts';
import { parseTemplateFile } from '../../src/message/template/template-file.ts';
import { readOrders } from '../../src/orders/read-orders.ts';
import { wordsFor } from '../support/notes.ts';

const PAGE = 'docs/messages.md';
const page = readFileSync(PAGE, 'utf8');

interface Block {
  readonly kind: string;
  readonly about: string;
  readonly text: string;
}
const blocks: readonly Block[] = [...page.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)\n```$/gms)].map(
  ([, kind = '', about = '', text = '']) => ({ kind, about, text }),
);

const csv = blocks.find(({ kind }) => kind === 'csv')?.text ?? '';
const { toWrite } = readOrders([{ name: 'orders.csv', bytes: Buffer.from(csv) }]);
const examples = blocks.flatMap(({ kind, about, text }, i) => {
  if (kind !== 'message') return [];
  const line = blocks[i + 1]?.kind === 'line' ? (blocks[i + 1]?.text ?? '') : '';
  const note = blocks[i + (line === '' ? 1 : 2)];
  return [{ order: about, message: text, line, note: note?.kind === 'note' ? note.text : 'no note follows' }];
});

it('has an example for each thing it tells of', () => expect(examples.length).toBeGreaterThan(7));

it.each(examples)('$message', ({ order, message, line, note }) => {
  const words = wordsFor(message, {
    seller: { name: 'Marianne' },
    lines: line === '' ? [] : [{ order, line, greeting: '', template: '', skip: false }],
  });
  const found = composeNotes(toWrite, words, 'inkslip').find(({ known }) => known.order.id === order);
  expect(found?.note.ok === true ? noteText(found.note.value) : found?.note).toBe(note);
});

it('shows a template file that can be read', () => {
  const { about = '', text = '' } = blocks.find(({ kind }) => kind === 'template') ?? {};
  expect(parseMessage(parseTemplateFile(about, 'en', text).text).ok).toBe(true);
});

it('lists the fields and conditions of the program', () => {
  const rows = [
    '| field | what it is | such as |',
    '| --- | --- | --- |',
    ...messageFields().map(
      ({ name, description, example }) => `| \`${name}\` | ${description} | ${example} |`,
    ),
    '',
    '| condition | holds where |',
    '| --- | --- |',
    ...messageConditions().map(({ name, description }) => `| \`${name}\` | ${description} |`),
  ];
  const marked = /(<!-- fields -->\n).*(<!-- \/fields -->)/s;
  const expected = page.replace(marked, (_, start, end) => `${start}\n${rows.join('\n')}\n\n${end}`);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(PAGE, expected);
  else expect(page).toBe(expected);
});
