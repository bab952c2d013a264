/** What the engine and its search thread say to each other. */
import type { ErrorValue } from '../../contract/errors.ts';
import type { View } from '../../contract/model/library.ts';
import type { FindOptions, Found } from './found.ts';
import type { Held } from './held.ts';
import type { Merged } from './kept-index.ts';

/** Where the library lies that is searched. */
export interface SearchedLibrary {
  folder: string;
  uuid: string;
}

export interface SearchQuestion {
  view: View;
  options: Pick<FindOptions, 'rest' | 'correct'>;
}

export type ToSearcher =
  | { kind: 'ask'; id: number; question: SearchQuestion }
  /** The library may have changed. */
  | { kind: 'wake' };

export type FromSearcher =
  | { kind: 'answer'; id: number; found: Found; held: Held }
  | { kind: 'failed'; id: number; error: ErrorValue }
  /** How far it has come. */
  | { kind: 'held'; held: Held }
  | { kind: 'merged'; merged: Merged };
