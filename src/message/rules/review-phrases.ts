// R1 to R5: how a note speaks of reviews where it should not, in plain text. English; R1 and R2 also in a few words of
// German, French, Spanish and Italian. A neutral request ("an honest review helps others choose") matches nothing.
import { any, gap, phrase, wideGap, words } from './phrase.ts';

/** Stars alone are on quilts too. */
const REVIEW = '(?:reviews?|feedback|ratings?|(?:5|five)[ -]?stars?|rate (?:us|me|it|this|your|our))';
const GIVING = '(?:leav|writ|post|giv|rat|review|submitt|shar)(?:e|es|s|ing)?';
const GOOD =
  '(?:positive|good|great|nice|kind|lovely|glowing|top|best|excellent|favou?rable|amazing|wonderful|perfect|fantastic|' +
  '(?:5|five)[ -]?stars?|5\\*)(?! or )';

const THING = '(?:gift|surprise|treat|something|sample|present|freebie)';
const INCENTIVE =
  '(?:gift ?cards?(?! (?:holder|box|case|sleeve))|free (?:[a-z-]{1,15} )?(?:gifts?|samples?|products?|items?|shipping|delivery|' +
  'postage)|freebies?|coupons?|vouchers?|discounts?|refund(?:ed|s)?|cash ?back|prizes?(?: draw)?|raffle|giveaway|bonus|' +
  'rewards?(?! chart)|store credit|\\d{1,2} ?% (?:off|discount|back|cash)|[$£€] ?\\d+|\\d{1,4} ?[€£]|' +
  `(?:get|receive|claim|win|earn|(?:send|give) you) ${words(3)}(?:${THING}|free|\\d{1,2} ?%))`;

const NOT_IF = '(?:(?!(?<![\\p{L}])if(?![\\p{L}]))[^.!?\\n])';

const INCENTIVE_FOR_REVIEW = [
  `${REVIEW}${gap(60)}${any('and, to, for, then, so, we, i, you, get, claim, win')}(?![\\p{L}\\p{N}'])${NOT_IF}{0,40}?(?<![\\p{L}\\p{N}])${INCENTIVE}`,
  `${REVIEW}${gap(60)}${any("we'll, i'll, you'll")} ${NOT_IF}{0,40}?(?<![\\p{L}\\p{N}])${INCENTIVE}`,
  `(?:${INCENTIVE}|${THING})${gap(40)}for (?:your |a |an |every |each |any |all |the )?${words(2)}(?:reviews?|feedback|ratings?|reviewing|rating)`,
  `(?:${INCENTIVE}|${THING})${gap(40)}${any('for, in exchange for, in return for, by, upon, after, when you, once you, if you, who')} ${GIVING}${gap(30)}${REVIEW}`,
  `(?:${INCENTIVE}|${THING})${gap(40)}${any('for, by, after, when you, once you, if you')} (?:reviewing|rating|review|rate) (?:us|me|it|this|your)`,
  `(?:${INCENTIVE}|${THING})${gap(20)}${any('once, when, after, as soon as, in exchange for, in return for')} ${words(2)}${REVIEW}`,
  `(?:${GIVING}|review us|review it|reviews?)(?![\\p{L}])[^.!?\\n]{0,40}[.!?] ${any("you'll, you will, we'll, we will, i'll, i will, in return, as a thank, then, get, claim, receive")}${gap(50)}${INCENTIVE}`,
  `for (?:your |a |an |each |every )${words(1)}reviews? ?[:=-] ?${words(3)}${INCENTIVE}`,
];

const REVIEW_ABROAD =
  '(?:(?:\\p{L}{0,12})bewertung(?:en)?|rezension(?:en)?|avis|évaluation|reseñas?|valoración|opinión|recension[ei])';
const INCENTIVE_ABROAD =
  "(?:(?:\\p{L}{0,12})rabatt|gutschein(?:e|code)?|geschenk(?:karte)?|gratis|remise|réduction|cadeau|bon d'achat|remboursement|" +
  'descuento|cupón|regalo|reembolso|sconto|buono|omaggio|rimborso|\\d{1,2} ?%|\\d{1,4} ?€)';
const GETTING_ABROAD = any(
  'bekommen, bekommst, erhalten, erhalte, erhältst, sichern, schenken, recevez, recevoir, reçois, obtenez, offrons, recibe, recibes, recibirás, obtén, regalamos, ricevi, riceverai, ottieni, regaliamo',
);

/** R1 */
export const INCENTIVE_PHRASES: readonly RegExp[] = [
  phrase(...INCENTIVE_FOR_REVIEW),
  phrase(
    `${REVIEW_ABROAD}${gap(40)}${GETTING_ABROAD}${gap(30)}${INCENTIVE_ABROAD}`,
    `${REVIEW_ABROAD}${gap(40)}${INCENTIVE_ABROAD}${gap(30)}${GETTING_ABROAD}`,
    `${INCENTIVE_ABROAD}${gap(20)}${any('für, pour, contre, por, per, in cambio di, a cambio de')}${gap(30)}${REVIEW_ABROAD}`,
  ),
];

const ASK =
  '(?:leav(?:e|ing)|giv(?:e|ing)|writ(?:e|ing)|post(?:ing)?|share|drop|submit|hope for|hoping for|please)';
const WISH = "(?:appreciate|grateful for|happy about|would love|'d love|welcome|thankful for|rely on)";
const HAPPY = '(?:happy|pleased|satisfied|delighted|(?:love|like|enjoy|adore)(?:d)?(?! to(?![\\p{L}])))';

const FIVE_STARS = '(?:5|five|4|four|5/5)[ -]?stars?';
const STARRED = `${FIVE_STARS} (?:reviews?|ratings?|feedback)`;
const GOOD_REVIEW = `${GOOD}(?: (?:and|or|little|short|public|star|[a-z]{4,9}))? (?:reviews?|ratings?|feedback)`;

/** Thanks for a review that was written are no request for one. "Leave your good review" is. */
const NOT_THANKS =
  '(?<!(?:thank you|thanks|grateful)(?: so much| again)? for (?:(?:leaving|giving|writing|sharing|posting) )?(?:us |me )?' +
  '(?:such )?(?:an? |the |all the )?|of you to (?:leave|write|give) (?:us |me )?(?:such )?(?:an? )?|(?<!leave |share )your )';

/** R2; they also tell of an incentive that it asks for a good review. */
export const GOOD_REVIEW_PHRASES: readonly RegExp[] = [
  phrase(
    `(?<!the )${NOT_THANKS}${STARRED}`,
    `${ASK}${gap(40)}${NOT_THANKS}${GOOD_REVIEW}`,
    `${WISH}(?! your)${gap(20)}${NOT_THANKS}${GOOD_REVIEW}`,
    `(?<!the )${NOT_THANKS}${GOOD_REVIEW} (?:would|will|helps?|means?|makes?)(?! to)`,
    `(?:grateful for|hope for|appreciate|deserves?|earned|worth|click|tap|award(?: us)?|leave|give|rate)(?: us| me| it| our shop| my shop)?(?: a| all| all the| full| with)? (?:5|five|5/5)[ -]?stars?(?! (?:anise|quilts?|on|of))`,
    `only (?:5|five)[ -]?stars? (?:help|count|will|are)s?`,
    `(?:5|five)[ -]?stars? (?:would|will) (?:make|mean|help)`,
    `(?:[⭐★🌟]{5})${gap(10)}please|(?:please|give us|leave us|rate us)${gap(10)}[⭐★🌟]{5}`,
    `[⭐★🌟]{5}${gap(30)}(?:reviews?|feedback|rating)`,
    `(?:reviews?|feedback|rating|rate us)${gap(30)}[⭐★🌟]{5}`,
  ),
  phrase(
    `(?:do not|don't|never|please no) ${words(2)}(?:leave|write|give) ${words(1)}(?:bad|negative|poor|low) (?:reviews?|feedback|ratings?)`,
    `if (?:you(?:'re|'ve)?|it|they) ${words(3)}${HAPPY}${gap(60)}${any('leave, write, give, post, share, drop, tell, rate, review')}${gap(40)}(?:reviews?|feedback|ratings?|rate us)`,
    `(?<!not |un)${any('happy, pleased, satisfied, delighted, loved? it, like it, enjoying it')}(?: with [^.!?\\n]{1,30})?\\?${gap(60)}${REVIEW}`,
  ),
  phrase(
    `(?:geben|gib|gebt|mit|über|für|hinterlassen)${gap(30)}(?:5|fünf)[ -]sterne`,
    '(?:5|fünf)[ -]?sterne-?bewertung(?:en)?',
    `(?<!die |ihre |deine |eure )(?:positive|gute|tolle)n? \\p{L}{0,12}bewertung(?:en)?`,
    `(?:avis|donne[rz]|mett(?:re|ez)|laisse[rz]?|note[rz]?)${gap(30)}(?:5|cinq) étoiles`,
    '(?<!votre |ton |vos )avis (?:positif|favorable)s?|bonne évaluation',
    `(?:da|danos|dar|deja|déjanos|dejar|pon|ponnos)${gap(30)}(?:5|cinco) estrellas`,
    '(?<!tu |su |vuestra )(?:reseña|valoración|opinión) positiva|buena (?:reseña|valoración)',
    `(?:dai|dacci|dare|lascia|lasciaci|lasciare|metti)${gap(30)}(?:5|cinque) stelle`,
    '(?<!tua |sua |vostra )recensione positiva|bella recensione',
  ),
];

const TELL =
  '(?:contact|message|e-?mail|write to|call|tell|reach out|let us know|let me know|talk to us|get in touch|come to us|give us|chance to)';
const NEGATIVE =
  '(?:unhappy|not (?:happy|satisfied|pleased)|dissatisfied|disappointed|problems?|issues?|otherwise|if not)';

/** R3 */
export const DIVERTING_PHRASES: readonly RegExp[] = [
  phrase(
    `${TELL}${gap(60)}${any('before, instead of, rather than, prior to')}${gap(30)}(?:${REVIEW}|reviewing|negative)`,
    `before (?:you )?(?:leav|writ|post|giv|rat|review)(?:e|ing)?${gap(60)}${TELL}`,
    `(?:bad|negative|poor|low) (?:reviews?|feedback|ratings?)${gap(20)}(?:contact|message|write to|tell) (?:me|us)`,
    `(?:less|fewer|lower|worse) than (?:5|five|4|four)[ -]?stars?${wideGap(40)}${TELL}`,
    `(?:tell|contact|message|write to) (?:us|me)${gap(20)}not (?:on |to |in )?(?:amazon|etsy|ebay|others|the world|a review|the reviews)`,
    `${any('happy, love it, loved it, satisfied')}${wideGap(60)}${REVIEW}${wideGap(30)}${NEGATIVE}${wideGap(40)}${TELL}`,
  ),
];

const CHANGE =
  '(?:chang(?:e|ing)|updat(?:e|ing)|remov(?:e|ing)|revis(?:e|ing)|edit(?:ing)?|delet(?:e|ing)|amend(?:ing)?|withdraw(?:ing)?|' +
  'retract(?:ing)?|reconsider(?:ing)?|rais(?:e|ing)|upgrad(?:e|ing)|adjust(?:ing)?|improv(?:e|ing)|tak(?:e|ing) down)';
const OLD_REVIEW =
  '(?:negative|bad|low|old|original|previous|neutral|product|amazon|ebay|etsy|existing|last|first|critical|poor|[1-5][ -]stars?)';

/** R4 */
export const CHANGING_PHRASES: readonly RegExp[] = [
  phrase(`${CHANGE} (?:your|the|that|this) (?:${OLD_REVIEW} ){0,2}(?:reviews?|feedback|ratings?)`),
];

const RETURNED =
  '(?:return the favou?r|do the same|the same for you|in return|likewise|reciprocate|leave (?:you |yours|one for you|some for you))';

/** R5 */
export const EXCHANGE_PHRASES: readonly RegExp[] = [
  phrase(
    `(?:feedback|review|rating)${gap(50)}${RETURNED}`,
    `feedback (?:for you )?(?:once|when|as soon as|after|if) (?:you (?:leave|have left|do|give|left)|yours|we (?:receive|get) yours)`,
    `(?:leave|give) feedback (?:when|once|after|if) (?:I|i|we) (?:receive|get)`,
    `feedback for feedback|(?:exchange|swap|trade) (?:of )?(?:positive )?feedback`,
  ),
];
