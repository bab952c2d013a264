import { foldText } from '../../../language/fold.ts';
import type { Filter } from '../../../language/query/ast.ts';
import type { ReadableDb } from '../../db/database.ts';
import { foldTag } from '../../tags/queries.ts';
import { IdSet } from '../id-set.ts';
import { collectionsMeant } from './collections.ts';
import { localDay } from './local-day.ts';
import {
  type IdList,
  itemsAdded,
  itemsCollected,
  itemsHaving,
  itemsKeyed,
  itemsOfStatus,
  itemsOfYears,
  itemsTagged,
  itemsTaggedLike,
  itemsWithDoi,
} from './queries.ts';

const DAY_MS = 86_400_000;

/**
 * Items that a filter leaves, those of the trash among them. A tag or a collection holds what lies
 * below it; a name that the library doesn't have leaves nothing.
 * @param now UTC milliseconds; dates are days of the computer's time zone
 */
export function filterSet(library: ReadableDb, filter: Filter, now: number): IdSet {
  return readList(idsOf(library, filter, now));
}

function idsOf(db: ReadableDb, filter: Filter, now: number): IdList {
  switch (filter.field) {
    case 'tag': {
      const folded = foldTag(filter.value);
      return filter.ending === 'whole' ? itemsTagged(db, folded) : itemsTaggedLike(db, folded);
    }
    case 'in':
      return itemsCollected(db, collectionsMeant(db, filter.value, filter.ending !== 'whole'));
    case 'key':
      return itemsKeyed(db, filter.value.toLowerCase());
    case 'doi':
      return itemsWithDoi(db, doiPart(filter.value));
    case 'status':
      return itemsOfStatus(db, filter.value);
    case 'year':
      return itemsOfYears(db, filter.from ?? -Number.MAX_SAFE_INTEGER, filter.to ?? Number.MAX_SAFE_INTEGER);
    case 'added':
      if ('days' in filter) return itemsAdded(db, now - filter.days * DAY_MS, Number.MAX_SAFE_INTEGER);
      return itemsAdded(
        db,
        filter.from === null ? -Number.MAX_SAFE_INTEGER : localDay(filter.from, 0),
        filter.to === null ? Number.MAX_SAFE_INTEGER : localDay(filter.to, 1),
      );
    case 'has':
      return itemsHaving(db, filter.value);
    case 'topic':
      return null;
  }
}

/** The DOI, or the part of one, in what people write for it, as DOIs are compared. */
const doiPart = (value: string): string =>
  foldText(value).replace(/^(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/|^doi:/u, '');

const COMMA = 44;
const ZERO = 48;

function readList(list: IdList): IdSet {
  const set = IdSet.of([]);
  if (!list) return set;
  let id = 0;
  for (let at = 0; at < list.length; at += 1) {
    const unit = list.charCodeAt(at);
    if (unit !== COMMA) id = id * 10 + unit - ZERO;
    else {
      set.add(id);
      id = 0;
    }
  }
  set.add(id);
  return set;
}
