import type { Creator, Identifiers, Link } from '../../contract/model/item.ts';
import { foldIdentifier } from '../../language/identifiers.ts';
import type { Value, WritableDb } from '../db/database.ts';

/** Columns of an item's own row, which says where it stands; names come from here, never from outside. */
const itemColumns = [
  'uuid',
  'revision',
  'created_action',
  'status',
  'status_at',
  'priority',
  'rating',
  'queue_order',
  'added_at',
  'modified_at',
] as const;

/** Columns of the row that says what it is. */
const dataColumns = [
  'type',
  'title',
  'title_fold',
  'title_sort',
  'venue',
  'creators_line',
  'creators_sort',
  'issued',
  'year',
  'issued_sort',
  'abstract_fold',
  'url',
  'variables',
  'fields',
] as const;

export type ItemColumns = Record<(typeof itemColumns)[number], Value>;
export type DataColumns = Record<(typeof dataColumns)[number], Value>;

const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');
const INSERT_ITEM = `INSERT INTO items (${itemColumns.join(', ')}) VALUES (${marks(itemColumns.length)})`;
const INSERT_DATA = `INSERT INTO item_data (id, ${dataColumns.join(', ')}) VALUES (?, ${marks(dataColumns.length)})`;

/** @returns the new item's id */
export function insertItemRow(db: WritableDb, item: ItemColumns, data: DataColumns): number {
  const id = db.run(INSERT_ITEM, ...itemColumns.map((column) => item[column])).lastInsertRowid;
  db.run(INSERT_DATA, id, ...dataColumns.map((column) => data[column]));
  return id;
}

export function updateItemData(db: WritableDb, id: number, columns: DataColumns): void {
  db.run(
    `UPDATE item_data SET ${dataColumns.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
    ...dataColumns.map((column) => columns[column]),
    id,
  );
}

export function putAbstract(db: WritableDb, id: number, text: string): void {
  if (text === '') db.run('DELETE FROM abstracts WHERE id = ?', id);
  else
    db.run(
      'INSERT INTO abstracts (id, text) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text',
      id,
      text,
    );
}

export function insertCreators(db: WritableDb, item: number, creators: readonly Creator[]): void {
  creators.forEach((c, position) => {
    db.run(
      'INSERT INTO creators (item, position, role, family, given, particle, suffix, literal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      item,
      position,
      c.role,
      c.family,
      c.given,
      c.particle,
      c.suffix,
      c.literal,
    );
  });
}

export function replaceCreators(db: WritableDb, item: number, creators: readonly Creator[]): void {
  db.run('DELETE FROM creators WHERE item = ?', item);
  insertCreators(db, item, creators);
}

export function putIdentifier(db: WritableDb, item: number, scheme: string, value: string): void {
  const folded = foldIdentifier(scheme as keyof Identifiers, value);
  db.run(
    'INSERT INTO identifiers (item, scheme, value, folded) VALUES (?, ?, ?, ?)',
    item,
    scheme,
    value,
    folded,
  );
}

/**
 * Sets an item's identifiers. The first row of a scheme is the one that is shown; further ones, which a merge
 * has left, stay while the scheme has a value.
 */
export function replaceIdentifiers(db: WritableDb, item: number, identifiers: Identifiers): void {
  const rows = db.all<{ id: number; scheme: string; value: string }>(
    'SELECT id, scheme, value FROM identifiers WHERE item = ? ORDER BY id',
    item,
  );
  for (const scheme of new Set(rows.map((row) => row.scheme))) {
    const [first] = rows.filter((row) => row.scheme === scheme);
    const value = identifiers[scheme as keyof Identifiers];
    if (!value) db.run('DELETE FROM identifiers WHERE item = ? AND scheme = ?', item, scheme);
    else if (first && first.value !== value) {
      const folded = foldIdentifier(scheme as keyof Identifiers, value);
      db.run('UPDATE identifiers SET value = ?, folded = ? WHERE id = ?', value, folded, first.id);
    }
  }
  for (const [scheme, value] of Object.entries(identifiers)) {
    if (value && !rows.some((row) => row.scheme === scheme)) putIdentifier(db, item, scheme, value);
  }
}

export function insertLinks(db: WritableDb, item: number, links: readonly Link[], from = 0): void {
  links.forEach((link, i) => {
    db.run(
      'INSERT INTO links (item, position, url, kind) VALUES (?, ?, ?, ?)',
      item,
      from + i,
      link.url,
      link.kind,
    );
  });
}

export function replaceLinks(db: WritableDb, item: number, links: readonly Link[]): void {
  db.run('DELETE FROM links WHERE item = ?', item);
  insertLinks(db, item, links);
}

/** Remembers that a person, or an import, set a field. */
export function putFieldOrigin(
  db: WritableDb,
  item: number,
  field: string,
  origin: 'person' | 'import',
  importId: number | null,
  at: number,
): void {
  db.run(
    `INSERT INTO field_origins (item, field, origin, import, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (item, field) DO UPDATE SET origin = excluded.origin, import = excluded.import, at = excluded.at`,
    item,
    field,
    origin,
    importId,
    at,
  );
}
