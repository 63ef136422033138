// D1 and D2: what leads to a web address, a QR code, an e-mail address, a telephone or a messenger, in plain text.
// Most need no words, so they work in every language.
import { any, gap, phrase } from './phrase.ts';

/** Endings that are no words: what stands before them is an address even if it is a number. */
const SURE =
  'com|net|org|info|biz|io|eu|uk|fr|ch|pl|dk|fi|cz|hu|jp|cn|ru|ca|nz|ie|gr|ro|sk|ua|app|dev|xyz|example';

/** Endings that are words or units too: "thank you.it is late", "5.in". They need a name with a letter before them. */
const WORDS =
  'de|at|it|es|nl|be|se|no|pt|au|us|in|me|my|to|co|tv|cc|gg|ly|is|am|ai|id|il|li|lu|lt|lv|ee|si|mx|br|za|sg|hk|kr|tw|' +
  'shop|store|online|site|website|club|art|design|studio|gifts?|love|life|live|link|bio|page|blog|boutique|market|' +
  'jewelry|house|home|garden|world|space|style|gallery|kids|pet|cafe|coffee|family';

/** Words that end a sentence of a note: the writer of "thank you.it is" forgot a space. */
const LAST_WORDS =
  'you|it|us|me|him|her|them|this|that|one|order|much|well|soon|day|now|too|lot|here|there|love|gift|home';

const NAME = String.raw`[\p{L}\p{N}][\p{L}\p{N}-]{0,62}`;
const BEFORE = String.raw`(?<![\p{L}\p{N}@._-])`;
const AFTER = String.raw`(?![\p{L}\p{N}@-])`;

/** A whole name of at least two signs with a letter in it. */
const WORDY_NAME = String.raw`(?=[\p{N}-]{0,20}\p{L})${NAME.replace('{0,62}', '{1,62}')}`;

/** D1 */
export const WEB: readonly RegExp[] = [
  /(?:https?:\/\/|(?<![\p{L}\p{N}])www\.)[^\s]{0,200}[\p{L}\p{N}/]/gu,
  new RegExp(`${BEFORE}(?:${NAME}\\.){1,5}(?:${SURE})${AFTER}(?:/[^\\s]{0,200})?`, 'gu'),
  new RegExp(
    `${BEFORE}(?!(?:${LAST_WORDS})\\.)(?:${WORDY_NAME}\\.){1,5}(?:${WORDS})${AFTER}(?:/[^\\s]{0,200})?`,
    'gu',
  ),
  phrase('www'),
  phrase('scan (?:the |this )?(?:code|me|here)'),
  phrase('qr[ -]?codes?', 'qr-?(?:code|link)', `${any('codice, código, code')} qr`),
  phrase(`(?:click|tap) (?:on )?(?:the|this|our|my) link`, 'link in (?:our |my |the )?bio'),
];

const EMAIL_SIGN = String.raw`[\p{L}\p{N}._%+-]`;
const E_MAIL = new RegExp(
  `(?<!${EMAIL_SIGN})${EMAIL_SIGN}{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}\\p{L}{2,24}(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Digits of other kinds, which stand in notes of every shop. */
const NO_PHONE =
  String.raw`(?<!(?:orders?|no|nr|number|nummer|ref|tracking|isbn|sku|item|invoice|id)\.? ?[:#]? ?)` +
  String.raw`(?<![\p{L}\p{N}#]|\d[.,:/-])`;
/** The first two pairs of 06 12 34 56 78 are no date. */
const NO_DATE = String.raw`(?!\d{1,2}[./ -]\d{1,2}[./ -](?:(?:19|20)\d\d|\d\d(?![./ -]\d\d[./ -]\d\d))(?!\d)|(?:19|20)\d\d[./ -](?:[01]?\d[./ -]|(?:19|20)\d\d))`;
const DIGITS_END = String.raw`(?![\p{L}\p{N}]|[-/]\d)`;
const SEPARATOR = '[ .()/-]{0,3}';

const PHONES: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}\p{N}])\+ ?[1-9](?:${SEPARATOR}\d){7,14}${DIGITS_END}`, 'gu'),
  // North America: three, three and four digits.
  new RegExp(String.raw`${NO_PHONE}(?:1[ .-])?\(?[2-9]\d\d\)?[ .-]\d{3}[ .-]\d{4}${DIGITS_END}`, 'gu'),
  // With a leading zero: nine digits at least, since a date has eight. 0123456789 is a set of stamps.
  new RegExp(
    String.raw`${NO_PHONE}${NO_DATE}(?!01234)\(?0[1-9](?:(?:[ ./-]|\) ?)?\d){7,11}${DIGITS_END}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:call|text|phone|ring|dial|sms|tel|telephone|mobile|telefon|anrufen|handy|tél|téléphone|teléfono|telefono)` +
      String.raw`(?![\p{L}\p{N}])[\p{L} .:]{0,12}${NO_DATE}\(?\d{3,5}\)?(?:[ .-]?\d){4,9}${DIGITS_END}`,
    'gu',
  ),
];

const ASK = any('message, messages, write, text, chat, contact, find, reach, ping, talk, ask, join, add');

/** D2 */
export const CONTACT: readonly RegExp[] = [
  E_MAIL,
  ...PHONES,
  phrase(
    "what'?s ?app",
    `${ASK}${gap(20)}${any('on, via, by, over, through')} ${any('telegram, signal, messenger, wechat, viber, discord')}`,
    `${any('our, my')} telegram`,
    'e-?mail (?:us|me)',
    `(?:send|drop|write) (?:us|me) an e-?mail`,
    `(?:give|drop) (?:us|me) a (?:call|ring)`,
    `${any('call, phone, text')} us(?= (?:on|at|if|for|any|with)(?![\\p{L}\\p{N}])|[.!,\\n]|$)`,
  ),
];
