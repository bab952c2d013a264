import { type LoggedTable, logTriggers } from './triggers-0001.ts';

/** Pairs of items that a person has marked as different works, the smaller id first. */
const table = `
CREATE TABLE not_duplicates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  at INTEGER NOT NULL,
  UNIQUE (item, other),
  CHECK (item < other)
);
CREATE INDEX not_duplicates_by_other ON not_duplicates (other);
`;

export const logged0002: readonly LoggedTable[] = [
  { name: 'not_duplicates', columns: ['item', 'other', 'at'], item: '%.item', childOfItem: true },
];

export const notDuplicates0002 = table + logged0002.map(logTriggers).join('\n');
