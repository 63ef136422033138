// An order in our own form in, from a program that speaks to us; the order out. Days are YYYY-MM-DD, amounts and ids are text.
import { z } from 'zod';
import type { Outcome } from '../../problem.ts';
import { CHANNEL_IDS } from '../order.ts';
import type { Facts } from '../platforms/platform.ts';
import type { PayloadOrder } from './payload.ts';
import { type Standing, toPayloadOrder } from './payload-order.ts';

const text = (most: number) => z.string('must be a text').max(most, `is longer than ${most} characters`);
const required = (most: number) => text(most).trim().min(1, 'must not be empty');

/** The message of an object; a field too many is told by its name. */
export const expecting = (message: string) => ({
  error: ({ code }: { readonly code: string }) => (code === 'unrecognized_keys' ? undefined : message),
});

const ID = 'must be a text: put numbers in quotes, so that no digit is lost';
const STATUSES = ['paid', 'unpaid', 'on-hold', 'cancelled', 'refunded', 'part-refunded', 'test'] as const;
const DAY = 'must be a day, as 2026-11-06';
const TIMESTAMP = 'must be a timestamp with its offset, as 2026-11-06T09:13:12-05:00';
const AMOUNT = 'must be an amount in quotes, as "64.00"';
const CURRENCY = 'must be a code of three letters, as USD';
const QUANTITY = 'must be a whole number from 1 to 9999';
const SHOP = 'must have 1 to 100 letters, digits, spaces and the signs . _ -, and not signs alone';

/** The seller's own name for one of their shops, in one form: however it is typed, it is one shop. */
export const shopSchema = z
  .string(SHOP)
  .normalize('NFKC')
  .toLowerCase()
  .overwrite((name) => name.trim().replace(/\s+/g, ' '))
  .regex(/^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N} ._-]{1,100}$/u, SHOP);

const day = z.iso.date(DAY).optional();
const timestamp = z.iso.datetime({ offset: true, error: TIMESTAMP });
const nameShape = {
  name: required(200).describe('The whole name, as Mary Ann Whitlock.'),
  firstName: text(100).default('').describe('The given name; found in the whole name if left out.'),
};

const addressSchema = z.strictObject(
  {
    lines: z
      .array(text(200), 'must be a list of lines')
      .max(5, 'has more than 5 lines')
      .default([])
      .describe('Street and house, without city and country.'),
    city: text(100).default('').describe('City.'),
    region: text(100).default('').describe('State, county or province.'),
    postcode: text(30).default('').describe('Postcode or zip, as a text: zips begin with zeros.'),
    country: text(100).default('').describe('Country, as GB or United Kingdom.'),
  },
  expecting('must be an address'),
);

const itemSchema = z.strictObject(
  {
    title: required(500).describe('What the shop calls it.'),
    quantity: z.int(QUANTITY).min(1, QUANTITY).max(9999, QUANTITY).describe('How many pieces.'),
    variant: text(500).default('').describe('Options that were chosen, as Color: Sage.'),
    personalisation: text(2000).default('').describe('Words the buyer asked for on the item.'),
  },
  expecting('must be an item'),
);

/** What POST /api/v1/orders takes, and what a sender of Standard Webhooks sends as its data. */
export const ownOrderSchema = z
  .strictObject({
    channel: z
      .enum(CHANNEL_IDS, `must be one of ${CHANNEL_IDS.join(', ')}`)
      .describe('Where the order was placed: the rules of this channel hold for its note.'),
    shop: shopSchema
      .default('main')
      .describe('Which of your shops on this channel, if you have more than one.'),
    order: z
      .string(ID)
      .trim()
      .min(1, 'must not be empty')
      .max(200, 'is longer than 200 characters')
      .describe('The number of the order on its channel, as in the files of the channel. It is a text.'),
    placedAt: z
      .union([z.iso.date(), timestamp], `${DAY}, or a timestamp with its offset`)
      .optional()
      .describe('When it was placed: a day, or a timestamp, of which the day counts as it is written.'),
    updatedAt: timestamp
      .optional()
      .describe('When it changed last: what is older than what we know changes nothing.'),
    status: z
      .enum(STATUSES, `must be one of ${STATUSES.join(', ')}`)
      .default('paid')
      .describe('Only paid and part-refunded orders get a note.'),
    buyer: z
      .strictObject(
        {
          ...nameShape,
          account: text(200)
            .default('')
            .describe('E-mail or user name on the channel: it tells which orders are of one buyer.'),
        },
        expecting('must be a buyer with a name'),
      )
      .describe('Who bought it.'),
    recipient: z
      .strictObject(
        { ...nameShape, address: addressSchema.optional() },
        expecting('must be a recipient with a name'),
      )
      .optional()
      .describe('Who gets the parcel; the buyer if left out.'),
    items: z
      .array(itemSchema, 'must be a list of items')
      .min(1, 'needs at least one item')
      .max(200, 'has more than 200 items')
      .describe('What was bought.'),
    giftMessage: text(5000)
      .default('')
      .describe("The buyer's words for the recipient: the note is made of them alone."),
    buyerNote: text(5000)
      .default('')
      .describe('What the buyer told you. It is shown to you and never written.'),
    total: z
      .strictObject(
        {
          amount: z.string(AMOUNT).regex(/^\d{1,12}(\.\d{1,4})?$/, AMOUNT),
          currency: z.string(CURRENCY).regex(/^[A-Z]{3}$/, CURRENCY),
        },
        expecting('must be an amount and a currency'),
      )
      .optional()
      .describe('What the order came to.'),
    promisedOn: day.describe('Day by which you were to send it.'),
    sentOn: day.describe('Day on which it was sent.'),
    isReplacement: z
      .boolean('must be true or false')
      .default(false)
      .describe('It is sent once more, in place of an order before.'),
  })
  .meta({ id: 'Order' });

/** Complete: what was left out is filled in. */
export type OwnOrder = z.output<typeof ownOrderSchema>;

/** Makes the order as it is made of a file. The shop is not part of it. */
export const readOwnOrder = (given: OwnOrder): Outcome<PayloadOrder> =>
  toPayloadOrder({
    channel: given.channel,
    id: given.order,
    platformId: '',
    toldAt: given.updatedAt ?? '',
    facts: orderFacts(given),
    items: given.items.map(({ quantity, ...item }) => ({ ...item, quantity: String(quantity) })),
    standing: STANDINGS[given.status],
  });

function orderFacts({ buyer, recipient, ...given }: OwnOrder): Facts {
  const [line1 = '', line2 = '', ...more] = recipient?.address?.lines ?? [];
  const { city = '', region = '', postcode = '', country = '' } = recipient?.address ?? {};
  return {
    placedOn: given.placedAt ?? '',
    promisedOn: given.promisedOn ?? '',
    sentOn: given.sentOn ?? '',
    buyerName: buyer.name,
    buyerFirstName: buyer.firstName,
    ...(buyer.account.includes('@') ? { buyerEmail: buyer.account } : { buyerAccount: buyer.account }),
    recipientName: recipient?.name ?? '',
    recipientFirstName: recipient?.firstName ?? '',
    ...{ line1, line2, line3: more.join(', '), city, region, postcode, country },
    giftMessage: given.giftMessage,
    buyerNote: given.buyerNote,
    total: given.total?.amount ?? '',
    currency: given.total?.currency ?? '',
    // A word that the files of shops have for it as well.
    tags: given.isReplacement ? 'replacement' : '',
  };
}

const STANDINGS: Readonly<Record<OwnOrder['status'], Standing>> = {
  paid: '',
  unpaid: 'order-unpaid',
  'on-hold': 'order-on-hold',
  cancelled: 'order-cancelled',
  refunded: 'order-refunded',
  'part-refunded': 'order-part-refunded',
  test: 'order-test',
};
