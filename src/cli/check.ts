// inkslip check: order files come in, what is in them goes out; with a message also what would get no note.
import { MOST_WORDINGS, type OrderSummary } from '../http/api.ts';
import { checkOrders, type OrdersCheck } from '../http/check-orders.ts';
import { readSettingsOf, settingsSchema } from '../http/settings.ts';
import type { Finding } from '../message/rules/check-text.ts';
import { describeColumns } from './columns-text.ts';
import type { NoteOptions } from './options.ts';
import { outputPath } from './output-path.ts';
import { readInput } from './read-input.ts';
import { refuseWrongSettings } from './refuse-wrong-settings.ts';
import { rememberColumns } from './remembered-columns.ts';
import {
  answer,
  answerJson,
  count,
  describeFinding,
  describeProblems,
  needsALook,
  type Status,
} from './talk.ts';
import { writeSetAside } from './write-set-aside.ts';

interface CheckOptions extends NoteOptions {
  readonly setAside?: string;
}

export async function runCheck(
  paths: readonly string[],
  { json, setAside, ...options }: CheckOptions,
): Promise<Status> {
  const rows = setAside === undefined ? null : outputPath(setAside, paths, ['csv'], '--set-aside').path;
  const input = await readInput(paths, options);
  const settings = settingsSchema.parse(input.given);
  // Hands and fonts are looked at only where there is a message.
  const found = await checkOrders(input, settings, async () =>
    (await import('../catalog/catalog.ts')).loadCatalog(),
  );
  refuseWrongSettings(found.problems);
  rememberColumns(input.given, found.files);
  const unwritten =
    rows === null ? [] : await writeSetAside(rows, input.files, readSettingsOf(settings), found.problems);
  const report = { ...found, problems: [...input.problems, ...found.problems, ...unwritten] };
  if (json) answerJson(report);
  else answer(describe(report));
  const isBlocked = report.problems.some(needsALook);
  return isBlocked || report.orders.length === 0 || report.notes === 0 ? 1 : 0;
}

function describe(report: OrdersCheck): string {
  const { files, orders, notes, problems } = report;
  const parts = [
    files.map(describeFile),
    ...files.map(describeColumns),
    orders.map((order) => describeOrder(order, notes !== null)),
    describeWorthALine(report),
    describeOutcome(report),
    findingsOf(report).map(describeFinding),
    problems.length === 0 ? [] : [describeProblems(problems)],
  ];
  const filled = parts.filter((part) => part.length > 0);
  return `${filled.map((part) => part.join('\n')).join('\n\n')}\n`;
}

const describeOrder = (
  { order, greeting, template, gift, items }: OrderSummary,
  hasMessages: boolean,
): string =>
  [
    order.padEnd(14),
    (greeting || '(no name)').padEnd(16),
    ...(hasMessages ? [(template ?? '-').padEnd(16)] : []),
    gift ? 'gift ' : '     ',
    titles(items),
  ].join('  ');

/** The orders that deserve a line, each with its reasons and the line that it has. */
function describeWorthALine({ orders, worthALine }: OrdersCheck): readonly string[] {
  const byId = new Map(orders.map((order) => [order.order, order]));
  const lines = worthALine.flatMap((id) => {
    const { moments = [], line = '' } = byId.get(id) ?? {};
    const reasons = moments.map(({ reason }) => `    ${reason}`);
    return [`  ${id}`, ...reasons, ...(line === '' ? [] : [`    Your line: ${line}`])];
  });
  return lines.length === 0 ? [] : ['Worth a line of your own (--lines):', ...lines];
}

function describeOutcome({ notes, sheets, skipped, wordings, longest }: OrdersCheck): readonly string[] {
  const aside = skipped.length === 0 ? [] : [`${count(skipped.length, 'order')} would get no note.`];
  if (notes === null) return aside;
  return [
    `${count(notes, 'note')} on ${count(sheets ?? 0, 'sheet')}.`,
    ...aside,
    ...wordings.map(
      ({ template, wordings: number, orders }) =>
        `"${template}" goes to ${count(orders, 'order')} and can be worded in ${waysInWords(number)}.`,
    ),
    ...(longest === null
      ? []
      : [
          `The longest note is that of order ${longest.order}, ${count(longest.words, 'word')}. ${longest.advice}`,
        ]),
  ];
}

const waysInWords = (wordings: number): string =>
  wordings === MOST_WORDINGS ? 'more than a million ways' : count(wordings, 'way');

/** What the rules of channels say, each thing once. */
function findingsOf({ orders, messageFindings }: OrdersCheck): readonly Finding[] {
  const all = [...messageFindings, ...orders.flatMap(({ findings }) => findings)];
  const seen = new Set<string>();
  return all.filter((finding) => {
    const key = `${finding.class} ${finding.match} ${finding.source}`;
    return !seen.has(key) && seen.add(key);
  });
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
