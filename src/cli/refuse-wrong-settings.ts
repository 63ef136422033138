// Problems come in; one with a setting ends the program as wrong usage, with where its values are listed.
import type { Problem } from '../problem.ts';
import { usageError } from './usage-error.ts';

/** Wrong usage if a value is not in the catalog. */
export function refuseWrongSettings(problems: readonly Problem[]): void {
  const wrong = problems.find(({ code }) => code === 'setting-wrong');
  if (wrong?.field === undefined) return;
  if (wrong.field === 'message') throw usageError(wrong.message, MESSAGE_EXAMPLE);
  const option = wrong.field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const list = LISTS[option];
  const hint = list === undefined ? 'It is explained by --help.' : `All are listed by inkslip ${list}.`;
  const place = wrong.order === undefined ? '' : ` for order ${wrong.order}`;
  throw usageError(`--${option}${place}: ${wrong.message}`, hint);
}

const MESSAGE_EXAMPLE =
  'For example: --message "Dear {{greeting}}, thank you for your order!" or --template thank-you';

const LISTS: Readonly<Record<string, string>> = {
  hand: 'hands',
  stock: 'stocks',
  layout: 'layouts',
  template: 'templates',
  lines: 'templates',
};
