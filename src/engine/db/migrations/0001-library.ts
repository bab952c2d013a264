import { type LoggedTable, logTriggers } from './triggers-0001.ts';

/**
 * All core tables. Later migrations only add.
 * Moments are UTC milliseconds. `folded` and `*_fold` columns hold comparison forms.
 */
const tables = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One row: the library-wide revision, the action being written (triggers can't see temporary
-- tables), and the revision below which the log has been cut off.
CREATE TABLE state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL,
  action INTEGER,
  log_floor INTEGER NOT NULL
);
INSERT INTO state (id, revision, action, log_floor) VALUES (1, 0, NULL, 0);

CREATE TABLE actions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  origin TEXT NOT NULL,
  at INTEGER NOT NULL,
  undoes INTEGER,
  undone_by INTEGER,
  -- Writers take turns, so an action's changes have ids in one row: no index on them is needed.
  first_change INTEGER NOT NULL,
  last_change INTEGER NOT NULL,
  items INTEGER NOT NULL
);
CREATE INDEX actions_by_revision ON actions (revision);
CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  row INTEGER NOT NULL,
  item INTEGER,
  op TEXT NOT NULL,
  before TEXT,
  after TEXT
);
CREATE TABLE log_texts (hash TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE items (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  created_action INTEGER NOT NULL,
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
  fields TEXT NOT NULL,
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
CREATE INDEX items_by_title ON items (title_fold);
CREATE INDEX items_by_abstract ON items (abstract_fold) WHERE abstract_fold IS NOT NULL;
-- Holds all that the places and their counts ask for, so that they need no row.
CREATE INDEX items_by_added ON items (added_at DESC, id, trashed_at, status);

CREATE TABLE abstracts (id INTEGER PRIMARY KEY REFERENCES items ON DELETE CASCADE, text TEXT NOT NULL);
CREATE TABLE creators (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  family TEXT NOT NULL,
  given TEXT NOT NULL,
  particle TEXT NOT NULL,
  suffix TEXT NOT NULL,
  literal TEXT NOT NULL
);
CREATE INDEX creators_by_item ON creators (item, position);
CREATE TABLE identifiers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  folded TEXT NOT NULL
);
CREATE INDEX identifiers_by_item ON identifiers (item);
CREATE INDEX identifiers_by_value ON identifiers (folded, scheme);
CREATE TABLE links (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  kind TEXT NOT NULL
);
CREATE INDEX links_by_item ON links (item, position);
-- Current keys and aliases share one namespace, folded, because BibTeX can't tell Ab from ab.
CREATE TABLE citation_keys (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  folded TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  is_current INTEGER NOT NULL,
  pinned INTEGER NOT NULL
);
CREATE INDEX citation_keys_by_item ON citation_keys (item, is_current);

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  folded TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  colour TEXT,
  position INTEGER
);
CREATE TABLE item_tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  tag INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE,
  UNIQUE (item, tag)
);
CREATE INDEX item_tags_by_tag ON item_tags (tag);
CREATE TABLE collections (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  parent INTEGER REFERENCES collections ON DELETE CASCADE,
  name TEXT NOT NULL,
  position REAL NOT NULL
);
CREATE INDEX collections_by_parent ON collections (parent, position);
CREATE TABLE collection_items (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  collection INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  position REAL,
  UNIQUE (collection, item)
);
CREATE INDEX collection_items_by_item ON collection_items (item);
CREATE TABLE attachments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('stored', 'linked')),
  path TEXT NOT NULL,
  hash TEXT,
  title TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER,
  added_at INTEGER NOT NULL
);
CREATE INDEX attachments_by_item ON attachments (item);
CREATE TABLE annotations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  attachment INTEGER NOT NULL REFERENCES attachments ON DELETE CASCADE,
  type TEXT NOT NULL,
  page INTEGER NOT NULL,
  sort_index TEXT NOT NULL,
  place TEXT NOT NULL,
  text TEXT NOT NULL,
  comment TEXT NOT NULL,
  colour TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL
);
CREATE INDEX annotations_by_attachment ON annotations (attachment, page);
CREATE TABLE notes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  text TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL
);
CREATE INDEX notes_by_item ON notes (item);
CREATE TABLE relations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  kind TEXT NOT NULL,
  UNIQUE (item, other, kind)
);
CREATE INDEX relations_by_other ON relations (other);
CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  position REAL NOT NULL
);
CREATE TABLE settings (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);

-- Provenance: which import a record came by, and which fields a person edited by hand.
CREATE TABLE imports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  at INTEGER NOT NULL,
  found INTEGER NOT NULL,
  imported INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  rejected INTEGER NOT NULL
);
CREATE TABLE import_records (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  import INTEGER NOT NULL REFERENCES imports ON DELETE CASCADE,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  outcome TEXT NOT NULL CHECK (outcome IN ('new', 'known')),
  hash TEXT NOT NULL,
  raw TEXT
);
CREATE INDEX import_records_by_item ON import_records (item);
CREATE INDEX import_records_by_hash ON import_records (hash);
CREATE TABLE field_origins (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  field TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('person', 'import')),
  import INTEGER,
  at INTEGER NOT NULL,
  UNIQUE (item, field)
);
`;

const child = (name: string, columns: readonly string[], more: Partial<LoggedTable> = {}): LoggedTable => ({
  name,
  columns,
  item: '%.item',
  childOfItem: true,
  ...more,
});

export const logged0001: readonly LoggedTable[] = [
  {
    name: 'items',
    item: '%.id',
    columns:
      'uuid created_action type title title_fold title_sort venue creators_line creators_sort issued year issued_sort abstract_fold url variables fields status status_at priority rating queue_order page opened_at read_at added_at trashed_at'.split(
        ' ',
      ),
    // The log's own marks: setting them is no change.
    silent: ['revision', 'modified_at'],
  },
  { name: 'abstracts', item: '%.id', columns: ['text'], large: ['text'], childOfItem: true },
  child('creators', ['item', 'position', 'role', 'family', 'given', 'particle', 'suffix', 'literal']),
  child('identifiers', ['item', 'scheme', 'value', 'folded']),
  child('links', ['item', 'position', 'url', 'kind']),
  child('citation_keys', ['folded', 'key', 'item', 'is_current', 'pinned']),
  { name: 'tags', item: 'NULL', columns: ['folded', 'name', 'colour', 'position'] },
  child('item_tags', ['item', 'tag']),
  { name: 'collections', item: 'NULL', columns: ['uuid', 'parent', 'name', 'position'] },
  child('collection_items', ['collection', 'item', 'position']),
  child('attachments', ['uuid', 'item', 'kind', 'path', 'hash', 'title', 'mime', 'size', 'added_at']),
  {
    name: 'annotations',
    item: '(SELECT item FROM attachments WHERE id = %.attachment)',
    columns: 'uuid attachment type page sort_index place text comment colour made_at modified_at'.split(' '),
    large: ['text', 'comment'],
  },
  child('notes', ['uuid', 'item', 'text', 'made_at', 'modified_at'], { large: ['text'] }),
  child('relations', ['item', 'other', 'kind']),
  { name: 'saved_searches', item: 'NULL', columns: ['uuid', 'name', 'query', 'position'] },
  { name: 'settings', item: 'NULL', columns: ['key', 'value'] },
  {
    name: 'imports',
    item: 'NULL',
    columns: ['name', 'format', 'at', 'found', 'imported', 'duplicates', 'rejected'],
  },
  child('import_records', ['import', 'item', 'outcome', 'hash', 'raw'], { large: ['raw'] }),
  child('field_origins', ['item', 'field', 'origin', 'import', 'at']),
];

export const library0001 = tables + logged0001.map(logTriggers).join('\n');
