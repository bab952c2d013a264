import type { LoggedTable } from './triggers-0001.ts';

/**
 * Triggers that write the change log, as of 0004. A migration's SQL is fixed once it has shipped:
 * when these must change, a new migration drops and makes them anew from a function of its own.
 *
 * An update logs the names of the columns it changed and their old values; what they became stands
 * in the row. The JSON is put together by hand: SQLite's aggregate over a list of columns took as
 * long as all the rest of the update.
 * @param table what to log; also its name is pasted, so it never comes from a user
 */
export function logTriggers(table: LoggedTable): string {
  const { name, columns, silent = [], large = [] } = table;
  const item = (row: 'old' | 'new'): string => table.item.replaceAll('%', row);
  // The name under which a row's large text is kept is its own, so that erasing the row can take it along.
  const hash = (column: string): string => `text_hash(old.id || ':' || old."${column}")`;
  const json = (column: string): string =>
    large.includes(column) ? `json_object('$text', ${hash(column)})` : `json_quote(old."${column}")`;
  const keep = large
    .map(
      (column) =>
        `INSERT OR IGNORE INTO log_texts (hash, text) SELECT ${hash(column)}, old."${column}" WHERE old."${column}" IS NOT NULL;`,
    )
    .join('\n');
  const differs = (column: string): string => `old."${column}" IS NOT new."${column}"`;
  const ofChanged = (shown: (column: string) => string): string =>
    columns.map((column) => `CASE WHEN ${differs(column)} THEN ${shown(column)} ELSE '' END`).join(' || ');
  const log = (op: string, row: 'old' | 'new', before: string, names: string): string =>
    `INSERT INTO changes (action, revision, tbl, row, item, op, before, columns)
     SELECT action, revision, '${name}', ${row}.id, ${item(row)}, '${op}', ${before}, ${names} FROM state;`;
  const old = `json_object(${[...columns, ...silent].map((column) => `'${column}', ${large.includes(column) ? `json(${json(column)})` : `old."${column}"`}`).join(', ')})`;
  const fresh = table.childOfItem
    ? `WHEN NOT EXISTS (SELECT 1 FROM items, state WHERE items.id = ${item('new')} AND items.created_action = state.action)`
    : '';
  return `
CREATE TRIGGER "${name}_log_insert" AFTER INSERT ON "${name}" ${fresh} BEGIN
  ${log('insert', 'new', 'NULL', 'NULL')}
END;
CREATE TRIGGER "${name}_log_update" AFTER UPDATE ON "${name}" WHEN ${columns.map(differs).join(' OR ')} BEGIN
  ${keep}
  ${log(
    'update',
    'new',
    `'{' || substr(${ofChanged((column) => `',"${column}":' || ${json(column)}`)}, 2) || '}'`,
    `substr(${ofChanged((column) => `',${column}'`)}, 2)`,
  )}
END;
CREATE TRIGGER "${name}_log_delete" AFTER DELETE ON "${name}" BEGIN
  ${keep}
  ${log('delete', 'old', old, 'NULL')}
END;`;
}
