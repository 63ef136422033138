// A table of the seller's lines comes in (CSV with the headings order, line, greeting, template, skip; all but order may be
// left out or empty); what the seller says of each order goes out, or one sentence about what is wrong with the table.
import type { OrderFile } from '../orders/report.ts';
import { normaliseHeading } from '../orders/table/normalise-heading.ts';
import { readTable } from '../orders/table/read-table.ts';
import { decodeText } from '../orders/text/decode-text.ts';
import { turnAwayBytes } from '../orders/text/file-signature.ts';
import { cleanCell } from '../orders/values/clean-cell.ts';
import type { OrderLine } from './order-line.ts';

export type ReadLines =
  | { readonly ok: true; readonly lines: readonly OrderLine[] }
  | { readonly ok: false; readonly wrong: string };

const HEADINGS = ['order', 'line', 'greeting', 'template', 'skip'] as const;
type Heading = (typeof HEADINGS)[number];

export function readLines({ bytes }: OrderFile): ReadLines {
  if (turnAwayBytes(bytes) !== null) return { ok: false, wrong: 'it is no CSV' };
  const table = readTable(decodeText(bytes).text, HEADINGS);
  const names = (table.header?.cells ?? []).map(normaliseHeading);
  if (!names.includes('order')) return { ok: false, wrong: 'it has no heading "order"' };
  const strange = names.find((name) => name !== '' && !HEADINGS.some((heading) => heading === name));
  if (strange !== undefined) {
    return { ok: false, wrong: `"${strange}" is none of the headings ${HEADINGS.join(', ')}` };
  }
  const lines: OrderLine[] = [];
  const unclear: string[] = [];
  table.eachRow(({ cells }) => {
    const cell = (heading: Heading): string => cleanCell(cells[names.indexOf(heading)] ?? '').trim();
    const [order, skip] = [cell('order'), cell('skip')];
    if (order === '') return;
    if (!YES.test(skip) && !NO.test(skip)) unclear.push(order);
    const said = { line: cell('line'), greeting: cell('greeting'), template: cell('template') };
    lines.push({ order, ...said, skip: YES.test(skip) });
  });
  if (unclear.length === 0) return { ok: true, lines };
  return { ok: false, wrong: `behind skip stands neither yes nor no for order ${unclear.join(', ')}` };
}

const YES = /^(y|yes|true|1|x|skip|ja|j|oui|o|sí|si|s|sì)$/i;
const NO = /^(|n|no|false|0|nein|non)$/i;
