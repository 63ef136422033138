import { expect, it } from 'vitest';
import type { InkedWord, Outlines } from '../../src/ink/ink.ts';
import { mixedPage } from '../support/mixed-note.ts';
import { HANDS } from '../support/notes.ts';

const spanOf = ({ matrix: [a, , c, , e], letters }: InkedWord, outlines: Outlines) => {
  const xs = letters.flatMap(({ outline, x }) =>
    outlines(outline)
      .contours.flat()
      .map((point) => a * (point.x + x) + c * point.y + e),
  );
  return { left: Math.min(...xs), right: Math.max(...xs) };
};

it.each(HANDS)(
  '%s: a sign behind a Hebrew name does not run into the word that it comes to stand at',
  (hand) => {
    const { page, outlines } = mixedPage(hand, ['thank you, נועה בן־צור!']);
    const [name, sign] = (page.lines[0]?.words ?? []).slice(-2);
    if (name === undefined || sign === undefined) throw new Error('The line has too few words.');
    expect([name.text, sign.text]).toEqual(['נועה', '!']);
    expect(spanOf(sign, outlines).left).toBeGreaterThan(spanOf(name, outlines).right);
  },
);

it('a Hebrew name on two lines goes on at the right place of each', () => {
  const { page } = mixedPage('zeyada', [
    `${'thank you so much for it '.repeat(2)}יוסי בן־צור כהן, and goodbye`,
  ]);
  expect(page.lines.map(({ text }) => text)).toEqual([
    'thank you so much for it thank you so much for it יוסי',
    'בן־צור כהן, and goodbye',
  ]);
  expect(page.lines[1]?.words.map(({ text }) => text)).toEqual(['כהן', 'בן־צור', ',', 'and', 'goodbye']);
});

it('a Japanese sentence is broken between words, and copies without spaces', () => {
  const sentence =
    'このたびはご注文いただき誠にありがとうございます。マグカップを大切にお使いいただければ嬉しいです。';
  const { page } = mixedPage('zeyada', [sentence]);
  expect(page.lines.length).toBeGreaterThan(1);
  expect(page.lines.map(({ text }) => text).join('')).toBe(sentence);
});
