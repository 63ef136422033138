import { describe, expect, it } from 'vitest';
import { cutLine } from '../../src/hand/cut-line.ts';
import { inVisualOrder } from '../../src/hand/visual-order.ts';

/** Pieces with what is between them: | where a line may end, ~ where a no-break space stands, + where nothing does. */
const cut = (line: string): string =>
  cutLine(line)
    .map(({ text, space, mayStartLine }, i) => {
      const before = space === '' ? (mayStartLine ? '/' : '+') : mayStartLine ? '|' : '~';
      return i === 0 ? text : `${before}${text}`;
    })
    .join('');

/** The pieces as they stand on paper, from left to right. */
const seen = (line: string): string[] => inVisualOrder(cutLine(line), []).pieces.map(({ text }) => text);

describe('a line may end', () => {
  it.each([
    ['at spaces', 'thank you', 'thank|you'],
    ['not at no-break spaces', 'merci\u202f! 5\u00a0€', 'merci~!|5~€'],
    ['where a space stands beside a no-break one', 'a \u00a0b', 'a|b'],
    ['not where Hebrew meets a comma', 'Dear יוסי, hi', 'Dear|יוסי+,|hi'],
    ['not in a name without spaces', '小笠原奏太様', '小笠原奏太様'],
    ['between Japanese words', '手作りマグカップを東京都から', '手作り/マグカップ/を/東京/都/から'],
    [
      'never before a small kana, or after a bracket',
      'ご注文の「キャンドル」です。',
      'ご/注文/の/「キャンドル」/です。',
    ],
    ['between Thai words', 'ขอบคุณมากสำหรับการสั่งซื้อ', 'ขอบคุณ/มาก/สำหรับ/การ/สั่ง/ซื้อ'],
    ['not inside an emoji', 'hi 👩‍❤️‍👨!', 'hi|👩‍❤️‍👨!'],
  ])('%s: %s', (_, line, expected) => {
    expect(cut(line)).toBe(expected);
  });
});

describe('from left to right stands', () => {
  it.each([
    [
      'a Hebrew name in an English line',
      'Dear יוסי כהן, thank you',
      ['Dear', 'כהן', 'יוסי', ',', 'thank', 'you'],
    ],
    [
      'a Hebrew name at its start',
      'יוסי כהן, thank you so much',
      ['כהן', 'יוסי', ',', 'thank', 'you', 'so', 'much'],
    ],
    ['a Hebrew name longer than its greeting', 'Hi אלכסנדרה,', ['Hi', 'אלכסנדרה', ',']],
    ['a Hebrew line with its stop at the left', 'שלום אבי!', ['אבי!', 'שלום']],
    ['a number in it', 'שלום 25 שקלים', ['שקלים', '25', 'שלום']],
    ['a picture in it', 'יוסי 🎁 כהן', ['כהן', '🎁', 'יוסי']],
    ['an English name in it', 'אברהם Anna כהן', ['כהן', 'Anna', 'אברהם']],
  ])('%s: %s', (_, line, expected) => {
    expect(seen(line)).toEqual(expected);
  });
});

it.each(['\u200d', '\u200f', '\ufe0f', '\u3164'])('a word of nothing that is seen is no word: %j', (word) => {
  expect(cut(`a ${word} b`)).toBe('a|b');
});

it('a mark of direction has its say and is not written', () => {
  expect(cutLine('a\u200e \u200fיוסי!\u200f').map(({ text }) => text)).toEqual(['a', 'יוסי!']);
});
