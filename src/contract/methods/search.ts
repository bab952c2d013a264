import { z } from '../zod.ts';
import { method } from './define.ts';

/** What an option stands for: the name of a field, or one of its values. */
export type CompletionKind =
  | 'field'
  | 'tag'
  | 'collection'
  | 'status'
  | 'creator'
  | 'venue'
  | 'year'
  | 'added'
  | 'has';

export interface Completion {
  kind: CompletionKind;
  /** What takes the place of the text from `from` to `to`; a whole term ends with a space. */
  insert: string;
  label: string;
  /** Papers that have it, where that is known. */
  count: number | null;
}

export interface Completions {
  from: number;
  to: number;
  /** The likeliest first; none where nothing can be said. */
  options: Completion[];
}

/** A tag or a collection that a query names and the library doesn't have. */
export interface UnknownName {
  /** In one plain line. */
  message: string;
  /** The query with the nearest name that there is; null when none is near. */
  better: string | null;
}

export const searchMethods = {
  /** How the term at a place of a query's text may go on. Places are UTF-16 units. */
  'search.complete': method<Completions>()(
    z.strictObject({ text: z.string().max(10_000), at: z.int().min(0).max(10_000) }),
  ),
  /** What a query names that isn't there, and so finds nothing: asked for when one rests from typing. */
  'search.unknownNames': method<UnknownName[]>()(
    z.strictObject({ text: z.string().max(10_000), typing: z.boolean().default(false) }),
  ),
};
