// What a title says in numbers for search engines: sizes, packs, codes, years. In: one part of a title. Out: the part
// without them. "18k gold ring" and "1970s jacket" keep theirs, as people say them.
import { hasLetterOrDigit, type Words, wordsOf } from './words.ts';

const NUMBER = '(?:\\d{1,5}(?:[.,/]\\d{1,3})?(?: ?[½¼¾⅓⅔⅛])?|[½¼¾⅓⅔⅛])';

/** "2 in 1" and "3 in legno" are no measures: a lone "in" must stand at the end or before more of a measure. */
const UNIT = [
  '(?:(?:mm|cm|km|dm|m|inch(?:es)?|(?<=\\d)in|in(?=$| ?[x×] ?\\d| (?:tall|wide|long|high|deep))|feet|foot|ft|zoll|pouces?|pulgadas?|pollici',
  '|fl\\.? ?oz|oz|ounces?|ml|cl|dl|ltr|lit(?:er|re|ri|ros)s?|l|mg|kg|gr|gsm|g|lbs?|gb|tb|mah|watt|w)\\.?',
  "(?!(?!x ?\\d)[\\p{L}\\p{N}])|[″′]|'(?!\\p{L}))",
].join('');
const AGE = '(?:months?|mths?|years?|yrs?|monate|jahre|mois|ans|meses|años|mesi|anni)(?!\\p{L})';
const ABOUT = '(?:(?:approx\\.?|about|circa|ca\\.?|ø) ?)?';
const HOW = [
  '(?: (?:tall|wide|long|high|deep|diameter|each|hoch|breit|lang|tief|durchmesser|haut|large|de (?:haut|large|long',
  '|diamètre|alto|ancho|largo|diámetro)|alto|ancho|largo|diametro)(?!\\p{L}))?',
].join('');
const SIDE = `${NUMBER}(?: ?${UNIT})?`;
const SIDES = `${SIDE}(?: ?[x×] ?${SIDE}){1,3}(?: ?(?:${UNIT}|in))?`;
const MEASURE = `${ABOUT}(?:${SIDES}|(?:${NUMBER} ?[-–] ?)?${NUMBER}[ -]?${UNIT}|${NUMBER} ?[-–] ?${NUMBER} ?${AGE})${HOW}`;

const COUNT = [
  '(?:\\d{1,4}|two|three|four|five|six|eight|ten|twelve|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|deux|trois|quatre',
  '|cinq|six|huit|dix|douze|dos|tres|cuatro|cinco|seis|ocho|diez|doce|due|tre|quattro|cinque|sei|otto|dieci|dodici)',
].join('');
const PACK = [
  `(?:set|sets|pack|packs|lot|box|bundle|pkg) of ${COUNT}`,
  `(?:set|lot|pack|ensemble|paquet|coffret|juego|paquete|confezione|serie) (?:de|da|di|von|aus|con) ${COUNT}`,
  `${COUNT}er[ -]?(?:set|pack|packung)`,
  `${COUNT}[ -](?:pack|pk|pcs?|pieces?|ct|count|stück|stk|teilig|piezas|pezzi|pz|pièces|unidades|uds)\\.?`,
  '\\d{1,3} ?x|x ?\\d{1,3}',
  'qty:? ?\\d{1,4}',
].join('|');
const PAPER = '(?:din[ -]?)?a[0-6]';
const SIZE =
  '(?:size|sz|gr\\.|größe|taille|talla|taglia)\\.? (?:[smlx]{1,4}|\\d{1,3}(?:[.,/-]\\d{1,3})?)|[2-5]?x{1,3}[sl]|[wl]\\d\\d';

const NUMBERS = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}.,/′″'-])(?:${MEASURE}|${PACK}|${PAPER}|${SIZE})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Behind a measure that was not one. */
const LEFT_OVER = /[″′]/g;

export const withoutMeasures = (part: string): string =>
  part.replace(NUMBERS, ' ').replace(LEFT_OVER, ' ').replace(/\s+/g, ' ').trim();

/** "MUG-0042", "AB1234" and article numbers go, and a year at the end: it is that of the listing. */
export function withoutCodes(words: Words): Words {
  const kept = words.filter((word) => !isCode(word));
  return kept.length > 1 && /^(?:19|20)\d\d$/.test(kept.at(-1) ?? '') ? kept.slice(0, -1) : kept;
}

const LABEL = /^(?:sku|ean|upc|asin|mpn|isbn|art\.-?nr\.?|ref\.)$/i;

function isCode(word: string): boolean {
  const digits = word.replace(/\D/g, '').length;
  const isMixed = /^[\p{Lu}\d]+(?:[-_./][\p{Lu}\d]+)*$/u.test(word) && /^\p{Lu}|[-_]/u.test(word);
  return LABEL.test(word) || /^#?\d{5,}$/.test(word) || (digits >= 3 && word.length >= 5 && isMixed);
}

/** "I", "C", "PS5" or "BTS" says too little to stand alone; a hidden quote says enough. */
export function isCodeLike(part: string): boolean {
  const [word = '', ...more] = wordsOf(part);
  return more.length === 0 && hasLetterOrDigit(word) && /^(?:\p{Lu}|\p{N}|[.&-]){1,5}$/u.test(word);
}
