import type { FieldOrigin, Provenance } from '../../contract/model/review.ts';
import type { ReadableDb } from '../db/database.ts';
import { getItem } from '../items/read.ts';
import { originsOf, recordsOf } from './queries.ts';

/** A raw record shown is no longer than this: of the largest a page is enough to know it. */
const MOST_RAW = 20_000;

const plain = ['title', 'type', 'creators', 'issued', 'venue', 'abstract', 'url', 'links'] as const;

/** Names of the fields that an item has, as origins have them: `title`, `identifiers.doi`. */
function fieldsOf(item: ReturnType<typeof getItem>): string[] {
  const has = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
  const entries = (['identifiers', 'variables', 'fields'] as const).flatMap((map) =>
    Object.keys(item[map]).map((name) => `${map}.${name}`),
  );
  return [...plain.filter((field) => has(item[field])), ...entries];
}

/**
 * Where each field of an item comes from. What nobody has set since came with the record that made the item; an
 * item without one was made here.
 * @throws OctavoError `item_not_found`
 */
export function provenanceOf(db: ReadableDb, id: number): Provenance {
  const item = getItem(db, id);
  const records = recordsOf(db, id);
  const first = records.find(({ outcome }) => outcome === 'new');
  const origins = new Map(originsOf(db, id).map((origin) => [origin.field, origin]));
  const fields = fieldsOf(item).map((field): FieldOrigin => {
    // Older libraries remember whole maps only.
    const set = origins.get(field) ?? origins.get(field.split('.')[0] ?? '');
    if (set?.origin === 'person') return { field, by: 'person', import: null, at: set.at };
    const by = set?.import ?? (set ? null : (first?.id ?? null));
    if (by !== null) return { field, by: 'import', import: by, at: set?.at ?? first?.at ?? item.added };
    return set
      ? { field, by: 'merge', import: null, at: set.at }
      : { field, by: 'made', import: null, at: item.added };
  });
  return {
    records: records.map(({ raw, outcome, id: importId, ...record }) => ({
      ...record,
      import: importId,
      isNew: outcome === 'new',
      raw: (raw ?? '').slice(0, MOST_RAW),
    })),
    fields,
  };
}
