import { type LoggedTable, logTriggers } from './triggers-0001.ts';

/**
 * A stay of a paper in the reading queue: when it came, when reading began, when and as what it left.
 * Those before this version are worked out from the log of changes, as far as it reaches back.
 */
const table = `
CREATE TABLE queue_stays (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  queued_at INTEGER NOT NULL,
  started_at INTEGER,
  left_at INTEGER,
  outcome TEXT
);
CREATE INDEX queue_stays_by_item ON queue_stays (item);
CREATE INDEX items_in_queue ON items (queue_order) WHERE status IN ('to-read', 'reading');
CREATE INDEX items_read ON items (read_at, trashed_at) WHERE status = 'read';
`;

const earlier = `
CREATE TEMP TABLE steps AS
  SELECT c.id, c.row AS item, a.at, json_extract(c.before, '$.status') AS was, json_extract(c.after, '$.status') AS became
  FROM changes c JOIN actions a ON a.id = c.action JOIN items ON items.id = c.row
  WHERE c.tbl = 'items' AND c.op = 'update' AND c.before LIKE '%"status":%' AND a.kind = 'do' AND a.undone_by IS NULL;
CREATE INDEX temp.steps_by_item ON steps (item, id);
INSERT INTO queue_stays (item, queued_at, started_at, left_at, outcome)
  WITH edges AS (
    SELECT id, item, at, became, became IN ('to-read', 'reading') AS inside FROM steps
    WHERE (was IN ('to-read', 'reading')) <> (became IN ('to-read', 'reading'))),
  stays AS (
    SELECT id, item, at, inside, lead(id) OVER own AS next, lead(at) OVER own AS left_at, lead(became) OVER own AS outcome
    FROM edges WINDOW own AS (PARTITION BY item ORDER BY id))
  SELECT item, at,
    (SELECT min(steps.at) FROM steps WHERE steps.item = stays.item AND became = 'reading'
       AND steps.id >= stays.id AND (stays.next IS NULL OR steps.id < stays.next)),
    left_at, outcome
  FROM stays WHERE inside ORDER BY id;
DROP TABLE steps;
-- What the log doesn't know of is in the queue since its status was set.
INSERT INTO queue_stays (item, queued_at, started_at)
  SELECT id, coalesce(status_at, added_at), CASE WHEN status = 'reading' THEN coalesce(status_at, added_at) END FROM items
  WHERE status IN ('to-read', 'reading')
    AND id NOT IN (SELECT item FROM queue_stays WHERE left_at IS NULL);
`;

/**
 * Every queued paper gets its number in the order it was shown in. That is no change a person made, so
 * the triggers write it under an action that isn't there, and it leaves the log again.
 */
const numbers = `
UPDATE state SET action = 0;
UPDATE items SET queue_order = numbered.n FROM (
  SELECT id, row_number() OVER (ORDER BY status <> 'reading', queue_order IS NULL, queue_order, status_at, id) AS n
  FROM items WHERE status IN ('to-read', 'reading')) AS numbered
WHERE items.id = numbered.id;
DELETE FROM changes WHERE action = 0;
UPDATE state SET action = NULL;
`;

export const logged0003: readonly LoggedTable[] = [
  {
    name: 'queue_stays',
    columns: ['item', 'queued_at', 'started_at', 'left_at', 'outcome'],
    item: '%.item',
    childOfItem: true,
  },
];

export const queueStays0003 = table + earlier + numbers + logged0003.map(logTriggers).join('\n');
