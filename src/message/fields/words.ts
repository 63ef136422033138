// Words of dates, counts and seasons in the languages of notes. In: days as YYYY-MM-DD and numbers; out: words, '' where
// there are none.
import type { Language } from '../language.ts';

const list = (words: string): readonly string[] => words.split(' ');

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: list('January February March April May June July August September October November December'),
  de: list('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  fr: list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  es: list('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  it: list('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
};

const DAY_AND_MONTH: Readonly<Record<Language, (day: number, month: string) => string>> = {
  en: (day, month) => `${day} ${month}`,
  de: (day, month) => `${day}. ${month}`,
  fr: (day, month) => `${day === 1 ? '1er' : day} ${month}`,
  es: (day, month) => `${day} de ${month}`,
  it: (day, month) => `${day === 1 ? '1º' : day} ${month}`,
};

/** "2026-11-02" becomes "2 November", "2. November", "2 de noviembre"; a year would sound like an invoice. */
export function dayAndMonth(isoDay: string, language: Language): string {
  const [, month = '', day = ''] = /^\d{4}-(\d{2})-(\d{2})$/.exec(isoDay) ?? [];
  const name = MONTHS[language][Number(month) - 1];
  return name === undefined ? '' : DAY_AND_MONTH[language](Number(day), name);
}

/** As they stand before order, Bestellung, commande (feminine), compra (feminine), ordine. From the second on. */
const ORDINALS: Readonly<Record<Language, readonly string[]>> = {
  en: list('second third fourth fifth sixth seventh eighth ninth tenth'),
  de: list('zweite dritte vierte fünfte sechste siebte achte neunte zehnte'),
  fr: list('deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième'),
  es: list('segunda tercera cuarta quinta sexta séptima octava novena décima'),
  it: list('secondo terzo quarto quinto sesto settimo ottavo nono decimo'),
};

/** 3 becomes "third"; the first and those beyond the tenth have no word. */
export const ordinal = (count: number, language: Language): string => ORDINALS[language][count - 2] ?? '';

const SEASONS: Readonly<Record<Language, readonly string[]>> = {
  en: list('winter spring summer autumn'),
  de: list('Winter Frühling Sommer Herbst'),
  fr: list('hiver printemps été automne'),
  es: list('invierno primavera verano otoño'),
  it: list('inverno primavera estate autunno'),
};

/** Countries where June is winter, as ISO 3166 has them. */
const SOUTHERN = new Set(list('AR AU BO BW CL LS MG MZ NA NZ PY SZ UY ZA ZM ZW'));

/** Seasons by whole months, at the place the parcel goes to. */
export function season(isoDay: string, country: string, language: Language): string {
  const month = Number(/^\d{4}-(\d{2})-\d{2}$/.exec(isoDay)?.[1] ?? 0);
  if (month < 1 || month > 12) return '';
  const quarter = Math.floor((month % 12) / 3) + (SOUTHERN.has(country) ? 2 : 0);
  return SEASONS[language][quarter % 4] ?? '';
}
