// Layouts and papers of the catalog: which papers a layout has room on, which of them a search finds, and what to say of one.
// Lengths in millimetres.
import type { CatalogResponse } from '../http/api.ts';
import { counted } from './in-words.ts';

export type Layout = CatalogResponse['layouts'][number];
export type Stock = CatalogResponse['stocks'][number];
export type Papers = Pick<CatalogResponse, 'layouts' | 'stocks'>;

/** A layout and a paper by their ids; '' is the usual paper of the layout. */
interface Chosen {
  readonly layout: string;
  readonly stock: string;
}

export function layoutOf(chosen: Pick<Chosen, 'layout'>, { layouts }: Pick<Papers, 'layouts'>): Layout {
  const found = layouts.find(({ id }) => id === chosen.layout);
  if (found === undefined) throw new Error(`no layout ${chosen.layout}`);
  return found;
}

/** The usual one first, and those without a note last. */
export function layoutsInOrder({
  layouts,
  defaults,
}: Pick<CatalogResponse, 'layouts' | 'defaults'>): readonly Layout[] {
  const rank = ({ id, shows }: Layout): number => (id === defaults.layout ? 0 : shows.note ? 1 : 2);
  return layouts.toSorted((a, b) => rank(a) - rank(b));
}

/** Undefined where the catalog lacks it, as a list of the seller's own can take papers away. */
export function stockOf(chosen: Chosen, catalog: Papers): Stock | undefined {
  const id = chosen.stock === '' ? layoutOf(chosen, catalog).stock : chosen.stock;
  return catalog.stocks.find((stock) => stock.id === id);
}

/** Width of a card by its height. */
export function cardRatio(chosen: Chosen, catalog: Papers): number {
  const stock = stockOf(chosen, catalog);
  return stock === undefined ? 1 : stock.cardWidthMm / stock.cardHeightMm;
}

/** The papers that a layout has room on, the usual one first. */
export function papersFor({ stock: usual, stocks: fitting }: Layout, { stocks }: Papers): readonly Stock[] {
  const papers = stocks.filter(({ id }) => fitting.includes(id));
  return [...papers.filter(({ id }) => id === usual), ...papers.filter(({ id }) => id !== usual)];
}

/** Whether cards of any size can be cut from it: a plain sheet, and a layout that goes on flat cards. */
export function canBeCut(layout: Layout, stock: Stock | undefined, { stocks }: Papers): boolean {
  const isPlain = stock?.kind === 'paper' && stock.perSheet === 1;
  const isForCards = papersFor(layout, { layouts: [layout], stocks }).some(({ kind }) => kind === 'card');
  return isPlain && isForCards && !layout.folds;
}

/** Artwork covers one side and the note stands on the other, or it is a card that folds. */
export const hasTwoSides = ({ folds, shows }: Layout): boolean => folds || shows.artwork;

/** Papers for which each word is part of the name, the kind, a product number or a size; all if there is no word. */
export function papersFound(papers: readonly Stock[], search: string): readonly Stock[] {
  const words = wordsIn(search);
  return papers.filter((paper) => {
    const texts = textsOf(paper);
    return words.every((word) => hasSize(paper, word) || texts.some((text) => holds(text, word)));
  });
}

/** "4 x 6" and "4×6" are one word. */
const wordsIn = (search: string): readonly string[] =>
  plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');

const plain = (text: string): string => text.toLowerCase().replace(/(\d)\s*[x×]\s*(?=\d)/g, '$1x');

/** "DK-1202" is found as "dk1202" as well. */
const textsOf = ({ id, name, kind, products }: Stock): readonly string[] => {
  const numbers = products.map(plain);
  return [id, plain(name), kind, ...numbers, ...numbers.map((number) => number.replaceAll('-', ''))];
};

const SIZE = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)$/;

/** A size is no part of another one: 5x5 is not in 4.25x5.5. */
const holds = (text: string, word: string): boolean =>
  SIZE.test(word) ? text.split(' ').includes(word) : text.includes(word);

const MM_PER_INCH = 25.4;
/** A6 is 148 or 148.5 high, and people say 4 x 3.3 for 4 x 3 1/3. */
const NEAR_MM = 1;

/** Whether its cards or its sheet have this size, in mm or in inches, either way round. */
function hasSize(paper: Stock, word: string): boolean {
  const [, width, height] = SIZE.exec(word) ?? [];
  if (width === undefined || height === undefined) return false;
  const sizes = [
    [paper.cardWidthMm, paper.cardHeightMm],
    [paper.sheetWidthMm, paper.sheetHeightMm],
  ] as const;
  const isNear = (a: number, b: number) => Math.abs(a - b) <= NEAR_MM;
  return [1, MM_PER_INCH].some((unit) => {
    const [across, down] = [Number(width) * unit, Number(height) * unit];
    return sizes.some(
      ([w, h]) => (isNear(w, across) && isNear(h, down)) || (isNear(w, down) && isNear(h, across)),
    );
  });
}

/** Products that are named; some papers have forty. */
const MOST_NAMED = 3;

/** "Avery 5163, Avery 8163, Avery 5263 and 16 more", those that were sought first. */
export function productsInWords({ products }: Stock, search: string): string {
  const words = wordsIn(search).filter((word) => /\d/.test(word));
  const isSought = (product: string) => words.some((word) => plain(product).includes(word));
  const sorted = [...products.filter(isSought), ...products.filter((product) => !isSought(product))];
  const named = sorted.slice(0, MOST_NAMED).join(', ');
  const others = sorted.length - MOST_NAMED;
  return others > 0 ? `${named} and ${others} more` : named;
}

const PLACE_NAMES: Readonly<Record<Stock['kind'], string>> = {
  ...{ paper: 'sheet', card: 'card', label: 'label', envelope: 'envelope', thermal: 'label' },
};

/** "10 labels of 101.6 × 50.8 mm on a sheet of 215.9 × 279.4 mm" */
export function sizesInWords(stock: Stock): string {
  const card = `${mm(stock.cardWidthMm)} × ${mm(stock.cardHeightMm)} mm`;
  if (stock.perSheet === 1) return card;
  const sheet = `${mm(stock.sheetWidthMm)} × ${mm(stock.sheetHeightMm)} mm`;
  const cut = stock.isCutByHand ? ', with crop marks for cutting' : '';
  return `${counted(stock.perSheet, PLACE_NAMES[stock.kind])} of ${card} on a sheet of ${sheet}${cut}`;
}

const mm = (length: number): string => length.toLocaleString('en', { maximumFractionDigits: 1 });

/** How many places lie side by side on a sheet: as many as leave room for all the others below them. */
export function columnsOf(stock: Stock): number {
  const { perSheet, sheetWidthMm, sheetHeightMm, cardWidthMm, cardHeightMm } = stock;
  const counts = Array.from({ length: perSheet }, (_, i) => i + 1).filter((count) => perSheet % count === 0);
  const fits = (count: number) =>
    count * cardWidthMm <= sheetWidthMm + NEAR_MM &&
    (perSheet / count) * cardHeightMm <= sheetHeightMm + NEAR_MM;
  return counts.find(fits) ?? 1;
}
