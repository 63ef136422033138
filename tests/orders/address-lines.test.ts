import { expect, it } from 'vitest';
import { addressLines } from '../../src/orders/address-lines.ts';
import type { Address } from '../../src/orders/order.ts';
import { orderFor } from '../support/notes.ts';

const at = (name: string, address: Partial<Address>, home = '', language = 'en') => {
  const empty = { lines: [], city: '', region: '', postcode: '', country: '' };
  return addressLines({ ...orderFor(name, '1'), address: { ...empty, ...address } }, language, home);
};

const PAULISTA = {
  lines: ['Av. Paulista 1578', 'Bela Vista'],
  city: 'São Paulo',
  region: 'SP',
  postcode: '01310-100',
};
const OHIO = {
  lines: ['12 Mill Lane'],
  city: 'Akron',
  region: 'OH',
  postcode: '44301',
  country: 'United States',
};

it.each([
  [
    'the United States',
    at('Jo Hart', OHIO),
    ['Jo Hart', '12 Mill Lane', 'Akron, OH 44301', 'UNITED STATES OF AMERICA'],
  ],
  [
    'Brazil, with its state behind the city and the code below',
    at('João Lima', { ...PAULISTA, country: 'BR' }),
    ['João Lima', 'Av. Paulista 1578', 'Bela Vista', 'São Paulo-SP', '01310-100', 'BRAZIL'],
  ],
  [
    'Germany, the code before the city',
    at('Mia Kurz', { lines: ['Hof 3'], city: 'Jena', postcode: '07743', country: 'Deutschland' }),
    ['Mia Kurz', 'Hof 3', '07743 Jena', 'GERMANY'],
  ],
  [
    'Japan in Latin letters, nothing lost',
    at('Yuki Tanaka', {
      lines: ['1-2-3 Jingumae'],
      city: 'Shibuya-ku',
      region: 'Tokyo',
      postcode: '150-0001',
      country: 'JP',
    }),
    ['Yuki Tanaka', '1-2-3 Jingumae', 'Shibuya-ku, Tokyo', '150-0001', 'JAPAN'],
  ],
  [
    'Japan in Japanese, from the largest part to the name',
    at('田中 由紀', {
      lines: ['神宮前1-2-3'],
      city: '渋谷区',
      region: '東京都',
      postcode: '150-0001',
      country: 'Japan',
    }),
    ['〒150-0001', '東京都', '渋谷区神宮前1-2-3', '田中 由紀', 'JAPAN'],
  ],
  [
    'a country nobody knows',
    at('Ann Lee', { lines: ['1 Pier'], city: 'Port', postcode: '9', country: 'Atlantis' }),
    ['Ann Lee', '1 Pier', '9 Port', 'ATLANTIS'],
  ],
])('writes an address for %s', (_, lines, expected) => {
  expect(lines).toEqual(expected);
});

it('leaves the country away at home, and says it in the seller’s language abroad', () => {
  expect(at('Jo Hart', OHIO, 'US').at(-1)).toBe('Akron, OH 44301');
  expect(at('Jo Hart', OHIO, 'DE', 'de').at(-1)).toBe('VEREINIGTE STAATEN VON AMERIKA');
});

it('gives nothing where the file has no address', () => {
  expect(at('Jo Hart', {})).toEqual([]);
});
