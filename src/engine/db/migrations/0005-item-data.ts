import { logged0001 } from './0001-library.ts';
import { logged0002 } from './0002-not-duplicates.ts';
import { logged0003 } from './0003-queue-stays.ts';
import { logTriggers } from './triggers.ts';
import type { LoggedTable } from './triggers-0001.ts';

/**
 * What a paper says (its title, venue, dates, sort keys) moves from the items' own rows into rows of its
 * own. What is left of an item is short: where it stands. So marking 100,000 papers as read writes
 * megabytes where it wrote a hundred, and a search is answered meanwhile.
 */
const said =
  'type title title_fold title_sort venue creators_line creators_sort issued year issued_sort abstract_fold url variables fields'.split(
    ' ',
  );
const stands =
  'uuid created_action status status_at priority rating queue_order page opened_at read_at added_at trashed_at'.split(
    ' ',
  );
const silent = ['revision', 'modified_at'];

export const logged0005: readonly LoggedTable[] = [
  { name: 'items', item: '%.id', columns: stands, silent },
  { name: 'item_data', item: '%.id', columns: said, childOfItem: true },
];

/** The triggers of all tables look at items, and a table that they look at can't be taken away. */
const others = [...logged0001, ...logged0002, ...logged0003].filter(({ name }) => name !== 'items');

const withoutTriggers = ['items', ...others.map(({ name }) => name)]
  .flatMap((name) => ['insert', 'update', 'delete'].map((op) => `DROP TRIGGER "${name}_log_${op}";`))
  .join('\n');

const tables = `
CREATE TABLE item_data (
  id INTEGER PRIMARY KEY REFERENCES items ON DELETE CASCADE,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  title_fold TEXT NOT NULL,
  title_sort TEXT NOT NULL,
  venue TEXT NOT NULL,
  creators_line TEXT NOT NULL,
  creators_sort TEXT NOT NULL,
  issued TEXT,
  year INTEGER,
  issued_sort INTEGER,
  abstract_fold TEXT,
  url TEXT NOT NULL,
  variables TEXT NOT NULL,
  fields TEXT NOT NULL
);
CREATE TABLE items_0005 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  created_action INTEGER NOT NULL,
  status TEXT NOT NULL,
  status_at INTEGER,
  priority INTEGER NOT NULL DEFAULT 0,
  rating INTEGER NOT NULL DEFAULT 0,
  queue_order REAL,
  page INTEGER,
  opened_at INTEGER,
  read_at INTEGER,
  added_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL,
  trashed_at INTEGER
);
INSERT INTO item_data (id, ${said.join(', ')}) SELECT id, ${said.join(', ')} FROM items ORDER BY id;
INSERT INTO items_0005 (id, revision, modified_at, ${stands.join(', ')})
  SELECT id, revision, modified_at, ${stands.join(', ')} FROM items ORDER BY id;
-- An id that was erased is never given again.
INSERT INTO sqlite_sequence (name, seq) SELECT 'items_0005', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'items_0005');
UPDATE sqlite_sequence SET seq = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'items'), 0) WHERE name = 'items_0005';
DROP TABLE items;
ALTER TABLE items_0005 RENAME TO items;
CREATE INDEX items_by_added ON items (added_at DESC, id, trashed_at, status);
CREATE INDEX items_in_queue ON items (queue_order) WHERE status IN ('to-read', 'reading');
CREATE INDEX items_read ON items (read_at, trashed_at) WHERE status = 'read';
CREATE INDEX item_data_by_title ON item_data (title_fold);
CREATE INDEX item_data_by_abstract ON item_data (abstract_fold) WHERE abstract_fold IS NOT NULL;
-- An item as one row, for reading.
CREATE VIEW whole_items AS SELECT items.id, items.revision, items.modified_at,
  ${stands.map((column) => `items.${column}`).join(', ')}, ${said.map((column) => `item_data.${column}`).join(', ')}
  FROM items JOIN item_data ON item_data.id = items.id;
CREATE INDEX import_records_by_import ON import_records (import);
`;

const list = (columns: readonly string[]): string => columns.map((column) => `'${column}'`).join(', ');
const ofSaid = `(SELECT 1 FROM json_each(changes.before) WHERE key IN (${list(said)}))`;
const ofStands = `(SELECT 1 FROM json_each(changes.before) WHERE key NOT IN (${list(said)}))`;
/** The image of a row cut down to some of its columns, all of which it has. */
const imageOf = (columns: readonly string[]): string =>
  `json_object(${columns.map((column) => `'${column}', json_extract(before, '$.${column}')`).join(', ')})`;
/** The image of an update, which has some columns only. */
const partOf = (which: string): string =>
  `(SELECT json_group_object(key, value) FROM json_each(changes.before) WHERE key ${which} (${list(said)}))`;
const namesOf = (which: string): string =>
  `(SELECT group_concat(key) FROM json_each(changes.before) WHERE key ${which} (${list(said)}))`;

/**
 * The log says of an item's row what now stands in two: changes that concern both become two, so each
 * number is doubled first where there are such. An erased row has left '{}', which stays.
 */
const split = `
CREATE TEMP TABLE both AS SELECT id FROM changes
  WHERE tbl = 'items' AND before <> '{}' AND (op = 'delete' OR (op = 'update' AND EXISTS ${ofSaid} AND EXISTS ${ofStands}));
UPDATE changes SET id = -2 * id WHERE EXISTS (SELECT 1 FROM both);
UPDATE changes SET id = -id WHERE id < 0;
UPDATE actions SET first_change = 2 * first_change,
  last_change = 2 * last_change + (last_change IN (SELECT id FROM both)) WHERE EXISTS (SELECT 1 FROM both);
UPDATE sqlite_sequence SET seq = 2 * seq + 1 WHERE name = 'changes' AND EXISTS (SELECT 1 FROM both);
INSERT INTO changes (id, action, revision, tbl, row, item, op, before, columns)
  SELECT changes.id + 1, action, revision, 'item_data', row, item, op,
    CASE op WHEN 'delete' THEN ${imageOf(said)} ELSE ${partOf('IN')} END,
    CASE op WHEN 'update' THEN ${namesOf('IN')} END
  FROM both CROSS JOIN changes ON changes.id = 2 * both.id;
UPDATE changes SET
  columns = CASE op WHEN 'update' THEN ${namesOf('NOT IN')} END,
  before = CASE op WHEN 'delete' THEN ${imageOf([...stands, ...silent])} ELSE ${partOf('NOT IN')} END
  WHERE id IN (SELECT 2 * id FROM both);
DROP TABLE both;
UPDATE changes SET tbl = 'item_data' WHERE tbl = 'items' AND op = 'update' AND EXISTS ${ofSaid};
`;

export const itemData0005 = [
  withoutTriggers,
  tables,
  split,
  ...[...logged0005, ...others].map(logTriggers),
].join('\n');
