// The options of a command come in; one that does nothing for a plotter ends the program as wrong usage.
import { settingsSchema } from '../http/settings.ts';
import { usageError } from './usage-error.ts';

const BY_ITSELF = 'each card lies in the plotter by itself';
const UNPRINTED = 'nothing is printed';

/** Options by the name of their value: how they are written, and why they would do nothing. */
const POINTLESS: Readonly<Record<string, readonly [option: string, why: string]>> = {
  ink: ['--ink', 'the ink is that of the pen'],
  qr: ['--qr', 'a pen draws no code that a telephone can read'],
  gutterMm: ['--gutter-mm', BY_ITSELF],
  bleedMm: ['--bleed-mm', UNPRINTED],
  marks: ['--no-marks', UNPRINTED],
  condition: ['--condition', UNPRINTED],
  icc: ['--icc', UNPRINTED],
  printer: ['--printer', UNPRINTED],
  tray: ['--tray', UNPRINTED],
  startAt: ['--start-at', BY_ITSELF],
  freePlaces: ['--free-places', BY_ITSELF],
  impose: ['--impose', BY_ITSELF],
  reverse: ['--reverse', BY_ITSELF],
  flip: ['--flip', BY_ITSELF],
  printRun: ['--print-run', BY_ITSELF],
  sheets: ['--sheets', BY_ITSELF],
  places: ['--places', BY_ITSELF],
  placesAt: ['--places-at', BY_ITSELF],
  manifest: ['--manifest', BY_ITSELF],
  cover: ['--cover', BY_ITSELF],
};

/** An option with its preset value is as good as none. */
export function refuseForPlotter(options: object): void {
  const presets: Readonly<Record<string, unknown>> = settingsSchema.parse({});
  for (const [name, value] of Object.entries(options)) {
    const [option, why] = POINTLESS[name] ?? [];
    if (option === undefined || value === undefined || value === presets[name]) continue;
    throw usageError(`${option} does nothing with --profile plotter: ${why}.`, `Leave ${option} out.`);
  }
}
