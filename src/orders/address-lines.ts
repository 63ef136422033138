// An order in; the lines of its recipient's address out, in the order in which the post of that country reads them.
import { formatAddress } from 'localized-address-format';
import { countryCode, countryName } from './countries.ts';
import type { Address, Order } from './order.ts';

/** Letters of scripts in which addresses go from the largest part to the smallest. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A sign that stands in no address. */
const SEPARATOR = '\u2028';

/**
 * The recipient and where they live, or nothing where the file has no address. Formats are those of Google's address data, by the library;
 * the country stands last, in capitals and in the seller's language, as the Universal Postal Union asks for, unless the parcel stays at home.
 */
export function addressLines(order: Order, language: string, homeCountry: string): readonly string[] {
  const { address, recipient, buyer } = order;
  if (address.lines.length === 0 && address.city === '') return [];
  const code = countryCode(address.country);
  const name = recipient.name || buyer.name;
  const local = formatted(address, name, code);
  if (address.country === '' || (code !== '' && code === homeCountry)) return local;
  return [...local, (countryName(code, language) || address.country).toUpperCase()];
}

function formatted(address: Address, name: string, code: string): readonly string[] {
  const { city, region, postcode } = address;
  if (code === '')
    return [name, ...address.lines, [postcode, city, region].filter((part) => part !== '').join(' ')];
  const script = EAST_ASIAN.test(address.lines.join('') + address.city) ? 'local' : 'latin';
  const lines = (street: readonly string[]): readonly string[] =>
    formatAddress(
      {
        postalCountry: code,
        administrativeArea: region,
        locality: city,
        postalCode: postcode,
        name,
        // As one: the library begins a new line behind the last of several even where a comma follows.
        addressLines: [street.join(SEPARATOR)],
      },
      script,
    ).flatMap((line) => line.split(SEPARATOR));
  const usual = lines(address.lines);
  // Some formats take the city for a part of the street's line, which shops keep apart.
  const isLost = city !== '' && !usual.some((line) => line.includes(city));
  return isLost ? lines(withCity(address, script)) : usual;
}

function withCity({ lines, city }: Address, script: 'local' | 'latin'): readonly string[] {
  if (script === 'local') return [city + (lines[0] ?? ''), ...lines.slice(1)];
  return [...lines, city];
}
