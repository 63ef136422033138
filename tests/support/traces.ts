// Where words are left: in the tables of a database and in the bytes of a folder, as they are or in base64.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../src/store/database.ts';

const TABLES = {
  SQLite: "SELECT name FROM sqlite_master WHERE type = 'table'",
  PostgreSQL: 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()',
} as const;

/** `table.column: word` of each word that stands somewhere. */
export async function tracesInTables(
  database: Database,
  words: readonly string[],
): Promise<readonly string[]> {
  const kind = database.skipLocked === '' ? 'SQLite' : 'PostgreSQL';
  const found = new Set<string>();
  for (const { name } of await database.query<{ name: string }>(TABLES[kind]))
    for (const row of await database.query<Readonly<Record<string, unknown>>>(`SELECT * FROM ${name}`))
      for (const [column, value] of Object.entries(row))
        for (const word of wordsIn(Buffer.from(String(value)), words))
          found.add(`${name}.${column}: ${word}`);
  return [...found].sort();
}

/** `file: word` of each word that stands somewhere. */
export const tracesInFiles = (folder: string, words: readonly string[]): readonly string[] =>
  readdirSync(folder).flatMap((name) =>
    wordsIn(readFileSync(join(folder, name)), words).map((word) => `${name}: ${word}`),
  );

function wordsIn(bytes: Buffer, words: readonly string[]): readonly string[] {
  const plain = bytes.toString('latin1');
  const runs = plain.match(/[A-Za-z0-9+/_-]{8,}/g) ?? [];
  // Where a run begins in the middle, its bytes do.
  const decoded = [0, 1, 2, 3].flatMap((skip) =>
    runs.map((run) => Buffer.from(run.slice(skip), 'base64').toString()),
  );
  const text = [bytes.toString(), ...decoded].join('\n').toLowerCase();
  return words.filter((word) => text.includes(word.toLowerCase()));
}
