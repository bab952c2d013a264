import type { ItemId } from '../../contract/model/ids.ts';
import type { ItemDraft } from '../../contract/model/item.ts';
import { creatorsLine } from '../../contract/model/library.ts';
import type { Match, ReviewRecord } from '../../contract/model/review.ts';
import { foldKey } from '../../language/key.ts';
import type { ReadableDb } from '../db/database.ts';
import type { Identity } from '../identity/identify.ts';
import { yearOf } from '../items/derive.ts';
import { getItem } from '../items/read.ts';
import { listRows } from '../items/rows.ts';
import { blanksOf } from '../items/write.ts';
import { findKey } from '../keys/queries.ts';
import { filledFields } from './fills.ts';

/** A line shows no more of a title; one of 10,000 characters in each of 50,000 records would be too much to send. */
const MAX_SHOWN_TITLE = 400;

const cut = (text: string): string =>
  text.length <= MAX_SHOWN_TITLE
    ? text
    : `${text.slice(0, MAX_SHOWN_TITLE).replace(/[\ud800-\udbff]$/, '')}…`;

/** What the review sheet shows of a record, given what the library knows of it. */
export function reviewRecord(
  db: ReadableDb,
  draft: ItemDraft,
  place: { index: number; source: number },
  identity: Identity,
): ReviewRecord {
  const { known, like, repeats } = identity;
  const owner = draft.citationKey ? findKey(db, foldKey(draft.citationKey)) : undefined;
  return {
    ...place,
    line: draft.source.line,
    title: cut(draft.title),
    creators: cut(creatorsLine(draft.creators)),
    year: yearOf(draft.issued),
    state: known?.trashed ? 'trashed' : known || repeats !== null ? 'known' : 'new',
    match: known ? matchOf(db, known.id, known.why, fillsOf(db, known.id, draft)) : null,
    like: like !== null ? matchOf(db, like, 'title', []) : null,
    clash: owner && owner.item !== known?.id ? owner.key : null,
    repeats: known ? null : repeats,
    cleaned: draft.cleaned.length,
  };
}

function fillsOf(db: ReadableDb, id: number, draft: ItemDraft): string[] {
  const item = getItem(db, id);
  return filledFields(item, blanksOf(item, draft));
}

/** What is shown of an item that a record is like; `reason` says why where the duplicates' rules found it. */
export function matchOf(db: ReadableDb, id: number, why: string, fills: string[], reason = ''): Match | null {
  const [row] = listRows(db, [id]);
  if (!row) return null;
  const { citationKey, title, creators, year, added } = row;
  return { id: id as ItemId, citationKey, title, creators, year, added, why, reason, fills };
}
