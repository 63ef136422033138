// A PostgreSQL of one's own that can be killed: it keeps its rows in a temporary folder and listens on a socket there.
import { type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../src/store/open-database.ts';
import { findPostgres } from '../../tests/support/postgres.ts';

export interface Postgres {
  /** An empty database; gives its address. */
  makeDatabase(name: string): Promise<string>;
  /** Process id of the server, under which all others are. */
  pid(): number;
  /** Kills it, with SIGKILL or by its own "immediate" stop, which leaves its files as they are as well; it recovers when it starts. */
  restart(isBySignal: boolean): Promise<void>;
  kill(): void;
  remove(): Promise<void>;
}

/** Null where it is not installed. */
export async function makePostgres(): Promise<Postgres | null> {
  const programs = findPostgres();
  if (programs === null) return null;
  const folder = await asServer('mktemp', ['-d', join(tmpdir(), 'inkslip-crash-XXXXXX')]);
  const data = join(folder, 'data');
  const run = (program: string, args: readonly string[]): Promise<string> =>
    asServer(join(programs, program), ['--pgdata', data, ...args]);
  await run('initdb', [
    '--username=postgres',
    '--auth=trust',
    '--no-locale',
    '--encoding=UTF8',
    '--no-instructions',
  ]);
  const pid = (): number => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const addressOf = (name: string): string =>
    `postgres://postgres@/${name}?host=${encodeURIComponent(folder)}`;
  const start = () =>
    patiently(() =>
      run('pg_ctl', [
        'start',
        '--wait',
        `--log=${folder}/log`,
        `--options=-k ${folder} -c listen_addresses=`,
      ]),
    );
  await start();
  return {
    pid,
    makeDatabase: async (name) => {
      const database = await openDatabase({ url: addressOf('postgres'), folder });
      await database.query(`CREATE DATABASE ${name}`);
      await database.close();
      return addressOf(name);
    },
    restart: async (isBySignal) => {
      if (isBySignal) killAll(pid());
      else await run('pg_ctl', ['stop', '--mode=immediate']);
      await start();
    },
    kill: () => killAll(pid()),
    remove: async () => void (await asServer('rm', ['-rf', folder])),
  };
}

/** What was killed may not be gone yet. */
async function patiently(start: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await start();
      return;
    } catch (error) {
      if (attempt === 20) throw error;
    }
    await pause(250);
  }
}

/** PostgreSQL refuses to run as root; its package brings a user. */
async function asServer(program: string, args: readonly string[]): Promise<string> {
  const asUser = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  const [command = '', ...rest] = [...asUser, program, ...args];
  // The server itself would hold our end of a pipe.
  const stdio: StdioOptions = program.endsWith('pg_ctl') ? 'ignore' : ['ignore', 'pipe', 'ignore'];
  const child = spawn(command, rest, { cwd: '/', stdio });
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${program} ended with ${status}.`);
  return said.trim();
}

function killAll(pid: number): void {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').map(Number);
  for (const one of [pid, ...children.filter((child) => child > 0)]) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}
