// The service as a seller runs it, in a process of its own that can be killed: where its rows are comes in, its address goes out.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ServicePlace {
  readonly folder: string;
  /** The address of a PostgreSQL database; null for SQLite in the folder. */
  readonly url: string | null;
}

export interface RunningService {
  readonly process: ChildProcess;
  /** Where it listens. Rejects where the process ends before that. */
  readonly address: Promise<string>;
  /** What it wrote to its log of requests that it could not answer. */
  readonly failures: readonly string[];
  /** With SIGKILL: it has no time for anything. */
  kill(): Promise<void>;
}

/** `before` stands before the program on the command line: what watches it. */
export function startService({ folder, url }: ServicePlace, before: readonly string[] = []): RunningService {
  const [command = '', ...rest] = [...before, process.execPath, 'dist/cli/main.js', 'serve'];
  const service = spawn(command, [...rest, '--data', folder, '--port', '0'], {
    env: { ...process.env, DATABASE_URL: url ?? '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(service, 'exit');
  const failures: string[] = [];
  const address = new Promise<string>((resolve, reject) => {
    createInterface(service.stderr).on('line', (line) => {
      const [, found] = /^Inkslip is open at (\S+)/.exec(line) ?? [];
      if (found !== undefined) resolve(found);
      else if (!/^\{"level":[1-4]0/.test(line)) failures.push(line);
    });
    ended.then(() => reject(new Error(`The service ended:\n${failures.join('\n')}`)));
  });
  // Whoever kills it on its way up asks for no address.
  address.catch(() => {});
  return {
    ...{ process: service, address, failures },
    kill: async () => {
      service.kill('SIGKILL');
      await ended;
    },
  };
}
