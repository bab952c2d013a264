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
}

/** What an action may do. There is one a process, and only inside a transaction of `db/log`. */
export interface WritableDb extends ReadableDb {
  run(sql: string, ...params: Value[]): { changes: number; lastInsertRowid: number };
  exec(sql: string): void;
}

interface Prepared {
  statement: Database.Statement;
  /** Written with `?1`, `?2`: better-sqlite3 takes these by name. */
  numbered: boolean;
}

/** A connection with its prepared statements, kept by their text. */
export class Connection implements WritableDb {
  readonly raw: Database.Database;
  readonly #rows = new Map<string, Prepared>();
  readonly #columns = new Map<string, Prepared>();

  constructor(raw: Database.Database) {
    this.raw = raw;
  }

  #prepare(kept: Map<string, Prepared>, sql: string, pluck: boolean): Prepared {
    let prepared = kept.get(sql);
    if (!prepared) {
      const statement = this.raw.prepare(sql);
      prepared = { statement: pluck ? statement.pluck() : statement, numbered: /\?\d/.test(sql) };
      kept.set(sql, prepared);
    }
    return prepared;
  }

  all<T>(sql: string, ...params: Value[]): T[] {
    const prepared = this.#prepare(this.#rows, sql, false);
    return prepared.statement.all(...bound(prepared, params)) as T[];
  }

  get<T>(sql: string, ...params: Value[]): T | undefined {
    const prepared = this.#prepare(this.#rows, sql, false);
    return prepared.statement.get(...bound(prepared, params)) as T | undefined;
  }

  value<T>(sql: string, ...params: Value[]): T | undefined {
    const prepared = this.#prepare(this.#columns, sql, true);
    return prepared.statement.get(...bound(prepared, params)) as T | undefined;
  }

  values<T>(sql: string, ...params: Value[]): T[] {
    const prepared = this.#prepare(this.#columns, sql, true);
    return prepared.statement.all(...bound(prepared, params)) as T[];
  }

  run(sql: string, ...params: Value[]): { changes: number; lastInsertRowid: number } {
    const prepared = this.#prepare(this.#rows, sql, false);
    const result = prepared.statement.run(...bound(prepared, params));
    return { changes: result.changes, lastInsertRowid: Number(result.lastInsertRowid) };
  }

  exec(sql: string): void {
    this.raw.exec(sql);
  }

  close(): void {
    this.raw.close();
  }
}

const bound = ({ numbered }: Prepared, params: readonly Value[]): readonly unknown[] =>
  numbered ? [Object.fromEntries(params.map((value, i) => [String(i + 1), value]))] : params;
