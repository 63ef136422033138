// One code for a country, however files write it.
import { expect, it } from 'vitest';
import { countryCode } from '../../src/orders/countries.ts';

it.each([
  [
    'US',
    'US, us, USA, U.S.A., U.S., United States, United States of America, Vereinigte Staaten, États-Unis',
  ],
  ['US', 'Estados Unidos, Stati Uniti, Verenigde Staten'],
  [
    'GB',
    'GB, GBR, UK, U.K., United Kingdom, Great Britain, England, SCOTLAND, Wales, Northern Ireland, Royaume-Uni',
  ],
  ['DE', 'DE, Germany, Deutschland, Allemagne, Alemania, Germania, Duitsland'],
  ['NL', 'The Netherlands, Nederland, Holland, Niederlande'],
  ['CI', 'Ivory Coast, Côte d’Ivoire, Cote dIvoire'],
  ['ZA', 'South Africa, Südafrika, Afrique du Sud'],
  ['', 'Texas, Ruritania, -, 42, 中国'],
])('%s is %s', (code, names) => {
  expect(names.split(', ').filter((name) => countryCode(name) !== code)).toEqual([]);
});

it('knows nothing of nothing, and looks at no cell that is too long', () => {
  expect([countryCode(''), countryCode('US'.repeat(100_000))]).toEqual(['', '']);
});
