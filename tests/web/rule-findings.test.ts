// What the rules of the channels say to many notes, as the page lists it.
import { expect, it } from 'vitest';
import { blockingFindings, foundWords } from '../../src/web/rule-findings.ts';
import { summary } from './summary.ts';

const finding = {
  ...({ class: 'D1', severity: 'warn', match: 'www.shop.example', rule: 'Etsy: no addresses.' } as const),
  ...{ quotation: '', source: '', date: '', cut: 'Leave it out.', allowed: '' },
};
const blocking = { ...finding, severity: 'block', rule: 'Amazon: no addresses.' } as const;
const review = { ...blocking, class: 'R2', match: 'five stars' } as const;
const ofMessage = { template: 'message', channel: 'etsy' } as const;

const listed = (report: Parameters<typeof foundWords>[0]) =>
  foundWords(report).map(({ finding: { match, severity, rule }, orders }) => [match, severity, rule, orders]);

it('lists the same words once, with the orders that have them and the gravest of the rules', () => {
  const orders = [
    summary({ order: '1', findings: [finding] }),
    summary({ order: '2', findings: [blocking] }),
    summary({ order: '3', findings: [{ ...finding, match: 'shop.example' }] }),
  ];
  expect(listed({ orders, messageFindings: [{ ...finding, ...ofMessage }] })).toEqual([
    ['www.shop.example', 'block', 'Amazon: no addresses.', ['1', '2']],
    ['shop.example', 'warn', 'Etsy: no addresses.', ['3']],
  ]);
});

it('lists what blocks first, and words of the message that no order was dealt', () => {
  const orders = [summary({ order: '1', findings: [finding] })];
  expect(listed({ orders, messageFindings: [{ ...review, ...ofMessage }] })).toEqual([
    ['five stars', 'block', 'Amazon: no addresses.', []],
    ['www.shop.example', 'warn', 'Etsy: no addresses.', ['1']],
  ]);
});

it('says of one note what keeps it from being printed', () => {
  const allowed = { ...blocking, allowed: 'They agreed to it.' };
  expect(blockingFindings(summary({ findings: [finding, allowed, review] }))).toEqual([review]);
});
