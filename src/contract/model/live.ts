import { z } from '../zod.ts';
import { CollectionId, SavedSearchId } from './ids.ts';

/** The part of a library that a file is kept up to date with. */
export const LiveScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('library') }),
  z.strictObject({ kind: z.literal('collection'), id: CollectionId }),
  z.strictObject({ kind: z.literal('search'), id: SavedSearchId }),
]);
export type LiveScope = z.infer<typeof LiveScope>;

/**
 * How a live file stands. `fresh`: it holds what the library holds. `writing`: it soon will.
 * `paused`: by the user. `changed`: another program has changed it, and nothing is written until that
 * is settled. `unknown`: what lies there is not known to be ours. `failed`: it can't be written now,
 * which is tried again.
 */
export type LiveState = 'fresh' | 'writing' | 'paused' | 'changed' | 'unknown' | 'failed';

export interface LiveFile {
  id: number;
  path: string;
  format: string;
  scope: LiveScope;
  /** Name of the collection or the saved search; '' for the library, null when it is gone. */
  scopeName: string | null;
  ascii: boolean;
  state: LiveState;
  /** Why nothing is written, in words; '' when all is well. */
  problem: string;
  /** UTC milliseconds of the last writing by this library, or null. */
  writtenAt: number | null;
  /** Entries in it as last written. */
  entries: number;
}

/** A field that another program changed in a live file; the values as text for people. */
export interface TheirField {
  /** `title`, `creators`, `variables.volume`, … */
  name: string;
  base: string;
  theirs: string;
  ours: string;
  /** The library has changed it as well, and otherwise. */
  conflict: boolean;
}

/** Something that another program did to a live file since it was last written. */
export interface TheirChange {
  index: number;
  kind: 'added' | 'edited' | 'deleted';
  citationKey: string;
  title: string;
  /** Of an edited entry. */
  fields: TheirField[];
}

export interface Theirs {
  /** Names the bytes that were looked at: what is taken must be what was shown. */
  hash: string;
  changes: TheirChange[];
  /** What could not be read in the changed file. */
  rejected: { line: number; message: string }[];
}
