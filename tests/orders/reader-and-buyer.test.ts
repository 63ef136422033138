// Who opens a parcel and is greeted, and which orders are of one buyer.
import { describe, expect, it } from 'vitest';
import { buyerKey } from '../../src/orders/buyer-key.ts';
import { greetingOf, isForSomebodyElse } from '../../src/orders/greeting-of.ts';
import { orderWith, person } from '../message/sample-order.ts';

const ACME = person('ACME Ltd', '');
const NOBODY = person('', '');

describe('the reader', () => {
  it.each([
    ['the buyer of a parcel of their own', person('Anna Holm'), person('Anna Holm'), 'Anna', false],
    ['the recipient of a gift', person('Anna Holm'), person('Clara Berg'), 'Clara', true],
    ['one of a family', person('Anna Holm'), person('Tom Holm'), 'Tom', true],
    ['nobody where the recipient has no safe name', person('Anna Holm'), ACME, '', true],
    ['the recipient where the buyer is a company', ACME, person('Clara Berg'), 'Clara', true],
    ['the recipient where the buyer is not known', NOBODY, person('Clara Berg'), 'Clara', false],
    ['the buyer where the recipient is not known', person('Anna Holm'), NOBODY, 'Anna', false],
    [
      'one person with a middle name',
      person('Mary Ann Whitlock', 'Mary Ann'),
      person('Mary Whitlock'),
      'Mary Ann',
      false,
    ],
    ['one person with an initial', person('J. Lowe', ''), person('Jo Lowe'), 'Jo', false],
    [
      'one person with and without accents',
      person('José Ibarra'),
      person('JOSE IBARRA', 'Jose'),
      'José',
      false,
    ],
    ['nobody', NOBODY, NOBODY, '', false],
  ])('is %s', (_, buyer, recipient, greeting, isElse) => {
    const order = orderWith({ buyer, recipient });
    expect([greetingOf(order), isForSomebodyElse(order)]).toEqual([greeting, isElse]);
  });
});

describe('two orders', () => {
  const ANNA = orderWith({ buyerAccount: 'anna7' });
  const UNKNOWN = orderWith();
  const at = (postcode: string) => ({ ...UNKNOWN.address, postcode });

  it.each([
    ['of one account, whatever the name', ANNA, orderWith({ buyerAccount: 'anna7', buyer: ACME }), true],
    ['of two accounts, with one name', ANNA, orderWith({ buyerAccount: 'anna8' }), false],
    ['of one account on two channels', ANNA, orderWith({ buyerAccount: 'anna7', channel: 'ebay' }), false],
    [
      'of one name and postcode',
      UNKNOWN,
      orderWith({ buyer: person('ANNA HOLM'), address: at('ls11aa') }),
      true,
    ],
    ['of one name at two places', UNKNOWN, orderWith({ address: at('LS2 9JT') }), false],
    ['of one name on two channels', UNKNOWN, orderWith({ channel: 'other' }), false],
  ])('%s', (_, one, other, isSame) => {
    expect(buyerKey(one) === buyerKey(other)).toBe(isSame);
  });

  it.each([
    ['a first name', orderWith({ buyer: person('Anna') })],
    ['no postcode', orderWith({ address: at('') })],
    ['a masked name', orderWith({ buyer: person('A*** H***') })],
    ['a masked postcode', orderWith({ address: at('LS1***') })],
  ])('with %s alone are of nobody known', (_, order) => {
    expect(buyerKey(order)).toBe('');
  });
});
