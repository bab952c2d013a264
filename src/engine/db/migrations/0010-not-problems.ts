import { logTriggers } from './triggers.ts';
import type { LoggedTable } from './triggers-0001.ts';

/** Problems that a person has marked as none: a kind, in a field of an item. */
const table = `
CREATE TABLE not_problems (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  code TEXT NOT NULL,
  field TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (item, code, field)
);
`;

export const logged0010: readonly LoggedTable[] = [
  { name: 'not_problems', columns: ['item', 'code', 'field', 'at'], item: '%.item', childOfItem: true },
];

export const notProblems0010 = table + logged0010.map(logTriggers).join('\n');
