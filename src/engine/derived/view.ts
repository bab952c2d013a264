import type { ReadableDb, WritableDb } from '../db/database.ts';
import type { Watches } from '../db/touched.ts';

/**
 * Something derived from the library that catches up by its log: the search index, later topics,
 * page text, live files. It can be thrown away and rebuilt from the tables at any time.
 */
export interface DerivedView {
  readonly name: string;
  /** Raised when what it stores changes its form: the view is then rebuilt. */
  readonly version: number;
  /** Tables whose changes concern it; for the items' own row, the columns. Other changes pass it by. */
  readonly watches: Watches;
  /** Empties the view, making its tables where they are missing. */
  reset(derived: WritableDb): void;
  /**
   * Brings the view up to date for these items; an id that the library no longer has is taken out.
   * @param fresh the view is being built: it holds none of them yet
   */
  apply(derived: WritableDb, library: ReadableDb, ids: readonly number[], fresh: boolean): void;
}

/** How far a view has come. `revision` is the library's that it shows when `behind` is 0. */
export interface Reached {
  revision: number;
  behind: number;
  total: number;
}
