// What was measured of printers is kept here: by printer, tray and paper, in millimetres and degrees.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ownFolder } from '../catalog/own-folder.ts';
import { settingsSchema } from '../http/settings.ts';
import { usageError } from './usage-error.ts';

const file = (): string => join(ownFolder(), 'printers.json');

const calibration = settingsSchema.shape.calibration.unwrap();
export type PrinterCalibration = z.output<typeof calibration>;

const printersFile = z.array(
  z.strictObject({ printer: z.string(), tray: z.string(), stock: z.string(), calibration }),
);

/** Whether it could be a printer's: what is kept must be read again. */
export const isUsable = (measured: PrinterCalibration): boolean => calibration.safeParse(measured).success;

export interface PrinterName {
  readonly printer: string;
  readonly tray: string;
  readonly stock: string;
}

/**
 * What was measured with this paper, or else with one of the papers `alike`. Wrong usage where nothing was: the program must not
 * print as if it had been.
 */
export function calibrationOf(name: PrinterName, alike: readonly string[]): PrinterCalibration {
  const known = recall();
  const found = [name.stock, ...alike]
    .map((stock) => known.find((one) => isSame(one, { ...name, stock })))
    .find((one) => one !== undefined);
  if (found !== undefined) return found.calibration;
  const others = known.map(({ printer, tray, stock }) => [printer, tray, stock].filter(Boolean).join(' / '));
  const list = others.length === 0 ? 'None is calibrated yet.' : `Calibrated are ${others.join(', ')}.`;
  throw usageError(
    `--printer: ${name.printer} is not calibrated with the paper ${name.stock}. ${list}`,
    'Print a sheet to measure with inkslip calibrate.',
  );
}

/** Gives the path of the file that it is kept in. */
export function rememberPrinter(name: PrinterName, measured: PrinterCalibration): string {
  const others = recall().filter((one) => !isSame(one, name));
  mkdirSync(ownFolder(), { recursive: true });
  writeFileSync(file(), `${JSON.stringify([...others, { ...name, calibration: measured }], null, 2)}\n`);
  return file();
}

const isSame = (a: PrinterName, b: PrinterName): boolean =>
  a.printer === b.printer && a.tray === b.tray && a.stock === b.stock;

function recall(): z.output<typeof printersFile> {
  if (!existsSync(file())) return [];
  try {
    return printersFile.parse(JSON.parse(readFileSync(file(), 'utf8')));
  } catch {
    throw usageError(
      `What was measured of your printers cannot be read: ${file()}.`,
      'Mend that file, or delete it and calibrate again.',
    );
  }
}
