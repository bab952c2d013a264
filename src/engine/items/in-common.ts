import type { InCommon } from '../../contract/methods/items.ts';
import { spokenCreator } from '../../language/creators-text.ts';
import type { ReadableDb } from '../db/database.ts';
import { presentCount, sharedCreators, sharedValues } from './summary-queries.ts';

/** Of more papers than these what two share says nothing, and would keep a keystroke waiting. */
const MOST_PAPERS = 5_000;

/** The creators, venues and years that papers share, at most `limit` of each; papers that are gone don't count. */
export function inCommon(db: ReadableDb, ids: readonly number[], limit: number): InCommon {
  if (ids.length > MOST_PAPERS) return { count: 0, creators: [], venues: [], years: [] };
  const list = JSON.stringify(ids);
  return {
    count: presentCount(db, list),
    creators: sharedCreators(db, list, limit).map(({ count, ...name }) => ({
      value: spokenCreator({ role: 'author', ...name }),
      count,
    })),
    venues: sharedValues(db, 'venue', list, limit),
    years: sharedValues(db, 'year', list, limit),
  };
}
