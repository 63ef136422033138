// A name cell in; the name as a person would type it out: no nickname quotes, no lone dashes, no emoji, single spaces.
import { EMOJI } from '../values/text-findings.ts';
import { tidyLine, unescapeEntities } from '../values/tidy-text.ts';

const QUOTES = /["“”„«»]|(?<=^|\s)['‘]|['’](?=\s|$)/g;
const ALL_EMOJI = new RegExp(`(?:${EMOJI.source})\\p{Emoji_Modifier}?\\ufe0f?\\u200d?`, 'gu');
const PLACEHOLDER = /^(n\/?a|#n\/a|null|none|nil|unknown|guest|gast|\?|[-–—.,]*)$/i;

/** Letters with single spaces between them: nothing to tidy, as with most names. */
const PLAIN = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/;

/** '' where the cell holds no name: empty, a dash, "N/A", "guest". */
export function tidyName(cell: string): string {
  const name = PLAIN.test(cell) ? cell : withoutLoneSigns(withoutQuotes(withoutEmoji(tidyLine(cell))));
  return PLACEHOLDER.test(name) ? '' : name;
}

export const withoutEmoji = (name: string): string =>
  name.replace(ALL_EMOJI, ' ').replace(/\s+/g, ' ').trim();

/** `"Bobby" Tranter` is Bobby Tranter. The apostrophe of O'Dell stays. */
export const withoutQuotes = (name: string): string => name.replace(QUOTES, '').trim();

/** Cash-on-delivery apps write `-` as the last name. A comma belongs to the word before it, and to none at the end. */
export const withoutLoneSigns = (name: string): string =>
  name
    .replace(/[\s,]*,/g, ',')
    .split(' ')
    .filter((token) => !/^[-–—.·]*$/.test(token))
    .join(' ')
    .replace(/^,\s*|,$/g, '');

/** Spaces that a person would not have typed; entities count as what they stand for. */
export function hasUntidySpace(cell: string): boolean {
  const text = unescapeEntities(cell);
  return /^\s|\s$|\s\s|[^\S ]|[\u200b\u2060\ufeff]/.test(text);
}
