/** What a query says, whatever answers it. Reading one never fails: see `parse.ts`. */
import type { Status } from '../../contract/model/item.ts';

/** A part of the query's text, in UTF-16 units; `end` is the unit after it. */
export interface Span {
  start: number;
  end: number;
}

/** Where words are looked for: `author:`, `title:`, `abstract:`, `journal:`; null is everywhere. */
export type TextField = 'author' | 'title' | 'abstract' | 'journal' | null;

/**
 * How a word ends: `whole`; `typing` (the last one, which may still grow: the typing rule decides what
 * it counts); `any` (`word*` asks for all endings).
 */
export type Ending = 'whole' | 'typing' | 'any';

/** One word as it was written, with inner hyphens and marks: `e-commerce`, `sail-sg/regmix`, `Tülu`. */
export interface WordNode {
  kind: 'word';
  text: string;
  field: TextField;
  ending: Ending;
  span: Span;
}

/** Words that stand next to each other. `ending` is that of the last one; a quote left open may grow. */
export interface PhraseNode {
  kind: 'phrase';
  text: string;
  field: TextField;
  ending: Ending;
  span: Span;
}

export type HasWhat = 'pdf' | 'note' | 'abstract' | 'link';

/**
 * What is not a matter of words. Bounds are included; null is no bound. A name that is still being
 * typed, or that ends in a star, stands for all that begin so.
 */
export type Filter =
  | { field: 'tag' | 'in' | 'key' | 'doi' | 'topic'; value: string; ending: Ending }
  | { field: 'status'; value: Status }
  | { field: 'year'; from: number | null; to: number | null }
  /** Days before now (`7d`), or local calendar dates as `YYYY-MM-DD`. */
  | { field: 'added'; days: number }
  | { field: 'added'; from: string | null; to: string | null }
  | { field: 'has'; value: HasWhat };

export interface FilterNode {
  kind: 'filter';
  filter: Filter;
  span: Span;
}

export type QueryNode =
  | { kind: 'all'; of: QueryNode[] }
  | { kind: 'any'; of: QueryNode[] }
  | { kind: 'not'; of: QueryNode }
  | WordNode
  | PhraseNode
  | FilterNode;

/** Something in the query that is not taken as it may have been meant, in one plain line. */
export interface QueryNotice {
  /** `open_quote`, `open_bracket`, `unknown_field`, `bad_value`, … */
  code: string;
  message: string;
  span: Span;
  /** The query with it put right, where one can be offered. */
  better: string | null;
}

export interface Query {
  text: string;
  /** Null: it asks for nothing, so everything is meant. */
  root: QueryNode | null;
  notices: QueryNotice[];
}
