// The one interface that the service keeps its rows behind. SQL is plain: the part that SQLite and PostgreSQL share, with $1, $2
// for values; times are milliseconds since 1970, yes and no are 1 and 0, JSON is text.

export type Value = string | number | null;

export interface Queries {
  /** The rows that the statement gives; `R` is what its columns hold. */
  query<R>(sql: string, values?: readonly Value[]): Promise<readonly R[]>;
}

export interface Database extends Queries {
  /** Stands at the end of a subquery that leaves out rows which others hold; empty where one writes at a time. */
  readonly skipLocked: '' | 'FOR UPDATE SKIP LOCKED';
  /** What a transaction begins with that changes tables: it waits until no other one does, in this process or elsewhere. */
  readonly takeTurns: readonly string[];
  /**
   * All or nothing: what `work` wrote is on the disk when it resolves, and undone when it rejects. Where the database asks for it
   * (a deadlock, or rows that somebody else changed meanwhile), `work` is called again. A statement that failed fails all. `work`
   * asks only its `queries`: on SQLite there is one connection, and the database itself would wait for the end of `work`.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Takes what was deleted from these tables out of the files as well. */
  compact(tables: readonly string[]): Promise<void>;
  close(): Promise<void>;
}
