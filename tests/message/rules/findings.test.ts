// What a finding tells people, and by which channel an order of no known channel is judged.
import { describe, expect, it } from 'vitest';
import { channelRule } from '../../../src/message/rules/channel-words.ts';
import { checkText } from '../../../src/message/rules/check-text.ts';
import { groupOf, RULE_CLASSES, RULES, strictest } from '../../../src/message/rules/rules.ts';
import type { Channel } from '../../../src/orders/order.ts';
import { expectGolden } from '../../support/golden.ts';

const ASKING =
  'Dear Anna,\nthank you! Leave a review and get 10% off your next order. Come back soon.\nMarianne';

it('has rule, quotation, source, date and what to leave out', () => {
  const channels: readonly Channel[] = ['amazon', 'ebay', 'etsy', 'depop', 'shopify'];
  const shown = channels.map((channel) => {
    const findings = checkText(ASKING, { channel, isGift: false });
    return `## ${channel}\n${JSON.stringify(findings, null, 2)}\n`;
  });
  expectGolden('rules/findings.txt', shown.join('\n'));
});

it('shows the rule of the USA where an own shop gives something for a good review', () => {
  const [finding] = checkText('Free gift for every 5-star review', { channel: 'shopify', isGift: false });
  expect(finding).toMatchObject({ class: 'R1', severity: 'block', date: 'in force since 21 October 2024' });
});

it('repeats no sentence that is longer than a reader would read', () => {
  const text = `${'very '.repeat(100)}happy to see you at example.com`;
  const [finding] = checkText(text, { channel: 'amazon', isGift: false });
  expect(finding?.cut).toBe('Leave out “example.com”.');
});

it('advises words that pass themselves', () => {
  for (const ruleClass of RULE_CLASSES)
    expect(checkText(RULES[ruleClass].instead, { channel: 'amazon', isGift: true })).toEqual([]);
});

describe('the rules', () => {
  const weighing = RULE_CLASSES.flatMap((ruleClass) =>
    (['amazon', 'ebay', 'etsy', 'tiktok', 'depop', 'shopify', 'other'] as const)
      .filter((channel) => RULES[ruleClass].weight[groupOf(channel)] !== '-')
      .map((channel) => [ruleClass, channel] as const),
  );

  it.each(weighing)('%s says on %s what it is', (ruleClass, channel) => {
    const { rule, quotation, source } = channelRule(ruleClass, channel, false);
    expect(rule).toMatch(/^(Amazon|eBay|Etsy|Our practice|Our caution).*\.$/);
    if (rule.startsWith('Our')) expect([quotation, source]).toEqual(['', '']);
    else expect(source).toMatch(/^https?:/);
  });

  it.each(['tiktok', 'depop'] as const)('quote nothing for %s, whose rules were not read', (channel) => {
    for (const { rule, quotation, source, date } of checkText(ASKING, { channel, isGift: false })) {
      expect(rule).toMatch(/^Our caution, not a rule of /);
      expect([quotation, source, date]).toEqual(['', '', '']);
    }
  });
});

it.each<[readonly Channel[], Channel | null]>([
  [['shopify', 'etsy', 'ebay', 'amazon'], 'amazon'],
  [['etsy', 'ebay', 'other'], 'ebay'],
  [['etsy', 'tiktok'], 'tiktok'],
  [['wix', 'depop', 'etsy'], 'depop'],
  [['other', 'etsy', 'shopify'], 'etsy'],
  [['other', 'wix'], 'wix'],
  [['other'], null],
  [[], null],
])('the strictest of %s is %s', (channels, expected) => {
  expect(strictest(channels)).toBe(expected);
});
