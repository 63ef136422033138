import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handwrite } from '../../src/hand/handwrite.ts';
import { inkColours } from '../../src/ink/colour.ts';
import type { Note } from '../../src/message/note.ts';
import { notePage } from '../../src/page/note-page.ts';
import { mmToPt } from '../../src/units.ts';
import { inkBox } from '../support/ink-box.ts';
import { catalog, HANDS, one, SIXTY_WORDS, unwrap, withinMargins } from '../support/notes.ts';

const A6 = { width: mmToPt(105), height: mmToPt(148) };

function lay(note: Note, { hand = 'nothing-you-could-do', seed = 'seed', strength = 1, size = A6 } = {}) {
  const opened = catalog.openHand(hand);
  const written = unwrap(handwrite(note, opened.bank(strength, null), seed));
  const ink = inkColours(one(catalog.inks, 'black-gel'), 'office');
  return notePage(written, { style: opened.style, size, frame: withinMargins(size), ink, strength }, seed);
}

const letter = (text: string): Note => ({
  order: '1001',
  blocks: [
    { kind: 'greeting', lines: ['Dear Anna,'] },
    { kind: 'paragraph', lines: [text] },
    { kind: 'closing', lines: ['Warm wishes,', 'Marianne'] },
  ],
});

it('breaks lines where the next word does not fit', () => {
  const page = unwrap(
    lay(letter('thank you so much for your order! I packed your mugs this morning.'), { strength: 0 }),
  );
  expect(page.lines.map(({ text }) => text)).toEqual([
    'Dear Anna,',
    'thank you so much for your order!',
    'I packed your mugs this morning.',
    'Warm wishes,',
    'Marianne',
  ]);
});

it('sets the closing right', () => {
  const { lines } = unwrap(lay(letter(SIXTY_WORDS), { strength: 0 }));
  const startOf = (text: string) => lines.find((line) => line.text === text)?.words[0]?.matrix[4] ?? 0;
  expect(startOf('Marianne') - startOf('Dear Anna,')).toBeGreaterThan(mmToPt(35));
});

it('keeps line breaks that the seller made', () => {
  const note: Note = { order: '1', blocks: [{ kind: 'paragraph', lines: ['one mug', 'two soaps'] }] };
  expect(unwrap(lay(note)).lines.map(({ text }) => text)).toEqual(['one mug', 'two soaps']);
});

it('writes smaller when the text is long', () => {
  const short = unwrap(lay(letter(SIXTY_WORDS)));
  const long = unwrap(lay(letter(`${SIXTY_WORDS} ${SIXTY_WORDS}`)));
  expect(long.xHeightPt).toBeLessThan(short.xHeightPt);
  expect(long.xHeightPt).toBeGreaterThanOrEqual(mmToPt(1.6));
});

it('refuses a note that would be too small to read, and says how long it is', () => {
  const text = Array.from({ length: 6 }, () => SIXTY_WORDS).join(' ');
  expect(lay(letter(text))).toMatchObject({
    ok: false,
    problem: { code: 'overset', order: '1001', message: expect.stringContaining('words fill') },
  });
});

it('refuses a word that is wider than the card instead of cropping it', () => {
  expect(lay(letter('a'.repeat(300)))).toMatchObject({
    ok: false,
    problem: { code: 'overset', message: expect.stringContaining('a word is wider than the card') },
  });
});

describe.each(HANDS)('%s', (hand) => {
  it('keeps all ink on the card, whatever the words, the card and the strength', () => {
    const cards = [
      A6,
      { width: mmToPt(152.4), height: mmToPt(101.6) },
      { width: mmToPt(210), height: mmToPt(297) },
    ];
    const word = fc.constantFrom(
      ...SIXTY_WORDS.split(' '),
      'fjord',
      'Tyndyk',
      'Wolfgang',
      'of',
      'if',
      'jjjj',
      'ffff',
    );
    const any = fc.record({
      words: fc.array(word, { minLength: 1, maxLength: 130 }),
      seed: fc.string(),
      size: fc.constantFrom(...cards),
      strength: fc.constantFrom(0, 0.5, 1, 1.5),
    });
    fc.assert(
      fc.property(any, ({ words, seed, size, strength }) => {
        const page = lay(letter(words.join(' ')), { hand, seed, size, strength });
        if (!page.ok) return;
        const { outlines } = catalog.openHand(hand).bank(strength, null);
        const ink = inkBox(page.value.lines, outlines);
        const safe = mmToPt(4);
        expect(ink.left).toBeGreaterThan(safe);
        expect(ink.top).toBeGreaterThan(safe);
        expect(ink.right).toBeLessThan(size.width - safe);
        expect(ink.bottom).toBeLessThan(size.height - safe);
      }),
      { numRuns: 16 },
    );
  });

  it('gives two notes of one print run other margins', () => {
    const starts = ['a', 'b'].map((seed) =>
      unwrap(lay(letter(SIXTY_WORDS), { hand, seed })).lines.map(({ words }) =>
        Math.round(words[0]?.matrix[4] ?? 0),
      ),
    );
    expect(starts[0]).not.toEqual(starts[1]);
  });
});
