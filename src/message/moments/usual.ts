// All orders in; what is usual among them out, so that the unusual one is seen.
import { countryCode } from '../../orders/countries.ts';
import type { Order } from '../../orders/order.ts';

export interface Usual {
  /** Pieces in an order; 0 where too few orders tell. */
  readonly pieces: number;
  /** What an order comes to, by `currencyOf`. */
  readonly totals: ReadonlyMap<string, string>;
  /** Where more than half of the orders go, as most of them write it; null where there is no such country. */
  readonly home: { readonly code: string; readonly name: string } | null;
}

/** Fewer tell nothing. */
const FEWEST = 5;

export const piecesOf = ({ items }: Order): number => items.reduce((sum, { quantity }) => sum + quantity, 0);

/** Where the file does not say, the shop has one currency. */
export const currencyOf = ({ total, channel }: Order): string => total.currency || channel;

export function usualOf(orders: readonly Order[]): Usual {
  const pieces = orders.map(piecesOf).filter((count) => count > 0);
  return { pieces: median(pieces, Number) ?? 0, totals: usualTotals(orders), home: homeOf(orders) };
}

function usualTotals(orders: readonly Order[]): ReadonlyMap<string, string> {
  const amounts = new Map<string, string[]>();
  for (const order of orders) {
    if (!(Number(order.total.amount) > 0)) continue;
    const known = amounts.get(currencyOf(order));
    if (known === undefined) amounts.set(currencyOf(order), [order.total.amount]);
    else known.push(order.total.amount);
  }
  return new Map([...amounts].map(([currency, all]) => [currency, median(all, Number) ?? '']));
}

/** One of the values, not the mean of two: people can find it in their orders. */
function median<T>(values: readonly T[], size: (value: T) => number): T | undefined {
  if (values.length < FEWEST) return undefined;
  return [...values].sort((a, b) => size(a) - size(b))[Math.floor((values.length - 1) / 2)];
}

/** Each way to write a country is looked up once. */
function homeOf(orders: readonly Order[]): Usual['home'] {
  const codes = new Map<string, string>();
  for (const { address } of orders) {
    if (!codes.has(address.country)) codes.set(address.country, countryCode(address.country));
  }
  const written = orders.map(({ address }) => address.country).filter((country) => codes.get(country) !== '');
  const code = mostFrequent(written.map((country) => codes.get(country) ?? ''));
  const there = written.filter((country) => codes.get(country) === code);
  if (written.length < FEWEST || there.length * 2 <= written.length) return null;
  return { code, name: mostFrequent(there) };
}

/** The first one where two are as frequent; '' of none. */
function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const)[0];
}
