import type { ItemRow } from '../../contract/model/library.ts';
import type { ReadableDb } from '../../engine/db/database.ts';
import { listRows } from '../../engine/items/rows.ts';
import type { Context } from '../command.ts';
import { paintFor } from './paint.ts';
import { table } from './table.ts';

const BATCH = 500;

function* rowsOf(db: ReadableDb, ids: readonly number[]): Generator<ItemRow> {
  for (let i = 0; i < ids.length; i += BATCH) yield* listRows(db, ids.slice(i, i + BATCH));
}

/** Items as lines for people: key, year, status, creators, title. */
export function itemLines(context: Context, db: ReadableDb, ids: readonly number[]): Iterable<string> {
  const paint = paintFor(context, context.stdout);
  const isTerminal = context.stdout.isTerminal;
  return table<ItemRow>(
    rowsOf(db, ids),
    [
      { text: (row) => row.citationKey, paint: paint.bold },
      { text: (row) => (row.year === null ? '' : String(row.year)) },
      {
        text: (row) => (row.trashed ? 'trash' : row.status === 'none' ? '' : row.status),
        paint: paint.dim,
      },
      { text: (row) => row.creators, ...(isTerminal ? { most: 24 } : {}) },
      { text: (row) => row.title },
    ],
    context.stdout.columns,
  );
}
