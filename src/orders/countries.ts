// A country as order files write it in; its code (ISO 3166-1 alpha-2) out, '' if it is not known; and its name from its code.
import { createRequire } from 'node:module';
import type { LocaleData } from 'i18n-iso-countries';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl'];

/** What shops and people write and the library lacks, as `keyOf` leaves it. */
const OTHER_NAMES: readonly (readonly [code: string, names: string])[] = [
  ['GB', 'england scotland wales northernireland britain angleterre inglaterra inghilterra engeland'],
  ['US', 'unitedstatesus etatsunis estadosunidosdeamerica statiuniti'],
  ['NL', 'holland hollande'],
];

/** Longer is no country, and would cost time. */
const MOST_CHARACTERS = 100;

/** The code of "United States", "U.S.A.", "Deutschland" or "fr". */
export function countryCode(text: string): string {
  if (text === '' || text.length > MOST_CHARACTERS) return '';
  codes ??= readCodes();
  return codes.get(keyOf(text)) ?? '';
}

/** Read when first asked for: whoever wants the help of the command line does not wait for it. */
let codes: ReadonlyMap<string, string> | null = null;

/** Small letters without accents, and nothing else. */
const keyOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

const require = createRequire(import.meta.url);

const localeOf = (language: string): LocaleData => require(`i18n-iso-countries/langs/${language}.json`);

/** Only the languages that order files come in: the library's own entry reads eighty. */
function readCodes(): ReadonlyMap<string, string> {
  const short: readonly (readonly [two: string, three: string])[] = require('i18n-iso-countries/codes.json');
  const languages = LANGUAGES.map(localeOf);
  const names = [...languages]
    .reverse()
    .flatMap(({ countries }) => Object.entries(countries))
    .flatMap(([code, own]) => [own].flat().map((name) => [keyOf(name), code] as const));
  return new Map([
    ...names,
    ...OTHER_NAMES.flatMap(([code, own]) => own.split(' ').map((name) => [name, code] as const)),
    ...short.flatMap(([two, three]) => [two, three].map((one) => [keyOf(one), two] as const)),
  ]);
}

/** The name of a country in one of the languages of messages; '' for a code that is none. */
export function countryName(code: string, language: string): string {
  const { countries } = localeOf(language);
  return [countries[code] ?? ''].flat()[0] ?? '';
}
