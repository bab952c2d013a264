import type { ItemId } from '../../contract/model/ids.ts';
import type { ItemDraft } from '../../contract/model/item.ts';
import { creatorsLine, type Match, type ReviewRecord } from '../../contract/model/library.ts';
import { foldKey } from '../../language/key.ts';
import type { ReadableDb } from '../db/database.ts';
import type { Identity } from '../identity/identify.ts';
import { yearOf } from '../items/derive.ts';
import { listRows } from '../items/rows.ts';
import { blanksFilledBy } from '../items/write.ts';
import { findKey } from '../keys/queries.ts';

/** What the review sheet shows of a record, given what the library knows of it. */
export function reviewRecord(
  db: ReadableDb,
  draft: ItemDraft,
  index: number,
  identity: Identity,
): ReviewRecord {
  const { known, like, repeats } = identity;
  const owner = draft.citationKey ? findKey(db, foldKey(draft.citationKey)) : undefined;
  return {
    index,
    line: draft.source.line,
    title: draft.title,
    creators: creatorsLine(draft.creators),
    year: yearOf(draft.issued),
    state: known?.trashed ? 'trashed' : known || repeats !== null ? 'known' : 'new',
    match: known ? matchOf(db, known.id, known.why, Object.keys(blanksFilledBy(db, known.id, draft))) : null,
    like: like !== null ? matchOf(db, like, 'title', []) : null,
    clash: owner && owner.item !== known?.id ? owner.key : null,
    repeats: known ? null : repeats,
    cleaned: draft.cleaned.length,
  };
}

function matchOf(db: ReadableDb, id: number, why: string, fills: string[]): Match | null {
  const [row] = listRows(db, [id]);
  if (!row) return null;
  const { citationKey, title, creators, year, added } = row;
  return { id: id as ItemId, citationKey, title, creators, year, added, why, fills };
}
