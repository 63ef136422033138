// What every test of the command line needs: a folder of its own with an order file, and the command line, here or as a user runs it.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';

export const PROGRAM = ['dist/cli/main.js'] as const;

/** Two orders as a seller would type them. */
const ORDERS = ['order,name,item', '1001,Anna Holm,Speckled mug', '1002,Ben Osei,Small bowl', ''].join('\n');
export const MESSAGE = 'Dear {{greeting}},\n\nthank you for your {{item}}!\n\nWarm wishes,\nMarianne';

/** Not the tester's own: what a test says of columns must not be remembered there. */
export const HOME = join(tmpdir(), `inkslip-home-${process.pid}`);

export const emptyHome = (): void => rmSync(HOME, { recursive: true, force: true });

export interface Folder {
  readonly orders: string;
  path(name: string): string;
  /** Names of all files in the folder. */
  files(): readonly string[];
}

/** A folder that goes when the test is over. */
export function folder(orders: string = ORDERS): Folder {
  const root = mkdtempSync(join(tmpdir(), 'inkslip-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const path = (name: string): string => join(root, name);
  writeFileSync(path('orders.csv'), orders);
  return { orders: path('orders.csv'), path, files: () => readdirSync(root).sort() };
}

export interface Ending {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `inkslip` with these words, as a program of its own. */
export function program(...words: readonly string[]): Promise<Ending> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...PROGRAM, ...words],
      { env: { ...process.env, INKSLIP_HOME: HOME } },
      (error, stdout, stderr) => {
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}

/** Runs `inkslip` with these words, here: a program of its own would need seconds to start. One at a time. */
export function inkslip(...words: readonly string[]): Promise<Ending> {
  const ending = before.then(() => runHere(words));
  before = ending;
  return ending;
}

let before: Promise<unknown> = Promise.resolve();

async function runHere(words: readonly string[]): Promise<Ending> {
  const written = { stdout: '', stderr: '' };
  const streams = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += text;
      return true;
    }),
  );
  const [argv, home] = [process.argv, process.env.INKSLIP_HOME];
  process.argv = ['node', 'inkslip', ...words];
  process.env.INKSLIP_HOME = HOME;
  try {
    return { status: await run(words), ...written };
  } finally {
    process.argv = argv;
    process.env.INKSLIP_HOME = home;
    process.exitCode = undefined;
    for (const stream of streams) stream.mockRestore();
  }
}
