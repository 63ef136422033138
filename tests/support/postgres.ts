// Starts one PostgreSQL of its own before all tests, where its programs are installed, and takes it away behind them. It listens on a
// socket in a temporary folder, so one that is running on this machine anyway is not touched.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests keep their databases: files of SQLite in a folder, and a PostgreSQL where there is one. */
    readonly databases: { readonly folder: string; readonly postgresUrl: string | null };
  }
}

const DEBIAN = '/usr/lib/postgresql';
/**
 * In the arguments of `sh` is the folder of the programs. It ends with its input, also where the tests are killed; so it tells nothing
 * on the way, because nobody may read it any more.
 */
const SCRIPT = `
set -e
trap '' INT TERM HUP PIPE
folder=$(mktemp -d "\${TMPDIR:-/tmp}/inkslip-postgres-XXXXXX")
end() {
  "$1/pg_ctl" stop --silent --mode=immediate --pgdata="$folder/data" || true
  rm -rf "$folder"
}
trap 'end "$1"' EXIT
"$1/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --no-locale --encoding=UTF8 \\
  --no-sync --no-instructions --wal-segsize=1 >/dev/null
settings="-k $folder -c listen_addresses= -c shared_buffers=16MB -c max_wal_size=64MB -c jit=off -c autovacuum=off -c deadlock_timeout=50ms"
"$1/pg_ctl" start --silent --wait --pgdata="$folder/data" --log="$folder/log" --options="$settings" >/dev/null
echo "$folder"
cat >/dev/null
`;

let stop = async (): Promise<void> => {};

export async function setup(project: TestProject): Promise<void> {
  const programs = findPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'inkslip-databases-'));
  const server = programs === null ? null : await start(programs);
  project.provide('databases', { folder, postgresUrl: server?.url ?? null });
  stop = async () => {
    rmSync(folder, { recursive: true });
    await server?.stop();
  };
}

export const teardown = (): Promise<void> => stop();

/** The folder of the newest PostgreSQL; null, said aloud, where there is none. */
export function findPostgres(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (found !== undefined) return found;
  if (process.env.REQUIRE_PROGRAMS === '1' || process.env.REQUIRE_POSTGRES === '1')
    throw new Error('PostgreSQL is not installed, and REQUIRE_PROGRAMS or REQUIRE_POSTGRES asks for it.');
  console.warn('SKIPPED: PostgreSQL is not installed, so the store is tested on SQLite alone.');
  return null;
}

interface Server {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

async function start(programs: string): Promise<Server> {
  // PostgreSQL refuses to run as root; its package brings a user.
  const asUser = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  const [command = '', ...rest] = [...asUser, 'sh', '-c', SCRIPT, 'sh', programs];
  const shell = spawn(command, rest, { cwd: '/', stdio: 'pipe' });
  let said = '';
  shell.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(shell, 'close');
  const failed = ended.then(() => Promise.reject(new Error(`PostgreSQL does not start:\n${said}`)));
  const [folder] = await Promise.race([once(createInterface(shell.stdout), 'line'), failed]);
  return {
    url: `postgres://postgres@/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      shell.stdin.end();
      await ended;
    },
  };
}
