// inkslip check: order files come in, what is in them goes out; with a message also what would get no note.
import { checkOrders, type OrdersCheck } from '../http/check-orders.ts';
import { readSettingsOf, settingsSchema } from '../http/settings.ts';
import { describeColumns } from './columns-text.ts';
import type { NoteOptions } from './options.ts';
import { outputPath } from './output-path.ts';
import { readFiles } from './read-files.ts';
import { refuseWrongSettings } from './refuse-wrong-settings.ts';
import { rememberColumns, withRememberedColumns } from './remembered-columns.ts';
import { answer, answerJson, count, describeProblems, type Status } from './talk.ts';
import { writeSetAside } from './write-set-aside.ts';

interface CheckOptions extends NoteOptions {
  readonly setAside?: string;
}

export async function runCheck(
  paths: readonly string[],
  { json, setAside, ...given }: CheckOptions,
): Promise<Status> {
  const rows = setAside === undefined ? null : outputPath(setAside, paths, ['csv'], '--set-aside').path;
  const settings = settingsSchema.parse(withRememberedColumns(given));
  const { files, problems: unreadable } = readFiles(paths);
  // Hands and fonts are looked at only where there is a message.
  const found = await checkOrders(files, settings, async () =>
    (await import('../catalog/catalog.ts')).loadCatalog(),
  );
  refuseWrongSettings(found.problems);
  rememberColumns(given, found.files);
  const unwritten =
    rows === null ? [] : await writeSetAside(rows, files, readSettingsOf(settings), found.problems);
  const report = { ...found, problems: [...unreadable, ...found.problems, ...unwritten] };
  if (json) answerJson(report);
  else answer(describe(report));
  const isBlocked = report.problems.some(({ severity }) => severity === 'error');
  return isBlocked || report.orders.length === 0 || report.notes === 0 ? 1 : 0;
}

function describe({ files, orders, skipped, problems, notes, sheets }: OrdersCheck): string {
  const found = files.map(describeFile);
  const lines = orders.map(({ order, greeting, items, gift }) =>
    [order.padEnd(14), (greeting || '(no name)').padEnd(16), gift ? 'gift ' : '     ', titles(items)].join(
      '  ',
    ),
  );
  const outcome = notes === null ? [] : [`${count(notes, 'note')} on ${count(sheets ?? 0, 'sheet')}.`];
  const aside = skipped.length === 0 ? [] : [`${count(skipped.length, 'order')} would get no note.`];
  const trouble = problems.length === 0 ? [] : [describeProblems(problems)];
  const parts = [found, ...files.map(describeColumns), lines, [...outcome, ...aside], trouble].filter(
    (part) => part.length > 0,
  );
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

/** "orders.csv: 10 orders, 14 pieces, 2 rows left out (shopify)", and the names that show whether a guess is right. */
function describeFile({
  file,
  format,
  orders,
  units,
  leftOut,
  encoding,
  namesToCheck,
}: OrdersCheck['files'][number]): string {
  if (format.startsWith('reject:')) return `${file}: turned away`;
  const counts = [
    count(orders, 'order'),
    count(units, 'piece'),
    ...(leftOut > 0 ? [`${count(leftOut, 'row')} left out`] : []),
  ];
  const names = namesToCheck.length === 0 ? '' : `, read as ${encoding}: ${namesToCheck.join(', ')}`;
  return `${file}: ${counts.join(', ')} (${format}${names})`;
}

function titles(items: readonly { readonly title: string; readonly quantity: number }[]): string {
  const [first] = items;
  const more = items.length > 1 ? ` and ${items.length - 1} more` : '';
  return first === undefined ? '' : `${first.quantity} x ${first.title.slice(0, 40)}${more}`;
}
