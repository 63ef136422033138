// inkslip hands, stocks and templates: what there is to choose.
import { Help } from 'commander';
import { loadCatalog } from '../catalog/catalog.ts';
import { describeStock } from '../http/describe-stock.ts';
import { answer, answerJson, type Status } from './talk.ts';

export function runList(what: keyof typeof LISTS, { json }: { readonly json?: true }): Status {
  const items = LISTS[what]();
  if (json) answerJson({ [what]: items });
  else answer(table(items));
  return 0;
}

const LISTS = {
  hands: () => loadCatalog().hands.map(({ id, name, description }) => ({ id, name, description })),
  stocks: () => loadCatalog().stocks.map(describeStock),
  templates: () => loadCatalog().messageTemplates,
};

type Item = { readonly id: string; readonly name: string } & (
  | { readonly description: string }
  | { readonly perSheet: number }
);

function table(items: readonly Item[]): string {
  const help = new Help();
  const width = Math.max(...items.map(({ id }) => id.length));
  return items.map((item) => `${help.formatItem(item.id, width, explain(item), help)}\n`).join('');
}

const explain = (item: Item): string =>
  'perSheet' in item ? `${item.name} (${item.perSheet} a sheet)` : `${item.name}. ${item.description}`;
