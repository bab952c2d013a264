import type { ReadableDb } from '../db/database.ts';

export const trashedIds = (db: ReadableDb): number[] =>
  db.values<number>('SELECT id FROM items WHERE trashed_at IS NOT NULL');

export const liveIds = (db: ReadableDb): number[] =>
  db.values<number>('SELECT id FROM items WHERE trashed_at IS NULL');
