// What only the file of SQLite has to keep: secrets out of it once they are deleted, other processes beside it, the disk behind it.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { findProgram } from '../support/programs.ts';

const newFolder = (): string => join(inject('databases').folder, randomUUID());
const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join();

describe('a database in a file of SQLite', () => {
  it('holds no bytes of deleted rows after it is compacted', async () => {
    const folder = newFolder();
    const database = openSqlite(join(folder, 'some.db'));
    await database.query('CREATE TABLE buyers (id integer PRIMARY KEY, name text)');
    await database.query('CREATE INDEX names ON buyers (name)');
    const secret = (id: number) => `SECRET ${id} ${'.'.repeat((id * 7919) % 350)}`;
    await database.transaction(async ({ query }) => {
      for (let id = 0; id < 1_000; id++)
        await query('INSERT INTO buyers VALUES ($1, $2)', [(id * 617) % 1_000, secret(id)]);
    });
    expect(bytesIn(folder)).toContain('SECRET');
    await database.query('DELETE FROM buyers WHERE id % 10 <> 0');
    const kept = await database.query<{ name: string }>('SELECT name FROM buyers');
    await database.compact(['things']);
    const found = new Set(bytesIn(folder).match(/SECRET \d+ /g));
    expect(found).toEqual(new Set(kept.map(({ name }) => name.replace(/\.+$/, ''))));
    await database.close();
  });

  it('is for its owner alone', async () => {
    const folder = newFolder();
    const database = openSqlite(join(folder, 'some.db'));
    await database.query('CREATE TABLE things (id text)');
    const modes = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]);
    expect(modes).toEqual([
      ['some.db', 0o600],
      ['some.db-shm', 0o600],
      ['some.db-wal', 0o600],
    ]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await database.close();
  });

  it('waits for another process that writes, and lets the program go on meanwhile', async () => {
    const path = join(newFolder(), 'some.db');
    const [one, other] = [openSqlite(path), openSqlite(path)];
    await one.query('CREATE TABLE things (id text)');
    let waiting: Promise<unknown> = Promise.resolve();
    await one.transaction(async ({ query }) => {
      waiting = Promise.all([
        other.query(`INSERT INTO things VALUES ('b')`),
        other.transaction((queries) => queries.query(`INSERT INTO things VALUES ('c')`)),
      ]);
      for (let count = 0; count < 20; count++) await query(`INSERT INTO things VALUES ('a')`);
    });
    await waiting;
    const counts = 'SELECT id, count(*) AS count FROM things GROUP BY id ORDER BY id';
    expect(await one.query(counts)).toEqual([
      { id: 'a', count: 20 },
      { id: 'b', count: 1 },
      { id: 'c', count: 1 },
    ]);
    await Promise.all([one.close(), other.close()]);
  });

  it('works in memory, and takes more kinds of statements than it keeps prepared', async () => {
    const database = openSqlite(':memory:');
    const numbers = Array.from({ length: 250 }, (_, number) => number);
    for (const number of [...numbers, 0, 249])
      expect(await database.query(`SELECT ${number} AS number`)).toEqual([{ number }]);
    await database.compact(['things']);
    await database.close();
  });

  const strace = findProgram('strace');
  it.skipIf(strace === null)('is on the disk at the end of each transaction', () => {
    const module = pathToFileURL('dist/store/sqlite.js').href;
    // Going to a folder is what the list of system calls shows of the end of a transaction.
    const program = `
      import { openSqlite } from '${module}';
      const database = openSqlite('${join(newFolder(), 'some.db')}');
      await database.query('CREATE TABLE things (id text)');
      for (let count = 0; count < 5; count++) {
        process.chdir('/');
        await database.transaction(({ query }) => query("INSERT INTO things VALUES ('a')"));
        process.chdir('/');
      }`;
    const calls = join(inject('databases').folder, 'calls');
    const watch = ['-f', '-e', 'trace=chdir,fsync,fdatasync', '-o', calls];
    execFileSync('strace', [...watch, process.execPath, '--input-type=module', '-e', program]);
    const [, ...between] = readFileSync(calls, 'utf8').split('chdir(');
    const syncs = between.filter((_, index) => index % 2 === 0);
    expect(syncs.map((text) => /sync\(/.test(text))).toEqual([true, true, true, true, true]);
  });
});
