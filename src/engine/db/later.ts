/**
 * What stands in the way of taking an action back by itself: later ones that built on it. An undo that
 * went on regardless would lose what they did.
 */
import type { ReadableDb } from './database.ts';
import type { ActionRow } from './undo.ts';

export interface InTheWay {
  id: number;
  name: string;
  /** It is in the way because it is no longer in force: 1. */
  undone?: number;
}

/** The newest action, still in force, that came after another and built on it. */
export function laterChange(db: ReadableDb, action: ActionRow): InTheWay | undefined {
  // Step by step back and forth there is none: nobody waits for a comparison of 100,000 rows then.
  const any = db.value<number>(
    "SELECT 1 FROM actions WHERE first_change > ? AND kind = 'do' AND undone_by IS NULL LIMIT 1",
    action.last_change,
  );
  const built = any === 1 ? [sameRows(db, action), hungOn(db, action)] : [];
  return [...built, goneSince(db, action)]
    .filter((found) => found !== undefined)
    .sort((a, b) => b.id - a.id)[0];
}

/** A change that only pinned a key, as copying and exporting do by themselves. */
const PINNED = "tbl = 'citation_keys' AND op = 'update' AND columns = 'pinned'";

/**
 * Whether an action (its changes between ?1 and ?2) made keys anew beside something else, such as the
 * title; not one about keys only, nor one that moved keys from paper to paper.
 */
const MADE_KEYS = `EXISTS (SELECT 1 FROM changes WHERE id BETWEEN ?1 AND ?2 AND tbl <> 'citation_keys')
  AND NOT EXISTS (SELECT 1 FROM changes WHERE id BETWEEN ?1 AND ?2 AND tbl = 'citation_keys'
    AND (op = 'delete' OR ',' || columns || ',' LIKE '%,item,%'))`;

/**
 * Papers whose key went out after an action that had made it anew along with something else. The
 * rest can be taken back: the key that others may know by now stays.
 */
export const pinnedSince = (db: ReadableDb, action: ActionRow): ReadonlySet<number> =>
  new Set(
    db.values<number>(
      `SELECT DISTINCT item FROM changes WHERE id > ?2 AND ${PINNED} AND ${MADE_KEYS}
         AND item IN (SELECT item FROM changes WHERE id BETWEEN ?1 AND ?2 AND tbl = 'citation_keys')`,
      action.first_change,
      action.last_change,
    ),
  );

/** Changed the same rows. Two updates of one row are in each other's way only when they share a column. */
const sameRows = (db: ReadableDb, action: ActionRow): InTheWay | undefined =>
  db.get(
    `WITH mine AS (SELECT tbl, row, op, before FROM changes WHERE id BETWEEN ?1 AND ?2),
       later AS (SELECT id FROM actions WHERE kind = 'do' AND undone_by IS NULL AND first_change > ?2),
       theirs AS (SELECT action, tbl, row, op, item, before FROM changes
         WHERE id > ?2 AND action IN (SELECT id FROM later)
           AND NOT (${PINNED} AND ${MADE_KEYS}))
     SELECT a.id, a.name FROM actions a WHERE a.id IN (SELECT id FROM later) AND (
       a.id IN (SELECT theirs.action FROM theirs JOIN mine ON theirs.row = mine.row AND theirs.tbl = mine.tbl
         WHERE NOT (mine.op = 'update' AND theirs.op = 'update' AND NOT EXISTS (
           SELECT 1 FROM json_each(mine.before) m JOIN json_each(theirs.before) t ON t.key = m.key)))
       -- Undoing a creation would take along what was hung on the item since.
       OR (a.origin <> 'background' AND a.id IN (SELECT theirs.action FROM theirs JOIN mine ON theirs.item = mine.row
         WHERE mine.op = 'insert' AND mine.tbl = 'items')))
     ORDER BY a.id DESC LIMIT 1`,
    action.first_change,
    action.last_change,
  );

/** Gave papers a tag that the action made, or put something into its collection: that would go with it. */
const hungOn = (db: ReadableDb, action: ActionRow): InTheWay | undefined =>
  db.get(
    `WITH mine AS (SELECT tbl, row FROM changes WHERE id BETWEEN ?1 AND ?2 AND op = 'insert' AND tbl IN ('tags', 'collections')),
       hung AS (
         SELECT 'item_tags' AS tbl, id AS row, item FROM item_tags WHERE tag IN (SELECT row FROM mine WHERE tbl = 'tags')
         UNION ALL SELECT 'collection_items', id, item FROM collection_items
           WHERE collection IN (SELECT row FROM mine WHERE tbl = 'collections')
         UNION ALL SELECT 'collections', id, NULL FROM collections
           WHERE parent IN (SELECT row FROM mine WHERE tbl = 'collections'))
     SELECT a.id, a.name FROM actions a WHERE a.kind = 'do' AND a.undone_by IS NULL AND a.first_change > ?2 AND a.id IN (
       SELECT changes.action FROM hung CROSS JOIN changes ON changes.tbl = hung.tbl AND changes.row = hung.row
         WHERE changes.id > ?2
       -- What came together with its paper isn't in the log.
       UNION SELECT created_action FROM items WHERE id IN (SELECT item FROM hung))
     ORDER BY a.id DESC LIMIT 1`,
    action.first_change,
    action.last_change,
  );

/**
 * Took away what the rows to bring back belong to: the collection above, the paper. That may also have
 * been the undoing of an earlier action, which is named then.
 */
function goneSince(db: ReadableDb, action: ActionRow): InTheWay | undefined {
  const gone = db.all<{ tbl: string; row: number; action: number }>(
    `SELECT tbl, row, action FROM (
       SELECT tbl, row, op, action, max(id) FROM changes
       WHERE id > ? AND op <> 'update' AND tbl IN ('items', 'tags', 'collections', 'attachments', 'imports')
       GROUP BY tbl, row)
     WHERE op = 'delete'`,
    action.last_change,
  );
  if (gone.length === 0) return undefined;
  return db.get(
    `WITH refs AS (SELECT t.name AS tbl, f."from" AS col, f."table" AS parent
         FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'),
       needed AS (SELECT refs.parent AS tbl,
           CASE WHEN refs.col = 'id' THEN changes.row ELSE json_extract(before, '$.' || refs.col) END AS row
         FROM changes JOIN refs ON refs.tbl = changes.tbl
         WHERE changes.id BETWEEN ?1 AND ?2 AND op <> 'insert'),
       -- Not what this action itself brings back.
       lost AS (SELECT tbl, row FROM needed EXCEPT SELECT tbl, row FROM changes WHERE id BETWEEN ?1 AND ?2 AND op = 'delete')
     SELECT coalesce(undone.id, a.id) AS id, coalesce(undone.name, a.name) AS name, undone.id IS NOT NULL AS undone
     FROM json_each(?3) AS gone JOIN lost ON lost.tbl = gone.value ->> 'tbl' AND lost.row = gone.value ->> 'row'
       JOIN actions a ON a.id = gone.value ->> 'action' LEFT JOIN actions undone ON undone.undone_by = a.id
     ORDER BY a.id DESC LIMIT 1`,
    action.first_change,
    action.last_change,
    JSON.stringify(gone),
  );
}

/** Who changed a row last, or made the paper that it came with. */
export function lastChangeOf(db: ReadableDb, table: string, row: number): InTheWay | undefined {
  const changed = db.get<InTheWay>(
    `SELECT a.id, a.name FROM changes JOIN actions a ON a.id = changes.action
     WHERE changes.tbl = ? AND changes.row = ? ORDER BY changes.id DESC LIMIT 1`,
    table,
    row,
  );
  if (changed) return changed;
  const hasItem = db.value<number>("SELECT 1 FROM pragma_table_info(?) WHERE name = 'item'", table) === 1;
  if (!hasItem) return undefined;
  return db.get(
    `SELECT a.id, a.name FROM "${table}" AS row JOIN items ON items.id = row.item JOIN actions a ON a.id = items.created_action
     WHERE row.id = ?`,
    row,
  );
}

/** After a revert: a collection that would lie below itself, or beside another of its name, by whose doing. */
export function tangledTree(db: ReadableDb, action: ActionRow): { by: InTheWay | undefined } | undefined {
  const row = db.value<number>(
    `WITH RECURSIVE mine AS (SELECT DISTINCT row FROM changes WHERE id BETWEEN ?1 AND ?2 AND tbl = 'collections'),
       above (start, id) AS (
         SELECT mine.row, parent FROM mine JOIN collections ON collections.id = mine.row
         UNION SELECT start, parent FROM above JOIN collections ON collections.id = above.id)
     SELECT other FROM (
       SELECT (SELECT c.id FROM collections c WHERE c.parent = start LIMIT 1) AS other FROM above WHERE id = start
       UNION ALL SELECT twin.id FROM mine JOIN collections c ON c.id = mine.row
         JOIN collections twin ON twin.parent IS c.parent AND twin.name = c.name AND twin.id <> c.id)
     LIMIT 1`,
    action.first_change,
    action.last_change,
  );
  return row === undefined ? undefined : { by: lastChangeOf(db, 'collections', row) };
}
