import type { IndexState } from '../../contract/model/library.ts';
import { searchView } from '../search/index.ts';
import type { DerivedHost } from './host.ts';

/** How much of the library the search index holds. */
export function indexState(derived: DerivedHost): IndexState {
  const { behind, total } = derived.reached(searchView);
  return { indexed: total - behind, total, complete: behind === 0 };
}
