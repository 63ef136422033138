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

/** More texts than that take too long; whatever they leave out is judged again in each finished note. */
const MOST_TEXTS = 60;

/** The first finding of each class. Every alternative is seen, in company of others. */
export function checkMessage(message: Message, channel: Channel, isGift: boolean): readonly Finding[] {
  if (message.fields.has('giftMessage')) return [];
  const deals = dealsThatShowAll(message).slice(0, MOST_TEXTS);
  const texts = [FULL, EMPTY].flatMap((values) => deals.map((deal) => message.fill(values, deal).text));
  const findings = [...new Set(texts)].flatMap((text) => checkText(text, { channel, isGift }));
  const classes = findings.map((finding) => finding.class);
  return findings.filter((finding, i) => classes.indexOf(finding.class) === i);
}

/** The first, the second, ... alternative of each place at once; and each one inside another by itself. */
function dealsThatShowAll({ choices, inside }: Message): readonly (readonly number[])[] {
  const together = Array.from({ length: Math.max(1, ...choices) }, (_, i) => choices.map((size) => i % size));
  const nested = choices.flatMap((size, place) =>
    inside[place] === null ? [] : Array.from({ length: size }, (_, i) => showing(place, i, choices, inside)),
  );
  return [...together, ...nested];
}

/** An alternative with all that it stands in. */
function showing(
  place: number,
  alternative: number,
  choices: readonly number[],
  inside: Message['inside'],
): readonly number[] {
  const deal = choices.map(() => 0);
  for (let at: Message['inside'][number] = [place, alternative]; at; at = inside[at[0]] ?? null) {
    deal[at[0]] = at[1];
  }
  return deal;
}

/** A text that may be a message with fields and alternatives, or finished. */
export function checkAnyText(text: string, channel: Channel, isGift: boolean): readonly Finding[] {
  const parsed = parseMessage(text);
  return parsed.ok ? checkMessage(parsed.message, channel, isGift) : checkText(text, { channel, isGift });
}
