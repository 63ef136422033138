// In: the text of a finished note, its channel, and whether it goes with a gift. Out: what in it breaks the channel's rules,
// with the rule, its source, and what would have to go. The buyer's own gift message is not for this.
import type { Channel } from '../../orders/order.ts';
import { CONTACT, WEB } from './address-phrases.ts';
import { channelRule } from './channel-words.ts';
import {
  ADDED_PHRASES,
  AROUND_PHRASES,
  ELSEWHERE_PHRASES,
  LIST_PHRASES,
  OFFER_PHRASES,
  PRICE_PHRASES,
  SOCIAL_PHRASES,
} from './offer-phrases.ts';
import { type PlainText, placeInNote, plainText } from './plain-text.ts';
import {
  CHANGING_PHRASES,
  DIVERTING_PHRASES,
  EXCHANGE_PHRASES,
  GOOD_REVIEW_PHRASES,
  INCENTIVE_PHRASES,
} from './review-phrases.ts';
import { type FindingSeverity, groupOf, RULE_CLASSES, RULES, type RuleClass } from './rules.ts';

/** One breach of one class of rules. Date and quotation are '' where the channel shows none. */
export interface Finding {
  readonly class: RuleClass;
  readonly severity: FindingSeverity;
  /** The words as they stand in the text. */
  readonly match: string;
  readonly rule: string;
  readonly quotation: string;
  readonly source: string;
  readonly date: string;
  /** The sentence that would have to go, and what to write instead, for people. */
  readonly cut: string;
}

/** What the rules depend on besides the text. */
export interface About {
  readonly channel: Channel;
  readonly isGift: boolean;
}

const PHRASES: Readonly<Record<RuleClass, readonly RegExp[]>> = {
  R1: INCENTIVE_PHRASES,
  R2: GOOD_REVIEW_PHRASES,
  R3: DIVERTING_PHRASES,
  R4: CHANGING_PHRASES,
  R5: EXCHANGE_PHRASES,
  D1: WEB,
  D2: CONTACT,
  D3: SOCIAL_PHRASES,
  D4: OFFER_PHRASES,
  D5: AROUND_PHRASES,
  D6: ELSEWHERE_PHRASES,
  M1: LIST_PHRASES,
  G1: PRICE_PHRASES,
};

/** What makes a class weigh more: an incentive for a good review, somebody who was put on a list unasked. */
const GRAVE: Readonly<Partial<Record<RuleClass, readonly RegExp[]>>> = {
  R1: GOOD_REVIEW_PHRASES,
  M1: ADDED_PHRASES,
};

/** Longer sentences are not repeated to the seller; the matched words are enough. */
const LONGEST_SENTENCE = 200;

/**
 * One finding a class, its first match, in the order of the table. An order of no known channel is judged as one of an own
 * shop; give the strictest channel of the run instead where there is one.
 */
export function checkText(text: string, about: About): readonly Finding[] {
  const plain = plainText(text);
  return RULE_CLASSES.filter((each) => each !== 'G1' || about.isGift).flatMap((ruleClass) => {
    const found = firstMatch(PHRASES[ruleClass], plain, about.channel);
    if (found === null) return [];
    const isGrave = firstMatch(GRAVE[ruleClass] ?? [], plain, about.channel) !== null;
    const severity = severityOf(ruleClass, about.channel, isGrave);
    if (severity === '-') return [];
    const [start, end] = placeInNote(plain, ...found);
    return [
      {
        class: ruleClass,
        severity,
        match: text.slice(start, end),
        ...channelRule(ruleClass, about.channel, isGrave),
        cut: cutOf(adviceFor(ruleClass, about.channel), text, start, end),
      },
    ];
  });
}

/** Where the first match stands in the plain text. A channel may be named on its own notes. */
function firstMatch(
  patterns: readonly RegExp[],
  { text }: PlainText,
  channel: Channel,
): readonly [number, number] | null {
  const matches = patterns.flatMap((pattern) => {
    for (const { 0: match, index, groups } of text.matchAll(pattern))
      if (groups?.place !== channel) return [[index, index + match.length] as const];
    return [];
  });
  return matches.reduce<readonly [number, number] | null>(
    (first, each) => (first === null || each[0] < first[0] ? each : first),
    null,
  );
}

function severityOf(ruleClass: RuleClass, channel: Channel, isGrave: boolean): FindingSeverity | '-' {
  const weight = RULES[ruleClass].weight[groupOf(channel)];
  return typeof weight === 'string' ? weight : weight[isGrave ? 1 : 0];
}

/** What is a review elsewhere is feedback on eBay. */
const adviceFor = (ruleClass: RuleClass, channel: Channel): string =>
  groupOf(channel) === 'ebay'
    ? RULES[ruleClass].instead
        .replace('an honest review', 'honest feedback')
        .replace('of reviews', 'of feedback')
    : RULES[ruleClass].instead;

function cutOf(advice: string, text: string, start: number, end: number): string {
  const sentence = sentenceAround(text, start, end);
  const shown = sentence.length > LONGEST_SENTENCE ? text.slice(start, end) : sentence;
  return `Leave out “${shown}”${/[.!?…]$/.test(shown) ? '' : '.'} ${advice}`.trim();
}

/** Back to the end of the sentence or line before, on to the end of this one. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = [...text.slice(0, start).matchAll(/[.!?…]\s|\n/g)].at(-1);
  const after = /[.!?…]+(?=\s|$)|\n/.exec(text.slice(end));
  const from = before === undefined ? 0 : before.index + before[0].length;
  const to = after === null ? text.length : end + after.index + after[0].length;
  return text.slice(from, to).trim();
}
