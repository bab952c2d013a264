import { logTriggers } from './triggers.ts';
import type { LoggedTable } from './triggers-0001.ts';

/**
 * Files that are kept up to date with a part of the library. What was last written stands in the
 * derived database: it is of this computer, and can be found out again.
 */
const table = `
CREATE TABLE live_files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE,
  format TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('library', 'collection', 'search')),
  scope_id INTEGER,
  ascii INTEGER NOT NULL DEFAULT 0,
  paused INTEGER NOT NULL DEFAULT 0,
  made_at INTEGER NOT NULL
);
`;

export const logged0008: readonly LoggedTable[] = [
  {
    name: 'live_files',
    item: 'NULL',
    columns: ['path', 'format', 'scope', 'scope_id', 'ascii', 'paused', 'made_at'],
  },
];

export const liveFiles0008 = table + logged0008.map(logTriggers).join('\n');
