import type { Corrected } from '../../contract/model/library.ts';
import type { Mark } from '../../language/mark.ts';
import type { Query } from '../../language/query/ast.ts';

/** A view worked out: ids in order, and what the search found about them. */
export interface Found {
  ids: Int32Array;
  /** How well each of the ids fits, in their order; empty where nothing is searched for. Comparable within one answer only. */
  scores: Float32Array;
  /** The best of the rest: items that hold some of the words only, never counted. */
  rest: Int32Array;
  restScores: Float32Array;
  /** Items of the place before the query narrowed it. */
  placeTotal: number;
  /** Words to mark in titles and abstracts. */
  marks: Mark[];
  /** The query that was answered. */
  query: Query;
  /** A word found nowhere was taken as another: what is shown is of `query`. */
  corrected: Corrected | null;
}

export interface FindOptions {
  /** At most so many of the best of the rest; none unless asked for. */
  rest?: number;
  /** A word found nowhere is taken as the nearest one that there is. */
  correct?: boolean;
  /** Waits until all papers are indexed, and tells meanwhile how far that is. */
  whole?: boolean | ((state: { indexed: number; total: number }) => void);
  /** Others go first. */
  background?: boolean;
  /** The list that asks: its question goes in place of an older one that still waits. */
  list?: number;
}
