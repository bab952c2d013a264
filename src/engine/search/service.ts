import type { View } from '../../contract/model/library.ts';
import type { DerivedHost } from '../derived/host.ts';
import type { Library } from '../library.ts';
import type { FindOptions, Found } from './found.ts';
import { SearchHere } from './here.ts';
import { SearchThread } from './thread.ts';

export type { FindOptions, Found };

/** What the rest of the engine knows of searching. */
export interface SearchService {
  /**
   * Works out a view: ids in order, and what the search found about them. It waits for small recent
   * changes, and answers from what is indexed after large ones.
   * @throws OctavoError `cancelled` when its list has asked something else meanwhile, or the library is closed
   */
  find(view: View, options?: FindOptions): Promise<Found>;
  /** About how many papers the ranking index doesn't hold as they are. */
  behind(): number;
  /** One slice of catching up, if that is done here. Answers whether there is more. */
  step(): boolean;
  close(): Promise<void>;
}

export interface SearchParts {
  library: Library;
  derived: DerivedHost;
  now: () => number;
  /** It has come further. */
  onProgress: () => void;
}

/**
 * The search of an engine. In a thread of its own no question of a window waits for indexing, and no
 * search for a write; `here` is for programs that ask and end.
 */
export const createSearch = (parts: SearchParts, where: 'here' | 'thread'): SearchService =>
  // What can't be written is looked at in a copy, which is this process's own.
  where === 'here' || parts.library.readOnly ? new SearchHere(parts) : new SearchThread(parts);
