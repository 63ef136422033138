// In: a message and the channel whose rules hold. Out: what they say to its text before any order fills it, whichever of its
// alternatives is dealt.
import type { Channel } from '../orders/order.ts';
import { FIELD_NAMES, type FieldName, type FieldValues, messageFields } from './fields/fields.ts';
import { checkText, type Finding } from './rules/check-text.ts';
import { type Message, parseMessage } from './template/parse-message.ts';

/** Orders that have everything a message can ask for, and nothing: so both branches of each condition are seen. */
const FULL: FieldValues = new Map<FieldName, string>([
  ...FIELD_NAMES.map((name) => [name, 'yes'] as const),
  ...messageFields().map(({ name, example }) => [name, example] as const),
]);
const EMPTY: FieldValues = new Map();

/** The first finding of each class. Every alternative is seen once, in company of others. */
export function checkMessage(
  { choices, fill, fields }: Message,
  channel: Channel,
  isGift: boolean,
): readonly Finding[] {
  if (fields.has('giftMessage')) return [];
  const most = Math.max(1, ...choices);
  const texts = [FULL, EMPTY].flatMap((values) =>
    Array.from(
      { length: most },
      (_, i) =>
        fill(
          values,
          choices.map((size) => i % size),
        ).text,
    ),
  );
  const findings = texts.flatMap((text) => checkText(text, { channel, isGift }));
  const classes = findings.map((finding) => finding.class);
  return findings.filter((finding, i) => classes.indexOf(finding.class) === i);
}

/** A text that may be a message with fields and alternatives, or finished. */
export function checkAnyText(text: string, channel: Channel, isGift: boolean): readonly Finding[] {
  const parsed = parseMessage(text);
  return parsed.ok ? checkMessage(parsed.message, channel, isGift) : checkText(text, { channel, isGift });
}
