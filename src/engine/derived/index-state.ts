import type { IndexState } from '../../contract/model/library.ts';
import type { EngineContext } from '../context.ts';
import { searchView } from '../search/phrases/view.ts';

/** How much of the library both search indexes hold. */
export function indexState({ derived, search }: Pick<EngineContext, 'derived' | 'search'>): IndexState {
  const { behind: phrases, total } = derived.reached(searchView);
  const behind = Math.min(total, Math.max(phrases, search.behind()));
  return { indexed: total - behind, total, complete: behind === 0 };
}
