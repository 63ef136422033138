// inkslip hands, stocks, templates and channels: what there is to choose.
import { Help } from 'commander';
import { loadCatalog } from '../catalog/catalog.ts';
import { describeHand } from '../http/describe-hand.ts';
import { describeStock } from '../http/describe-stock.ts';
import { CHANNELS } from '../orders/platforms/channels.ts';
import { answer, answerJson, type Status } from './talk.ts';

export function runList(what: keyof typeof LISTS, { json }: { readonly json?: true }): Status {
  const items = LISTS[what]();
  if (json) answerJson({ [what]: items });
  else answer(table(items));
  return 0;
}

const LISTS = {
  hands: () => loadCatalog().hands.map(describeHand),
  stocks: () => loadCatalog().stocks.map(describeStock),
  templates: () => loadCatalog().messageTemplates,
  channels: () => CHANNELS,
};

type Item = ReturnType<(typeof LISTS)[keyof typeof LISTS]>[number];

function table(items: readonly Item[]): string {
  const help = new Help();
  const width = Math.max(...items.map(({ id }) => id.length));
  return items.map((item) => `${help.formatItem(item.id, width, explain(item), help)}\n`).join('');
}

function explain(item: Item): string {
  if ('download' in item) return `${item.name}: ${item.download}\n${item.path}`;
  if ('perSheet' in item) return `${item.name} (${item.perSheet} a sheet)`;
  const about = `${item.name}. ${item.description}`;
  if (!('scripts' in item)) return about;
  return `${about}\nWrites ${item.scripts.join(', ')}.\nInks that suit it: ${item.inks.join(', ')}.`;
}
