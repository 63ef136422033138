// Whatever is typed: problems or a template, never an exception; and a template fills every order the same way.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeNote } from '../../src/message/compose-note.ts';
import { cutBlocks } from '../../src/message/cut-blocks.ts';
import { NOTHING_AROUND } from '../../src/message/deal-wording.ts';
import { parseMessage } from '../../src/message/template/parse-message.ts';
import { tidyText } from '../../src/message/tidy-text.ts';
import { factsOf } from './sample-order.ts';

/** Pieces that mistakes are made of, and any characters. */
const PIECES = [
  ...[
    '{{',
    '}}',
    '{',
    '}',
    '{{{',
    '~',
    '#',
    '/',
    '!',
    '!--',
    '--',
    '^',
    '&',
    '>',
    '*',
    '\\',
    '"',
    '(',
    ')',
    '|',
    '=',
  ],
  ...[
    '{{item}}',
    '{{or greeting "you"}}',
    '{{#if item}}',
    '{{/if}}',
    '{{else}}',
    '{{else if place}}',
    'if',
    'item',
  ],
  ...['else', 'or', '.', '@', 'as', '[', ']', ' ', '\n', '\r\n', 'Dear', ',', '{a|b}', '{', '|', '}'],
];
const anyText = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary' })))
  .map((pieces) => pieces.join(''));

it('gives problems with a place inside the text, or a template that composes', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseMessage(text);
      if (parsed.ok) {
        const composed = () => composeNote(parsed.message, factsOf(), 'seed', NOTHING_AROUND);
        expect(composed()).toEqual(composed());
        return;
      }
      const lines = text.split(/\r\n?|\n/);
      for (const { line = 1, column = 1 } of parsed.problems) {
        expect(column).toBeGreaterThanOrEqual(1);
        expect([...(lines[line - 1] ?? '')].length + 1).toBeGreaterThanOrEqual(column);
      }
    }),
    { numRuns: 1000 },
  );
});

it('cuts a text without losing or changing a line', () => {
  const line = fc.constantFrom(
    'Dear Anna,',
    'Love,',
    'Marianne',
    'Thank you!',
    'A longer line of text.',
    '',
    'x'.repeat(50),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = tidyText(lines.join('\n'));
      const kept = cutBlocks(text).flatMap((block) => block.lines);
      expect(kept).toEqual(text.split('\n').filter((one) => one !== '' || text === ''));
    }),
  );
});
