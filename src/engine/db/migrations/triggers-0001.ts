/**
 * The first form of the triggers that write the change log; `triggers.ts` has the present one. A
 * migration's SQL is fixed once it has shipped, so this stays as it is.
 */
export interface LoggedTable {
  name: string;
  /** Columns that are logged, without `id`. */
  columns: readonly string[];
  /** Columns that are kept with a deleted row, but whose change alone isn't logged. */
  silent?: readonly string[];
  /** Expression for the item a row belongs to (`%` is `old` or `new`), or NULL. */
  item: string;
  /** Columns whose old text is kept once, by hash, in `log_texts`. */
  large?: readonly string[];
  /** Rows made together with their item aren't logged: undoing the item's creation captures them. */
  childOfItem?: boolean;
}

/** The name under which a row's large text is kept: its own, so that erasing the row can take it along. */
const hash = (column: string, row: 'old' | 'new'): string =>
  `text_hash(${row}.id || ':' || ${row}."${column}")`;

const ref = (column: string, row: 'old' | 'new', large: readonly string[] | undefined): string =>
  large?.includes(column) ? `json_object('$text', ${hash(column, row)})` : `${row}."${column}"`;

function image(table: LoggedTable, row: 'old' | 'new'): string {
  const pairs = [...table.columns, ...(table.silent ?? [])].map(
    (column) => `'${column}', ${ref(column, row, table.large)}`,
  );
  return `json_object(${pairs.join(', ')})`;
}

/** Only the columns that an update changed. */
function changedImage(table: LoggedTable, row: 'old' | 'new'): string {
  const rows = table.columns.map(
    (column) =>
      `SELECT '${column}' AS k, ${ref(column, row, table.large)} AS v${
        table.large?.includes(column) ? ', 1 AS j' : ', 0 AS j'
      } WHERE old."${column}" IS NOT new."${column}"`,
  );
  return `(SELECT json_group_object(k, CASE WHEN j THEN json(v) ELSE v END) FROM (${rows.join(' UNION ALL ')}))`;
}

const log = (table: LoggedTable, op: string, row: 'old' | 'new', before: string, after: string): string =>
  `INSERT INTO changes (action, revision, tbl, row, item, op, before, after)
   SELECT action, revision, '${table.name}', ${row}.id, ${table.item.replaceAll('%', row)}, '${op}', ${before}, ${after} FROM state;`;

/** The three triggers of a logged table, as SQL. */
export function logTriggers(table: LoggedTable): string {
  const { name } = table;
  const keep = (table.large ?? [])
    .map(
      (column) =>
        `INSERT OR IGNORE INTO log_texts (hash, text) SELECT ${hash(column, 'old')}, old."${column}" WHERE old."${column}" IS NOT NULL;`,
    )
    .join('\n');
  const differs = table.columns.map((column) => `old."${column}" IS NOT new."${column}"`).join(' OR ');
  const fresh = table.childOfItem
    ? `WHEN NOT EXISTS (SELECT 1 FROM items, state WHERE items.id = ${table.item.replaceAll('%', 'new')} AND items.created_action = state.action)`
    : '';
  return `
CREATE TRIGGER "${name}_log_insert" AFTER INSERT ON "${name}" ${fresh} BEGIN
  ${log(table, 'insert', 'new', 'NULL', 'NULL')}
END;
CREATE TRIGGER "${name}_log_update" AFTER UPDATE ON "${name}" WHEN ${differs} BEGIN
  ${keep}
  ${log(table, 'update', 'new', changedImage(table, 'old'), changedImage(table, 'new'))}
END;
CREATE TRIGGER "${name}_log_delete" AFTER DELETE ON "${name}" BEGIN
  ${keep}
  ${log(table, 'delete', 'old', image(table, 'old'), 'NULL')}
END;`;
}
