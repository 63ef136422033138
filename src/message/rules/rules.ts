// What a note may not say, as dated data: the classes of rules, how much each weighs on which channel, and which channel is
// the strictest. What the channels themselves say stands in channel-words.ts.
import type { Channel } from '../../orders/order.ts';

/** In the order in which findings are shown. */
export const RULE_CLASSES = [
  ...(['R1', 'R2', 'R3', 'R4', 'R5'] as const),
  ...(['D1', 'D2', 'D3', 'D4', 'D5', 'D6'] as const),
  ...(['M1', 'G1'] as const),
] as const;
export type RuleClass = (typeof RULE_CLASSES)[number];

/** `block`: not printed until the text changes or the seller gives a reason. `warn`: shown, printing goes on. */
export type FindingSeverity = 'block' | 'warn';

/** Channels with rules of their own, and shops of the seller's own. */
export type ChannelGroup = 'amazon' | 'ebay' | 'etsy' | 'own';

/** '-' is nothing. A pair is for the usual case and for the grave one, which check-text.ts knows. */
type Weight = FindingSeverity | '-' | readonly [usual: FindingSeverity | '-', grave: FindingSeverity];

interface RuleRow {
  /** What a note of this class does, for people. */
  readonly title: string;
  readonly weight: Readonly<Record<ChannelGroup, Weight>>;
  /** What to write instead, for people. */
  readonly instead: string;
}

/** The month in which the rules of all channels were read. */
const RULES_READ = '2026-11';

/** For doors to show with the findings. */
export const NOT_ADVICE = `Inkslip's reading of the channels' published rules (${RULES_READ}), which change: it is no legal advice.`;

/** For doors to show with the findings where a note is not in English. */
export const UNCHECKED_NOTE =
  'Only English notes are checked for every rule. In other languages Inkslip finds web and e-mail addresses, telephone ' +
  'numbers, @names, QR codes and discount codes with digits; in German, French, Spanish and Italian also the plainest ' +
  'words for discounts, for good reviews and for a gift in exchange for one. Read the rest yourself.';

const NEUTRAL = 'Ask neutrally, if at all: “If you have a moment, an honest review helps others choose.”';

const row = (title: string, weights: readonly [Weight, Weight, Weight, Weight], instead: string): RuleRow => {
  const [amazon, ebay, etsy, own] = weights;
  return { title, weight: { amazon, ebay, etsy, own }, instead };
};

/** Weights: amazon, ebay, etsy, own shop. */
export const RULES: Readonly<Record<RuleClass, RuleRow>> = {
  R1: row('offers something for a review', ['block', 'block', 'block', ['warn', 'block']], NEUTRAL),
  R2: row('asks for a good review', ['block', 'block', 'warn', 'warn'], NEUTRAL),
  R3: row(
    'sends unhappy buyers elsewhere than to a review',
    ['block', 'warn', 'warn', '-'],
    'Offer help without a word of reviews: “If anything is wrong, please contact us through your order page.”',
  ),
  R4: row('asks to change or remove a review', ['block', 'block', 'block', 'warn'], ''),
  R5: row(
    'offers feedback for feedback',
    ['block', 'block', 'warn', '-'],
    'Say only what you have done: “I have left you feedback.”',
  ),
  D1: row('shows a web address or QR code', ['block', 'block', 'warn', '-'], ''),
  D2: row(
    'gives an e-mail address, telephone or messenger',
    ['block', 'warn', '-', '-'],
    'Point to the order instead: “Please contact us through your order page.”',
  ),
  D3: row('leads to social media', ['block', 'warn', '-', '-'], ''),
  D4: row('offers a discount, code or special offer', ['block', 'warn', '-', '-'], ''),
  D5: row('suggests buying outside the channel', ['block', 'block', 'block', '-'], ''),
  D6: row(
    'names another place to buy',
    ['block', 'block', 'warn', '-'],
    'Write “our little shop” or “come back soon”.',
  ),
  M1: row(
    'is about a newsletter, mailing list or club',
    ['block', 'block', ['warn', 'block'], ['-', 'warn']],
    '',
  ),
  G1: row('tells a price on a gift order', ['warn', 'warn', 'warn', 'warn'], ''),
};

/** Strictest first. Of TikTok Shop and Depop nothing was read: they are treated as eBay is. */
const STRICTEST_FIRST: readonly Channel[] = [
  'amazon',
  'ebay',
  'tiktok',
  'depop',
  'etsy',
  'shopify',
  'woocommerce',
  'bigcommerce',
  'squarespace',
  'wix',
];

/** The column of the table that a channel is judged by. */
export function groupOf(channel: Channel): ChannelGroup {
  if (channel === 'amazon' || channel === 'etsy') return channel;
  return ['ebay', 'tiktok', 'depop'].includes(channel) ? 'ebay' : 'own';
}

/** The known channel with the strictest rules, for orders of no known channel in the same run; null if none is known. */
export function strictest(channels: readonly Channel[]): Channel | null {
  return STRICTEST_FIRST.find((channel) => channels.includes(channel)) ?? null;
}
