import { logged0001 } from './0001-library.ts';
import { logged0002 } from './0002-not-duplicates.ts';
import { logged0003 } from './0003-queue-stays.ts';
import { logTriggers } from './triggers.ts';

/**
 * The log says what it needs to say and no more: of an update the columns' names instead of their
 * new values, and of an action what it touched, so that nobody reads 100,000 changes to learn that
 * they don't concern him.
 */
const columns = `
ALTER TABLE actions ADD COLUMN touched TEXT;
ALTER TABLE changes ADD COLUMN columns TEXT;
UPDATE changes SET columns = (SELECT group_concat(key) FROM json_each(after)) WHERE op = 'update' AND after IS NOT NULL;
`;

const anew = [...logged0001, ...logged0002, ...logged0003].map(
  (table) => `
DROP TRIGGER IF EXISTS "${table.name}_log_insert";
DROP TRIGGER IF EXISTS "${table.name}_log_update";
DROP TRIGGER IF EXISTS "${table.name}_log_delete";
${logTriggers(table)}`,
);

export const leanLog0004 = `${columns}${anew.join('\n')}
ALTER TABLE changes DROP COLUMN after;
`;
