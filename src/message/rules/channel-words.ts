// What each channel says about each class of rules: the rule in our words, and the passage of its own text that shows it,
// with source and date. Read in the month that rules.ts names; a date of '' means that the text shows none.
import type { Channel } from '../../orders/order.ts';
import { type ChannelGroup, groupOf, RULES, type RuleClass } from './rules.ts';

/** A rule and where it stands. A practice of ours has no quotation, source or date. */
export interface ChannelRule {
  readonly rule: string;
  readonly quotation: string;
  readonly source: string;
  readonly date: string;
}

type Passage = Omit<ChannelRule, 'rule'>;

const passage = (quotation: string, source: string, date = ''): Passage => ({ quotation, source, date });

const AMAZON_INSERTS =
  'https://sellercentral.amazon.com/forums/t/policy-reminder-product-packaging-and-inserts/533858';
const AMAZON_REVIEWS =
  'https://sellercentral.amazon.com/gp/help/external/help.html?itemID=E8SYAZUBGVFBHCH&language=en_US';
const AMAZON_CONDUCT = 'https://scribd.com/document/749325633/Selling-Policies-and-Seller-Code-of-Conduct';
const ETSY_POLICY =
  'https://github.com/OpenTermsArchive/p2b-compliance-versions/blob/HEAD/Etsy/Marketplace%20Sellers%20Conditions.md';
const ETSY_DATE = 'last updated 8 May 2023';
const EBAY_OUTSIDE =
  'https://www.ebay.com.au/help/policies/payment-policies/offers-buy-sell-outside-ebay-policy?id=4272';
const EBAY_OUTSIDE_DATE = '10 May 2024';

const NO_PASSAGE = passage('', '');

const AMAZON = {
  positive: passage(
    'prohibit box inserts and product packaging that direct customers to write a positive review, even if no incentive is offered for the review',
    AMAZON_INSERTS,
  ),
  divert: passage(
    'directing customers to contact you instead of leaving a negative review on Amazon is also prohibited',
    AMAZON_INSERTS,
  ),
  change: passage('cannot ask customers to change or remove their review', AMAZON_REVIEWS),
  leave: passage(
    "any advertisements, marketing messages (special offers) or 'calls to action' that lead, prompt, or encourage Amazon users to leave the Amazon website are prohibited",
    'http://www.amazon.com/gp/help/customer/display.html?nodeId=200414320',
  ),
  contact: passage('Not contact customers except through Buyer-Seller Messaging', AMAZON_CONDUCT),
  circumvent: passage('Not attempt to circumvent the Amazon sales process', AMAZON_CONDUCT),
};

const ETSY = {
  integrity: passage('undermine the integrity of the Reviews system', ETSY_POLICY, ETSY_DATE),
  inflate: passage("or otherwise falsely inflate a shop's review score", ETSY_POLICY, ETSY_DATE),
  checkout: passage(
    'encourages or facilitates a transaction that evades the Etsy checkout process',
    ETSY_POLICY,
    ETSY_DATE,
  ),
  list: passage(
    "you may not add any Etsy member to your email or physical mailing list, use that buyer's identity for marketing",
    ETSY_POLICY,
    ETSY_DATE,
  ),
};

const EBAY = {
  demand: passage(
    "sellers can't demand positive Feedback from buyers",
    'https://www.ebay.com.au/help/policies/feedback-policies/feedback-policies?id=4208',
  ),
  contact: passage(
    'Use contact information obtained through an eBay transaction to offer to buy or sell an item outside of eBay',
    EBAY_OUTSIDE,
    EBAY_OUTSIDE_DATE,
  ),
  catalogue: passage(
    'Offer catalogues or other items that are used to order items directly outside of eBay',
    EBAY_OUTSIDE,
    EBAY_OUTSIDE_DATE,
  ),
  promote: passage(
    'refer to or promote external websites that facilitate sales outside of eBay or other businesses',
    EBAY_OUTSIDE,
    EBAY_OUTSIDE_DATE,
  ),
};

/** 16 CFR 465.4 */
const FTC = passage(
  'to provide compensation or other incentives in exchange for, or conditioned expressly or by implication on, the writing or creation of consumer reviews expressing a particular sentiment, whether positive or negative',
  'https://govinfo.gov/content/pkg/FR-2024-08-22/html/2024-18519.htm',
  'in force since 21 October 2024',
);

const says = (rule: string, found: Passage): ChannelRule => ({ rule, ...found });

const GIFT = says('Our practice: a gift tells nobody what it cost.', NO_PASSAGE);

const AMAZON_RULES: Readonly<Record<RuleClass, ChannelRule>> = {
  R1: says('Amazon: nothing may be given for a review.', AMAZON.positive),
  R2: says('Amazon: inserts may not ask for good reviews, nor only happy buyers.', AMAZON.positive),
  R3: says('Amazon: inserts may not lead unhappy buyers away from reviews.', AMAZON.divert),
  R4: says('Amazon: nobody may be asked to change or remove a review.', AMAZON.change),
  R5: says(
    'Amazon: nothing may be given for a review, and feedback in return is something given.',
    AMAZON.positive,
  ),
  D1: says(
    'Amazon: nothing may lead buyers off Amazon. Its people differ on addresses and QR codes on inserts, so we block them.',
    AMAZON.leave,
  ),
  D2: says('Amazon: buyers are written to through its messages alone.', AMAZON.contact),
  D3: says(
    'Amazon: nothing may lead buyers off Amazon. Social names are at risk, so we block them.',
    AMAZON.leave,
  ),
  D4: says('Amazon: no special offers that lead buyers off Amazon. We block all of them.', AMAZON.leave),
  D5: says('Amazon: its sales process may not be gone around.', AMAZON.circumvent),
  D6: says('Amazon: nothing may lead buyers to other shops.', AMAZON.leave),
  M1: says('Amazon: buyers are written to through its messages alone, so no lists.', AMAZON.contact),
  G1: GIFT,
};

const EBAY_RULES: Readonly<Record<RuleClass, ChannelRule>> = {
  R1: says('eBay: good feedback may not be demanded, and so not paid for.', EBAY.demand),
  R2: says('eBay: good feedback may not be demanded.', EBAY.demand),
  R3: says(
    'eBay: good feedback may not be demanded; leading away from bad feedback is close to it.',
    EBAY.demand,
  ),
  R4: says('eBay: good feedback may not be demanded, and so no change of bad feedback.', EBAY.demand),
  R5: says('eBay: no exchange of feedback only to raise scores.', {
    ...EBAY.demand,
    quotation: '',
  }),
  D1: says('eBay: no leading to other websites that sell.', EBAY.promote),
  D2: says('eBay: contacts may not be used to sell outside eBay.', EBAY.contact),
  D3: says('eBay: no leading to other websites that sell, which social pages may be.', EBAY.promote),
  D4: says('Our caution: an offer on eBay should hold for eBay only.', NO_PASSAGE),
  D5: says('eBay: no offers, catalogues or orders outside eBay.', EBAY.catalogue),
  D6: says('eBay: no leading to other places that sell.', EBAY.promote),
  M1: says('eBay: contacts may not be used to sell outside eBay, so no lists.', EBAY.contact),
  G1: GIFT,
};

const ETSY_RULES: Readonly<Record<RuleClass, ChannelRule>> = {
  R1: says('Etsy: nothing that undermines its reviews, such as a gift for one.', ETSY.integrity),
  R2: says("Etsy: nothing that inflates a shop's review score.", ETSY.inflate),
  R3: says('Etsy: nothing that undermines its reviews.', ETSY.integrity),
  R4: says('Etsy: nothing that undermines its reviews.', ETSY.integrity),
  R5: says("Etsy: nothing that inflates a shop's review score.", ETSY.inflate),
  D1: says('Etsy: nothing that leads around its checkout, as an address may.', ETSY.checkout),
  D2: says('Etsy: nothing that leads around its checkout.', ETSY.checkout),
  D3: says('Etsy: nothing that leads around its checkout.', ETSY.checkout),
  D4: says('Etsy: nothing that leads around its checkout.', ETSY.checkout),
  D5: says('Etsy: nothing that leads around its checkout or fees.', ETSY.checkout),
  D6: says('Etsy: nothing that leads around its checkout, as another shop may.', ETSY.checkout),
  M1: says('Etsy: nobody may be put on a list without having agreed.', ETSY.list),
  G1: GIFT,
};

/** Classes that weigh nothing in own shops have no line. */
const OWN_RULES: Readonly<Partial<Record<RuleClass, ChannelRule>>> = {
  R1: says('Our practice: nothing is given for a review, so that reviews stay honest.', NO_PASSAGE),
  R2: says('Our practice: reviews are asked for neutrally.', NO_PASSAGE),
  R4: says('Our practice: nobody is asked to change or remove a review.', NO_PASSAGE),
  M1: says('Our practice: nobody is put on a list without having agreed.', NO_PASSAGE),
  G1: GIFT,
};

const BY_GROUP: Readonly<Record<ChannelGroup, Readonly<Partial<Record<RuleClass, ChannelRule>>>>> = {
  amazon: AMAZON_RULES,
  ebay: EBAY_RULES,
  etsy: ETSY_RULES,
  own: OWN_RULES,
};

const NAMES: Readonly<Partial<Record<Channel, string>>> = { tiktok: 'TikTok Shop', depop: 'Depop' };

/** The rule that a channel has for a class. `isGrave` is an incentive for a good review, which the FTC forbids everywhere. */
export function channelRule(ruleClass: RuleClass, channel: Channel, isGrave: boolean): ChannelRule {
  const name = NAMES[channel];
  const group = groupOf(channel);
  if (ruleClass === 'G1') return GIFT;
  if (name !== undefined)
    return says(`Our caution, not a rule of ${name}: the note ${RULES[ruleClass].title}.`, NO_PASSAGE);
  if (group === 'own' && ruleClass === 'R1' && isGrave)
    return says('USA, 16 CFR 465.4: nothing may be given for good reviews.', FTC);
  return BY_GROUP[group][ruleClass] ?? says(`Our practice: the note ${RULES[ruleClass].title}.`, NO_PASSAGE);
}
