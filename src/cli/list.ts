// inkslip hands, layouts, templates, fields and channels: what there is to choose.
import { Help } from 'commander';
import { loadCatalog } from '../catalog/catalog.ts';
import { describeHand } from '../http/describe-hand.ts';
import { describeLayout } from '../http/describe-layout.ts';
import { messageConditions, messageFields } from '../message/fields/fields.ts';
import { CHANNELS } from '../orders/platforms/channels.ts';
import { answer, answerJson, describeProblems, type Status, say } from './talk.ts';

export function runList(what: keyof typeof LISTS, { json }: { readonly json?: true }): Status {
  const items = LISTS[what]();
  if (json) answerJson({ [what]: items });
  else answer(table(items));
  return 0;
}

const LISTS = {
  hands: () => loadCatalog().hands.map(describeHand),
  layouts: () => {
    const { layouts, stocks } = loadCatalog();
    return layouts.map((layout) => describeLayout(layout, stocks));
  },
  templates: () => {
    const { messageTemplates, messageProblems } = loadCatalog();
    if (messageProblems.length > 0) say(describeProblems(messageProblems));
    return messageTemplates;
  },
  fields: () => [...messageFields(), ...messageConditions()].map((field) => ({ id: field.name, ...field })),
  channels: () => CHANNELS,
};

type Item = ReturnType<(typeof LISTS)[keyof typeof LISTS]>[number];

function table(items: readonly Item[]): string {
  const help = new Help();
  const width = Math.max(...items.map(({ id }) => id.length));
  const rows = items.filter((item, i) => items.findIndex(({ id }) => id === item.id) === i);
  return rows.map((item) => `${help.formatItem(item.id, width, explain(item, items), help)}\n`).join('');
}

function explain(item: Item, all: readonly Item[]): string {
  if ('download' in item) return `${item.name}: ${item.download}\n${item.path}`;
  if ('shows' in item)
    return `${item.name}. ${item.description}\nUsual paper: ${item.stock}; it fits ${item.stocks.length}.`;
  if ('language' in item) return `${item.name}. ${item.description} (${languagesOf(item.id, all)})`;
  if ('example' in item) return `${item.description} Such as: ${item.example}`;
  if (!('inks' in item)) return `Condition: ${item.description}`;
  const about = `${item.name}. ${item.description}`;
  return `${about}\nWrites ${item.scripts.join(', ')}.\nInks that suit it: ${item.inks.join(', ')}.`;
}

/** A message is there once for each language. */
const languagesOf = (id: string, all: readonly Item[]): string =>
  all.flatMap((item) => ('language' in item && item.id === id ? [item.language] : [])).join(', ');
