// A name all in one case in; the same name in ordinary case out. Only where that is certain: a name in mixed case stays.

const CASED_SCRIPTS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/gu;
const PARTICLES = new Set('de la van der von den del da dos di bin al zu'.split(' '));

/** Georgian has capitals in Unicode that nobody writes, so only the four scripts with real case are looked at. */
export function isOneCase(name: string): boolean {
  if (/[a-z]/.test(name) && /[A-Z]/.test(name)) return false;
  const letters = (name.match(CASED_SCRIPTS) ?? []).join('');
  if (letters.length < 2) return false;
  return letters === letters.toLowerCase() || letters === letters.toUpperCase();
}

/** `country` decides how i and ı are cased. */
export function recase(name: string, country: string): string {
  const locale = localeOf(country);
  return name
    .split(' ')
    .map((token, i) => recaseToken(token, i === 0, locale))
    .join(' ');
}

function recaseToken(token: string, isFirst: boolean, locale: string): string {
  const lower = token.toLocaleLowerCase(locale);
  if (!isFirst && PARTICLES.has(lower)) return lower;
  const capital = (letter: string): string => letter.toLocaleUpperCase(locale);
  return lower
    .replace(/(?<=^|[-'’.(])\p{Ll}/gu, capital)
    .replace(/^Mc(\p{Ll})(?=\p{L})/u, (_, letter: string) => `Mc${capital(letter)}`);
}

const localeOf = (country: string): string =>
  /^(tr|turkey|türkiye|turkiye)$/i.test(country.trim()) ? 'tr' : 'en';
