import { logTriggers } from './triggers.ts';
import type { LoggedTable } from './triggers-0001.ts';

/** Citation styles that a person added, by their id; the program's own are files beside it. */
const table = `
CREATE TABLE citation_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uri TEXT NOT NULL UNIQUE,
  xml TEXT NOT NULL,
  added_at INTEGER NOT NULL
);
`;

export const logged0006: readonly LoggedTable[] = [
  { name: 'citation_styles', item: 'NULL', columns: ['uri', 'xml', 'added_at'], large: ['xml'] },
];

export const citationStyles0006 = table + logged0006.map(logTriggers).join('\n');
