// Stocks and what somebody types come in; the stocks that were meant go out, best first. Sizes are in millimetres, centimetres
// or inches, whichever fits a stock.
import { ptToMm } from '../units.ts';
import type { Stock } from './sheet.ts';

/** Longer queries are no search, and each word costs a look at every stock. */
const LONGEST_QUERY = 100;
const MOST_WORDS = 10;
/** Parts of words shorter than this are in everything. */
const LEAST_PART = 3;

/** How well a word hits. Only their order means anything. */
const POINTS = { exact: 100, size: 60, word: 40, sheetSize: 25, start: 20, part: 5 } as const;

interface Searched {
  readonly stock: Stock;
  /** Product by product, as people write it: its words, and its number in one, `lp800` for `LP 800`. */
  readonly products: readonly (readonly string[])[];
  readonly words: readonly string[];
}

/** All words of the query must match: id, name, maker, product number or size. An empty query matches all stocks. */
export function searchStocks(stocks: readonly Stock[], query: string): readonly Stock[] {
  const words = wordsOfQuery(query);
  if (words.length === 0) return stocks;
  const scored = stocks.map((stock) => ({ stock, score: scoreOf(searched(stock), words) }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ stock }) => stock);
}

/** `105 x 148 mm` becomes the word `105x148mm`. */
function wordsOfQuery(query: string): readonly string[] {
  const joined = query
    .slice(0, LONGEST_QUERY)
    .toLowerCase()
    .replace(/(\d),(\d{1,2})(?!\d)/g, '$1.$2')
    .replace(/(\d)\s?(?:mm|cm|in|inch|inches|")?\s?[x×*]\s?(?=[\d.])/g, '$1x')
    .replace(/(\d)\s(mm|cm|in|inch|inches|")(?![a-z])/g, '$1$2');
  return joined
    .split(/[\s,;/()]+/)
    .map((word) => (SIZE.test(word) ? word : bare(word)))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .filter((word) => word !== 'mm' && word !== 'x')
    .slice(0, MOST_WORDS);
}

const bare = (word: string): string => word.replace(/[^\p{L}\p{N}.]/gu, '');

const tokens = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((token) => token !== '');

function searched(stock: Stock): Searched {
  const products = stock.products.map((product) => {
    const parts = product.toLowerCase().split(/\s+/).map(bare);
    return [...parts, parts.slice(-2).join('')];
  });
  const all = [stock.id, stock.name, stock.kind, ...stock.products];
  return { stock, products, words: [stock.id, ...all.flatMap(tokens)] };
}

/** 0 unless all words match. A product that has all of them, or the whole name, is what was meant. */
function scoreOf(one: Searched, words: readonly string[]): number {
  const scores = words.map((word) => scoreOfWord(one, word));
  if (scores.includes(0)) return 0;
  const isProduct = one.products.some((product) => words.every((word) => product.includes(word)));
  const isName = tokens(one.stock.name).join(' ') === words.join(' ');
  const whole = isProduct || isName || one.stock.id === words.join('-') ? POINTS.exact : 0;
  return whole + scores.reduce((sum, score) => sum + score, 0) / words.length;
}

function scoreOfWord({ stock, products, words }: Searched, word: string): number {
  const all = [...words, ...products.flat()];
  if (SIZE.test(word)) {
    const size = scoreOfSize(stock, word);
    if (size > 0) return size;
  }
  if (all.includes(word)) return POINTS.word;
  if (word.length < LEAST_PART) return 0;
  if (all.some((other) => other.startsWith(word))) return POINTS.start;
  return all.some((other) => other.includes(word)) ? POINTS.part : 0;
}

const SIZE = /^(\d{1,4}(?:\.\d{1,3})?)x(\d{1,4}(?:\.\d{1,3})?)(mm|cm|in|inch|inches|")?$/;
/** Units with the millimetres in them, and how far people round who think in them. */
const UNITS = [
  { names: ['mm'], mm: 1, slackMm: 0.6 },
  { names: ['in', 'inch', 'inches', '"'], mm: 25.4, slackMm: 0.6 },
  { names: ['cm'], mm: 10, slackMm: 3 },
] as const;

/** Sizes of cards count more than those of sheets, and those that fit better more than those that fit about. */
function scoreOfSize({ cell, widthPt, heightPt }: Stock, word: string): number {
  const [, first = '', second = '', named] = SIZE.exec(word) ?? [];
  const units = UNITS.filter(
    ({ names }) => named === undefined || (names as readonly string[]).includes(named),
  );
  const off = (width: number, height: number): number =>
    Math.min(
      ...units.map(({ mm, slackMm }) => {
        const [a, b] = [Number(first) * mm, Number(second) * mm];
        const apart = Math.min(apartBy(a, b, width, height), apartBy(b, a, width, height));
        return apart <= slackMm ? apart : Number.POSITIVE_INFINITY;
      }),
    );
  const card = off(ptToMm(cell.width), ptToMm(cell.height));
  if (Number.isFinite(card)) return POINTS.size - card;
  const sheet = off(ptToMm(widthPt), ptToMm(heightPt));
  return Number.isFinite(sheet) ? POINTS.sheetSize - sheet : 0;
}

const apartBy = (a: number, b: number, width: number, height: number): number =>
  Math.max(Math.abs(a - width), Math.abs(b - height));
