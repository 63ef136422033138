// What a check found, in words: the name of a file's format, what is in it, and which problems belong where.
import type { ApiProblem, CheckResponse } from '../http/api.ts';
import { counted } from './in-words.ts';

export type FileReport = CheckResponse['files'][number];

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  'etsy-items': 'Etsy sold order items',
  shopify: 'Shopify orders',
  generic: 'List of orders',
};

export const isTurnedAway = (report: FileReport): boolean => report.format.startsWith('reject:');

/** "Etsy sold order items: 12 orders, 16 items" */
export function whatWasFound(report: FileReport): string {
  const format = FORMAT_NAMES[report.format] ?? report.format;
  return `${format}: ${counted(report.orders, 'order')}, ${counted(report.lineItems, 'item')}`;
}

/** Trouble with the message itself, rather than with a file, an order or another setting. */
export const isAboutMessage = (problem: ApiProblem): boolean =>
  problem.file === undefined && problem.order === undefined && isMessageCode(problem);

/** Why an order gets no note; empty where it gets one. */
export function reasonsAgainst(order: string, report: CheckResponse): readonly ApiProblem[] {
  if (!report.skipped.some((each) => each.order === order)) return [];
  return report.problems.filter((each) => each.order === order && each.severity === 'skip');
}

/** "Order 4711, line 12" as far as it is known. */
export function placeOf({ order, line, column }: ApiProblem): string {
  const parts = [
    order === undefined ? '' : `order ${order}`,
    line === undefined ? '' : `line ${line}`,
    column === undefined ? '' : `column ${column}`,
  ].filter((part) => part !== '');
  const place = parts.join(', ');
  return place.slice(0, 1).toUpperCase() + place.slice(1);
}

const isMessageCode = ({ code, field }: ApiProblem): boolean =>
  code.startsWith('template-') || field === 'message';
