import { logged0001 } from './0001-library.ts';
import { logTriggers } from './triggers.ts';
import type { LoggedTable } from './triggers-0001.ts';

/**
 * What an export needs to give imported entries back as they came: each record's place in its file and what it
 * took from the rest of it, and the file's own text between the records.
 */
const tables = `
ALTER TABLE import_records ADD COLUMN place INTEGER;
ALTER TABLE import_records ADD COLUMN context TEXT;
CREATE TABLE import_files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  import INTEGER NOT NULL UNIQUE REFERENCES imports ON DELETE CASCADE,
  text TEXT NOT NULL
);
`;

const files: LoggedTable = {
  name: 'import_files',
  item: 'NULL',
  columns: ['import', 'text'],
  large: ['text'],
};

const records = logged0001
  .filter(({ name }) => name === 'import_records')
  .map((table): LoggedTable => ({ ...table, columns: [...table.columns, 'place', 'context'] }));

export const logged0007: readonly LoggedTable[] = [files, ...records];

const anew = ['insert', 'update', 'delete']
  .map((op) => `DROP TRIGGER "import_records_log_${op}";`)
  .join('\n');

export const keptText0007 = [tables, anew, ...logged0007.map(logTriggers)].join('\n');
