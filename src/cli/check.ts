// inkslip check: order files come in, what is in them goes out; with a message also what would get no note.
import { loadCatalog } from '../catalog/catalog.ts';
import { checkOrders, type OrdersCheck } from '../http/check-orders.ts';
import { settingsSchema } from '../http/settings.ts';
import { refuseWrongSettings } from './choose.ts';
import type { NoteOptions } from './options.ts';
import { readFiles } from './read-files.ts';
import { answer, answerJson, count, describeProblems, type Status } from './talk.ts';

export async function runCheck(
  paths: readonly string[],
  { json, ...settings }: NoteOptions,
): Promise<Status> {
  const { files, problems: unreadable } = readFiles(paths);
  const found = await checkOrders(files, settingsSchema.parse(settings), loadCatalog());
  refuseWrongSettings(found.problems);
  const report = { ...found, problems: [...unreadable, ...found.problems] };
  if (json) answerJson(report);
  else answer(describe(report));
  const isBlocked = report.problems.some(({ severity }) => severity === 'error');
  return isBlocked || report.orders.length === 0 || report.notes === 0 ? 1 : 0;
}

function describe({ files, orders, skipped, problems, notes, sheets }: OrdersCheck): string {
  const found = files.map(
    (file) => `${file.file}: ${count(file.orders, 'order')}, ${count(file.units, 'piece')} (${file.format})`,
  );
  const lines = orders.map(({ order, greeting, items, gift }) =>
    [order.padEnd(14), (greeting || '(no name)').padEnd(16), gift ? 'gift ' : '     ', titles(items)].join(
      '  ',
    ),
  );
  const outcome = notes === null ? [] : [`${count(notes, 'note')} on ${count(sheets ?? 0, 'sheet')}.`];
  const aside = skipped.length === 0 ? [] : [`${count(skipped.length, 'order')} would get no note.`];
  const trouble = problems.length === 0 ? [] : [describeProblems(problems)];
  const parts = [found, lines, [...outcome, ...aside], trouble].filter((part) => part.length > 0);
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

function titles(items: readonly { readonly title: string; readonly quantity: number }[]): string {
  const [first] = items;
  const more = items.length > 1 ? ` and ${items.length - 1} more` : '';
  return first === undefined ? '' : `${first.quantity} x ${first.title.slice(0, 40)}${more}`;
}
