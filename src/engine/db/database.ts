import type Database from 'better-sqlite3';

export type Value = string | number | bigint | null | Uint8Array;

/** What a query may do with a connection. Functions that only read ask for this. */
export interface ReadableDb {
  all<T>(sql: string, ...params: Value[]): T[];
  get<T>(sql: string, ...params: Value[]): T | undefined;
  /** First column of the first row. */
  value<T>(sql: string, ...params: Value[]): T | undefined;
  /** First column of every row. */
  values<T>(sql: string, ...params: Value[]): T[];
  iterate<T>(sql: string, ...params: Value[]): IterableIterator<T>;
}

/** What an action may do. There is one a process, and only inside a transaction of `db/log`. */
export interface WritableDb extends ReadableDb {
  run(sql: string, ...params: Value[]): { changes: number; lastInsertRowid: number };
  exec(sql: string): void;
}

/** A connection with its prepared statements, kept by their text. */
export class Connection implements WritableDb {
  readonly raw: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #plucked = new Map<string, Database.Statement>();

  constructor(raw: Database.Database) {
    this.raw = raw;
  }

  #statement(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.raw.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #pluck(sql: string): Database.Statement {
    let statement = this.#plucked.get(sql);
    if (!statement) {
      statement = this.raw.prepare(sql).pluck();
      this.#plucked.set(sql, statement);
    }
    return statement;
  }

  all<T>(sql: string, ...params: Value[]): T[] {
    return this.#statement(sql).all(...params) as T[];
  }

  get<T>(sql: string, ...params: Value[]): T | undefined {
    return this.#statement(sql).get(...params) as T | undefined;
  }

  value<T>(sql: string, ...params: Value[]): T | undefined {
    return this.#pluck(sql).get(...params) as T | undefined;
  }

  values<T>(sql: string, ...params: Value[]): T[] {
    return this.#pluck(sql).all(...params) as T[];
  }

  iterate<T>(sql: string, ...params: Value[]): IterableIterator<T> {
    // Not cached: an iterator keeps its statement busy until it is read to the end.
    return this.raw.prepare(sql).iterate(...params) as IterableIterator<T>;
  }

  run(sql: string, ...params: Value[]): { changes: number; lastInsertRowid: number } {
    const result = this.#statement(sql).run(...params);
    return { changes: result.changes, lastInsertRowid: Number(result.lastInsertRowid) };
  }

  exec(sql: string): void {
    this.raw.exec(sql);
  }

  close(): void {
    this.raw.close();
  }
}
