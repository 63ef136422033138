// A heading as it stands in a file in; the form it is compared in out: lower case, single spaces and no dash between
// them, curly apostrophes, nothing trailing.

// biome-ignore format: a table reads best in rows
/** Older WooCommerce labels begin with a Cyrillic С: it looks Latin and matches nothing. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', е: 'e', н: 'h', і: 'i', к: 'k', м: 'm', о: 'o', р: 'p', т: 't', х: 'x', у: 'y',
};

/** Longer is no heading, and would cost time. */
const MOST_CHARACTERS = 100;

export function normaliseHeading(heading: string): string {
  if (heading.length > MOST_CHARACTERS) return '';
  const text = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['ʼ´`]/g, '’')
    .replace(/\s+(-\s+)?/g, ' ')
    .trim()
    .replace(/[\s.:?]+$/, '');
  return hasLookalike(heading) ? text.replace(/\p{Script=Cyrillic}/gu, (c) => LOOKALIKES[c] ?? c) : text;
}

/** A Cyrillic letter in a heading that is otherwise Latin. */
export const hasLookalike = (heading: string): boolean =>
  /\p{Script=Cyrillic}/u.test(heading) && /\p{Script=Latin}/u.test(heading);
