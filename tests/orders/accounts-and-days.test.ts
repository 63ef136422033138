// The buyer's account, the promised day and the day it was sent, and what was sent once more.
import { describe, expect, it } from 'vitest';
import { codesOf, readText } from './read-text.ts';

const of = (drawn: string) => readText(drawn).orders.map(({ buyerAccount }) => buyerAccount);
const days = (drawn: string) =>
  readText(drawn).orders.map(({ promisedOn, sentOn }) => `${promisedOn}/${sentOn}`);

describe('the account', () => {
  it.each([
    ['an e-mail', 'Jo@Example.com', 'jo@example.com'],
    ['a user name', ' jo_7 ', 'jo_7'],
    ['nothing', '', ''],
    ['a masked one', 'j***o', ''],
  ])('of a list is %s', (_, cell, account) => {
    expect(of(`order,name,item,e-mail\n1,Jo Lowe,mug,${cell}\n`)).toEqual([account]);
  });

  it('of a guest of WooCommerce is not the 0 of all guests', () => {
    const headings =
      'order_id,billing_first_name,billing_last_name,shipping_first_name,customer_note,order_total,line_items,customer_id';
    expect(of(`${headings}\n1,Jo,Lowe,Jo,,9,name:Mug,0\n2,Jo,Lowe,Jo,,9,name:Mug,17\n`)).toEqual(['', '17']);
  });

  it('alone makes no user name of a missing name', () => {
    const { report } = readText('order,name,item,e-mail\n1,,mug,jo@example.com\n');
    expect(codesOf(report)).toEqual(['2 name-missing']);
  });
});

describe('the days', () => {
  it('are read as the column of order dates tells', () => {
    expect(days('order,name,item,date,ship by\n1,Jo Lowe,mug,21/11/26,3/12/26\n')).toEqual(['2026-12-03/']);
  });

  it('are left open where no column tells, and nobody is asked', () => {
    const { report, orders } = readText('order,name,item,date,ship by\n1,Jo Lowe,mug,2026-11-02,3/12/26\n');
    expect([orders[0]?.promisedOn, codesOf(report)]).toEqual(['', []]);
  });

  it.each(['soon', '2026-02-31', '-'])('are not known from %j, which is no problem', (cell) => {
    const { report, orders } = readText(`order,name,item,ship by\n1,Jo Lowe,mug,${cell}\n`);
    expect([orders[0]?.promisedOn, codesOf(report)]).toEqual(['', []]);
  });

  it('of two items may differ: the first counts', () => {
    const { report, orders } = readText(`
      order,name,item,ship by
      1,Jo Lowe,mug,2026-11-20
      1,Jo Lowe,bowl,2026-11-24
    `);
    expect([orders.map(({ promisedOn }) => promisedOn), codesOf(report)]).toEqual([['2026-11-20'], []]);
  });
});

describe('a replacement', () => {
  it.each([
    ['replacement', true],
    ['Sent: RESEND', true],
    ['Ersatz', true],
    ['reenvío', true],
    ['sent', false],
    ['irreplaceable', false],
    ['ersatzlos', false],
  ])('is told by the status %j: %s', (status, isReplacement) => {
    const { orders } = readText(`order,name,item,status\n1,Jo Lowe,replacement lid,${status}\n`);
    expect(orders[0]?.isReplacement).toBe(isReplacement);
  });

  it.each([
    ['vip, replacement', true],
    ['vip', false],
  ])('is told by the tags %j of Shopify: %s', (tags, isReplacement) => {
    const headings = 'Name,Financial Status,Lineitem name,Lineitem quantity,Lineitem price,Billing Name,Tags';
    const { orders } = readText(`${headings}\n#1,paid,Replacement lid,1,9.00,Jo Lowe,"${tags}"\n`);
    expect(orders[0]?.isReplacement).toBe(isReplacement);
  });
});

it.each([
  ['partially_refunded', true],
  ['paid', false],
])('knows whether some money was paid back: %s', (status, isPartRefunded) => {
  const headings = 'Name,Financial Status,Lineitem name,Lineitem quantity,Lineitem price,Billing Name';
  const { orders } = readText(`${headings}\n#1,${status},Mug,1,9.00,Jo Lowe\n`);
  expect(orders[0]?.isPartRefunded).toBe(isPartRefunded);
});
