// D3 to D6, M1 and G1: social media, offers, ways around the channel, lists and prices, in plain text. English; D4 also in
// a few words of German, French, Spanish and Italian.
import { any, gap, phrase, words } from './phrase.ts';

const SOCIAL = any(
  'instagram, insta, the gram, facebook, tiktok, tik tok, pinterest, twitter, youtube, snapchat, linkedin, bluesky',
);
const SHOWING =
  "(?:follow|like|find|tag|see|visit|join|share|post|check|meet|look|show|watch|catch|we're|we are|i'm|i am|also|dm|add|folg(?:e|t|en)?|suivez|suis|síguenos|sigue|segui|seguici)";

/** D3 */
export const SOCIAL_PHRASES: readonly RegExp[] = [
  // "@ the market" and "@5.00 each" are no handles, nor is what stands in an e-mail address.
  /(?<![\p{L}\p{N}@._%+-])@(?!(?:home|work|school|noon|night|the)(?![\p{L}\p{N}]))[a-z_][a-z0-9_]{1,29}(?:\.[a-z0-9_]{1,29}){0,3}/gu,
  phrase(
    `follow (?:us|me|along on)`,
    `follow (?:our|my) (?:journey|page|account|story|adventures|work|shop|socials?)`,
    `${SHOWING}${gap(40)}(?:on|via|to|our|my|at|auf|bei|sur|en|su) (?:our |my )?${SOCIAL}`,
    `(?:our|my) ${SOCIAL}(?!-)|${SOCIAL} ?:`,
    `(?:ig|fb|insta) ?[:@]`,
    `tag (?:us|me)(?! along)|dm (?:us|me)|social media`,
    `(?:share|post|use|tag|photos?|pictures?|hashtag)${gap(50)}#[\\p{L}_][\\p{L}\\p{N}_]{2,40}`,
  ),
];

const NEXT = any('next, future, again, when you, come back, return, second, following');
const NUMBER_WORDS = 'five|ten|fifteen|twenty|thirty|fifty|zehn|zwanzig|dix|vingt|diez|veinte|dieci|venti';
const PERCENT = String.raw`(?:\d{1,3}|(?:${NUMBER_WORDS})) ?(?:%|percent|per cent|prozent|pour cent|por ciento|per cento)`;
const NO_CODE =
  '(?<!(?:post|postal|zip|colou?r|style|dress|item|product|area|qr|bar|order|tracking|door|gate|size|morse|country) ?)';

/** D4 */
export const OFFER_PHRASES: readonly RegExp[] = [
  phrase(
    `(?:use|enter|apply|quote|redeem) (?:the |this |our |my |your )?(?:[a-z]{1,12} )?code(?! of)`,
    `(?:promo|promotion|coupon|discount|voucher|offer|savings)[ -]?codes?`,
    `${NO_CODE}(?:code|gutscheincode|rabattcode|codice|código) ?:? ?"?(?=[a-z]{0,20}\\d)(?=\\d{0,20}[a-z])[a-z0-9]{4,24}`,
    `${PERCENT} (?:${any('discount, rabatt, nachlass, sparen')}|off(?! ?-? ?(?:white|cut|black))|(?:de )?(?:remise|réduction|descuento|rebaja)|(?:di )?sconto)`,
    `${PERCENT} (?:on|off|for|towards) your ${NEXT}`,
    `(?:free|gift|gift card|credit|reward|voucher)${gap(30)}(?:on|with|for|off|towards) your next (?:order|purchase|visit)`,
    `(?:enter|join|win)${gap(20)}(?:prize draw|giveaway|raffle|competition)|refer a friend`,
    `${PERCENT} (?:auf|sur|en|sul) (?:die|deine|ihre|votre|ta|la|tu|su|tuo|suo|prossimo|próxima|nächste)`,
    `(?=[a-z]{0,20}\\d)(?=\\d{0,20}[a-z])[a-z0-9]{4,24} at (?:the )?checkout`,
    `sav(?:e|ing)s? (?:of )?(?:up to |an extra )?(?:${PERCENT}|[$£€] ?\\d{1,4})`,
    `sav(?:e|ing) (?:money )?(?:on|with) (?:your |the )?(?:${NEXT})`,
    `[$£€] ?\\d{1,4}(?:[.,]\\d\\d)? off|\\d{1,4} ?[€£] off|half[ -]price|half off`,
    `buy (?:one|1|two|2)[ ,-]{1,2}get (?:one|1|two|2)|bogo|(?:2|two|3|three)[ -]for[ -](?:1|one|2|two)`,
    `(?:special|exclusive|limited[ -]time|introductory) (?:offers?|deals?|promotions?)`,
    `free (?:shipping|delivery|postage)${gap(30)}${NEXT}`,
    `coupons?(?! (?:book|organi[sz]er|holder|wallet|binder))|(?<!to |no )discounts?`,
    `(?:a|our|this|your) (?:[$£€\\d%]{1,5} )?voucher (?:for|inside|enclosed|off|towards|worth)`,
    `(?:flash|clearance|black friday|summer|winter|spring|autumn|holiday|christmas|january) sale`,
  ),
  phrase(
    `(?:\\p{L}{0,14})rabatt|gutscheincodes?|gutschein für (?:\\p{L}{3,6} )?nächste[nrs]?|sonderangebote?|preisnachlass|versandkostenfrei`,
    `bon de réduction|code promo|remise de \\d|offre spéciale|livraison offerte`,
    `descuentos?|cupón|cupones|oferta especial|envío gratis`,
    `sconto|sconti|buono sconto|offerta speciale|spedizione gratuita`,
  ),
];

const PAY = any('paypal, venmo, zelle, cash ?app, bank transfer, revolut, cash');
const FEES = '(?:etsy|ebay|amazon|depop|tiktok|marketplace|platform|selling|seller|site|their|the|high|all)';

/** D5 */
export const AROUND_PHRASES: readonly RegExp[] = [
  phrase(
    `(?<!your |the |this |an |my |every |each |our )(?:order|buy|purchase|shop|book) (?:(?:it|them|again|more|another|one|yours) )?(?:from (?:me|us) )?direct(?:ly)?(?! (?:after|before))`,
    `direct (?:sales?|orders?|purchases?|payments?)`,
    `(?:skip|avoid|save on|bypass|dodge|cut out|without) (?:the |paying |any ){0,2}(?:${FEES} ){1,3}(?:fees?|commissions?)`,
    `cheaper${gap(40)}(?:${PAY}|direct|directly|from us|from me|through us|elsewhere|outside|website)`,
    `pay (?:us |me )?(?:by|via|with|through|directly by) ${PAY}`,
    `(?:our|my) ${words(2)}(?:catalog(?:ue)?s?|price list)|catalog(?:ue)? (?:is )?(?:enclosed|inside|included|attached)`,
    `order form`,
    `outside (?:of )?(?:amazon|etsy|ebay|depop|tiktok|the platform)|off[ -](?:amazon|etsy|ebay|platform)`,
    `(?:come|order|buy) (?:straight )?(?:to|from|with|through) us (?:directly|direct|instead)`,
    `(?:order|buy) straight from (?:us|me)`,
    `(?:contact|message|write|buy|order|pay)${gap(20)}outside (?:of )?(?:the |this )?(?:app|marketplace|site)`,
    `(?:google|search for) ${words(2)}(?:us|me|our shop|my shop)|on google`,
  ),
];

const MARKETS =
  '(?<place>amazon(?! (?:river|rainforest|basin|forest|rain|jungle|parrot|green|stone|delta))|etsy|ebay|depop|vinted|' +
  'walmart|folksy|redbubble|poshmark|mercari|zazzle|aliexpress|temu|notonthehighstreet|not on the high street|tiktok(?= shop))';
const GOING =
  '(?:find|see|visit|shop|buy|order|available|browse|look|check|more|search|get|also|sell|selling|come|back|again)';
const OWN_PLACE = any('web ?shop, web ?store, online shop, online store, web ?site, homepage');

/** D6. The group `place` is the name of a marketplace, which may be the channel's own. */
export const ELSEWHERE_PHRASES: readonly RegExp[] = [
  phrase(`${GOING}${gap(40)}(?:on|in|at|from|via|through|our|my) (?:our |my )?${MARKETS}`),
  phrase(`(?:our|my) ${MARKETS}`),
  phrase(`${MARKETS} (?:shop|store|page|storefront)`),
  phrase(
    `(?:visit|see|shop|browse|find|come|order|buy|check)${gap(30)}(?:our|my) own (?:shop|store|site|boutique)`,
    `(?:our|my) (?:own )?${OWN_PLACE}|(?:visit|see|check|on|at|from) (?:our|my) (?:own )?site`,
  ),
];

const LIST =
  '(?:(?:mailing|e-?mail|contact|customer|subscribers?|marketing|news|vip) ?lists?|newsletters?|(?:vip |loyalty |members? |rewards? )?club)';

/** M1 where somebody was put on a list without being asked, which weighs more. */
export const ADDED_PHRASES: readonly RegExp[] = [
  phrase(`(?:added|add|put|signed|subscribed|enrolled) you (?:to|on|onto|up|in)${gap(30)}${LIST}`),
];

/** M1 */
export const LIST_PHRASES: readonly RegExp[] = [
  ...ADDED_PHRASES,
  phrase(
    `(?:join|sign up|signup|subscribe|enrol|enroll)${gap(30)}${LIST}`,
    `become a (?:vip |club |loyalty )?member(?! of (?:the|our) family)`,
    `sign up (?:for|to) (?:our|my|the|get|receive|hear)|subscribe (?:to|for)`,
    `text [a-z]{3,10} to \\d{4,6}`,
    `register (?:your|the|this) ${words(2)}(?:product|purchase|order|item|warranty|mug)`,
    `(?:our|my|the|monthly|weekly|a) newsletter|mailing list`,
    `loyalty (?:club|card|program|programme|scheme|points)`,
  ),
];

const CURRENCY = any('€, £, \\$, eur, usd, gbp, chf, dollars, euros?');

/** G1 */
export const PRICE_PHRASES: readonly RegExp[] = [
  /[$£€¥] ?\d[\d.,]{0,12}/gu,
  new RegExp(`(?<![\\p{L}\\p{N}.,])\\d[\\d.,]{0,12} ?${CURRENCY}(?![\\p{L}\\p{N}])`, 'gu'),
  phrase(
    `(?:total|subtotal|price|cost|order value|amount|paid|summe|betrag|prix|montant|precio|prezzo|totale)${gap(20)}\\d{1,6}[.,]\\d\\d`,
  ),
];
