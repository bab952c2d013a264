import type { ReadableDb, WritableDb } from '../db/database.ts';

export function getSetting(db: ReadableDb, key: string): unknown {
  const value = db.value<string>('SELECT value FROM settings WHERE key = ?', key);
  return value === undefined ? null : JSON.parse(value);
}

export function putSetting(db: WritableDb, key: string, value: unknown): void {
  db.run(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    JSON.stringify(value),
  );
}
