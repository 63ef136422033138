// inkslip stocks: words or a product number come in, the papers that they fit go out.
import { loadCatalog } from '../catalog/catalog.ts';
import { describeStock } from '../http/describe-stock.ts';
import { find } from '../http/find.ts';
import { fitLayout } from '../sheet/fit-layout.ts';
import { searchStocks } from '../sheet/search-stocks.ts';
import { answer, answerJson, describeProblems, type Status, say } from './talk.ts';
import { usageError } from './usage-error.ts';

interface StocksOptions {
  readonly layout?: string;
  readonly json?: true;
}

/** Numbers of more than these products are a wall of text. */
const MOST_PRODUCTS = 6;

export function runStocks(words: readonly string[], { layout: id, json }: StocksOptions): Status {
  const { stocks, layouts, stockProblems } = loadCatalog();
  const layout = id === undefined ? null : find('layout', id, layouts);
  if (layout?.ok === false)
    throw usageError(`--layout: ${layout.problem.message}`, 'All are listed by inkslip layouts.');
  const found = searchStocks(stocks, words.join(' ')).filter(
    (stock) => layout === null || fitLayout(layout.value, stock).fits,
  );
  if (stockProblems.length > 0) say(describeProblems(stockProblems));
  const described = found.map(describeStock);
  if (json) answerJson({ stocks: described });
  else if (described.length === 0)
    say('No paper fits these words. Fewer of them find more, as does a size: 4x6, 105 x 148.');
  else answer(described.map(tell).join(''));
  return described.length === 0 ? 1 : 0;
}

type DescribedStock = ReturnType<typeof describeStock>;

function tell({ id, name, products, perSheet, notes }: DescribedStock): string {
  const more = products.length > MOST_PRODUCTS ? ` and ${products.length - MOST_PRODUCTS} more` : '';
  const sold = products.length === 0 ? '' : `\n    ${products.slice(0, MOST_PRODUCTS).join(', ')}${more}`;
  const known = notes.map((note) => `\n    ${note}`).join('');
  return `  ${id}  ${name} (${perSheet} a sheet)${sold}${known}\n`;
}
