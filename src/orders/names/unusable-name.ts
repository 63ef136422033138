// A tidy name in; the reason why nobody may be greeted with it out, or null. A wrong greeting is worse than none.
import type { ProblemCode } from '../../problem.ts';
import { hasLostLetters, isMojibake } from '../values/text-findings.ts';

/** Words that stand in the name of a business, whatever their case, without the dot behind them. */
const COMPANY_WORDS = new Set(
  'llc inc ltd limited gmbh s.r.l srl b.v aps company attn c/o clinic studio bakery school library church'.split(
    ' ',
  ),
);
const COMPANY_SIGNS = /(?<!\p{L})co\.|& (co|sons|daughters)(?!\p{L})|株式会社|有限会社/iu;
/** Short endings that are also given names or words: only as the last word, in capitals, after something in mixed case. */
const COMPANY_ENDING = /\p{Ll}.* (AG|AB|OY|Oy|BV|KG|UG)$/u;

/** The longest names of people have about 150. */
const MOST_CHARACTERS = 200;

type Reason = { readonly code: ProblemCode; readonly holds: (name: string) => boolean };

/** In this order: the first that holds is the one to tell. */
const REASONS: readonly Reason[] = [
  { code: 'name-missing', holds: (name) => name === '' },
  { code: 'name-junk', holds: (name) => name.length > MOST_CHARACTERS },
  { code: 'formula', holds: (name) => /^[=@|]/.test(name) },
  {
    code: 'text-lost',
    holds: (name) => hasLostLetters(name) || (name.includes('?') && /\?\p{L}|\p{L}\?|\?\?/u.test(name)),
  },
  { code: 'mojibake', holds: isMojibake },
  { code: 'name-masked', holds: (name) => name.includes('*') },
  { code: 'name-company', holds: isCompany },
  { code: 'name-junk', holds: (name) => /[\d@/_=|<>{}[\]\\^~$%#]/.test(name) || !/\p{L}/u.test(name) },
];

function isCompany(name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}./&]+/u);
  return (
    words.some((word) => COMPANY_WORDS.has(word.replace(/\.$/, ''))) ||
    COMPANY_SIGNS.test(name) ||
    COMPANY_ENDING.test(name)
  );
}

export function unusableName(name: string): ProblemCode | null {
  return REASONS.find(({ holds }) => holds(name))?.code ?? null;
}
