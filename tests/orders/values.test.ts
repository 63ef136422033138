// Single cells: dates, amounts, quantities, guards and signs.
import { describe, expect, it } from 'vitest';
import { cleanCell } from '../../src/orders/values/clean-cell.ts';
import {
  type DateOrder,
  dateOrderOf,
  needsDateOrder,
  parseDate,
} from '../../src/orders/values/parse-date.ts';
import { parseAmount, parseQuantity } from '../../src/orders/values/parse-number.ts';
import { textFindings } from '../../src/orders/values/text-findings.ts';
import { tidyLine, tidyText, unescapeEntities } from '../../src/orders/values/tidy-text.ts';

describe('dates', () => {
  it.each<[string, DateOrder, string]>([
    ['2026-11-03 09:58:12 -0500', 'unknown', '2026-11-03'],
    ['2026-11-03T23:58:12+00:00', 'unknown', '2026-11-03'],
    ['11/02/26', 'month-first', '2026-11-02'],
    ['02/11/2026 21:06', 'day-first', '2026-11-02'],
    ['13/11/26', 'month-first', '2026-11-13'],
    ['11/11/26', 'unknown', '2026-11-11'],
    ['16.11.2026', 'unknown', '2026-11-16'],
    ['3.11.2026', 'unknown', '2026-11-03'],
    ['45384.34789', 'unknown', '2024-04-02'],
    ['Nov 2, 2026', 'unknown', '2026-11-02'],
    ['2 November 2026', 'unknown', '2026-11-02'],
    ['Sep-18-26', 'unknown', '2026-09-18'],
    ['10-Dez-25', 'unknown', '2025-12-10'],
    ['05-oct.-26', 'unknown', '2026-10-05'],
  ])('%s (%s) is %s', (cell, order, day) => {
    expect(parseDate(cell, order)).toEqual({ day, isDate: true });
  });

  it('leaves the day open where the year or the order is not known', () => {
    expect(parseDate('3/11', 'day-first')).toEqual({ day: '', isDate: true });
    expect(parseDate('03/11/26', 'unknown')).toEqual({ day: '', isDate: true });
  });

  it.each(['soon', '31/02/2026', '99', '2026-13-40', '12/5/123'])('%s is no date', (cell) => {
    expect(parseDate(cell, 'day-first').isDate).toBe(false);
  });

  it('learns the order from the whole column', () => {
    expect(dateOrderOf(['3/11', '14/11'])).toBe('day-first');
    expect(dateOrderOf(['03/11/26', '11/16/26'])).toBe('month-first');
    expect(dateOrderOf(['03/11/26', '04/11/26'])).toBe('unknown');
    expect(['03/11/26', '3/11', '11/11/26', '3.11.26'].map(needsDateOrder)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('numbers', () => {
  it.each([
    ['58.50', '58.50'],
    ['$1,433.66', '1433.66'],
    ['1.323,5 €', '1323.50'],
    ['1 234,50 €', '1234.50'],
    ['EUR 90', '90'],
    ['1,000', '1000'],
    ['(3.00)', '-3.00'],
    ['-$1.27', '-1.27'],
    ['free', ''],
  ])('the amount %s is %s', (cell, amount) => {
    expect(parseAmount(cell)).toBe(amount);
  });

  it.each([
    ['2', 2],
    [' 12 ', 12],
    ['3.0', 3],
    ['1,000', null],
    ['two', null],
    ['', null],
    ['1.5', null],
    ['-1', null],
  ])('the quantity "%s" is %s', (cell, quantity) => {
    expect(parseQuantity(cell)).toBe(quantity);
  });
});

describe('text', () => {
  it.each([
    ["'01234", '01234'],
    ["'+1 555 010 0100", '+1 555 010 0100'],
    ['="01234"', '01234'],
    ["'twas", "'twas"],
    [' - ', ''],
    ['N/A', ''],
    ['=""', ''],
  ])('the cell %s holds "%s"', (cell, held) => {
    expect(cleanCell(cell)).toBe(held);
  });

  it('unescapes entities once', () => {
    expect(unescapeEntities('Mug &amp; &#39;Saucer&#x27; &amp;lt; &bogus; &#0;')).toBe(
      "Mug & 'Saucer' &lt; &bogus; &#0;",
    );
  });

  it('keeps line breaks in messages and none in titles', () => {
    expect(tidyText(' Happy day!\u00a0\n\nJo\u200b ')).toBe('Happy day! \n\nJo');
    expect(tidyLine('Mug\n "Morning"')).toBe('Mug "Morning"');
    expect(tidyLine('Cafe\u0301')).toBe('Café');
  });

  it.each([
    ['Mug &amp; Saucer', 'html-entity'],
    ['=2+2', 'formula'],
    ['caf?s and more', 'text-lost'],
    ['cafÃ© print', 'mojibake'],
    ['Sticker ✨', 'emoji'],
    ['Thank you ❤️', 'emoji'],
    ['ラベンダー石けん', 'non-latin Katakana'],
    ['Дорогая', 'non-latin Cyrillic'],
    ['Quilt™ – 1½ m, 20 µm, “Zoë”', ''],
    ['=) really? Yes!', ''],
  ])('%s: %s', (text, found) => {
    expect(
      textFindings(text)
        .map(({ code, detail }) => `${code} ${detail}`.trim())
        .join(', '),
    ).toBe(found);
  });
});
