/** What JabRef's special fields say of a paper: `readstatus`, `ranking`, `priority`; and when it was added. */
import type { ItemDraft, Status } from '../../contract/model/item.ts';
import type { ExportSource } from '../format.ts';

export const readingStateNames = ['readstatus', 'ranking', 'priority'] as const;

/** Whether the file that an item came from has any of the special fields. */
export const hasReadingState = (source: ExportSource | undefined): boolean =>
  source?.file?.facts['readingState'] !== undefined;

/** JabRef has no word for the others. */
const statusOf: Readonly<Record<string, Status>> = { read: 'read', skimmed: 'read' };

/** `2015.03.04`, `2015-03-04T10:00:00` and `2009-03-01 10:00:00 +0100` as UTC milliseconds; else null. */
function moment(value: string): number | null {
  const iso = value.trim().replace(/^(\d{4})[./](\d\d?)[./](\d\d?)/, '$1-$2-$3');
  if (!/^\d{4}-\d\d?-\d\d?/.test(iso)) return null;
  const at = Date.parse(iso.replace(/^(\S+) (\S+) ([+-]\d\d)(\d\d)$/, '$1T$2$3:$4'));
  return Number.isNaN(at) ? null : at;
}

/** Takes the special fields out of the draft's imported fields; the dates stay there, since they say more. */
export function readReadingState(draft: ItemDraft): void {
  const { fields } = draft;
  const readStatus = fields['readstatus']?.trim().toLowerCase() ?? '';
  const status = Object.hasOwn(statusOf, readStatus) ? statusOf[readStatus] : undefined;
  if (status) {
    draft.status = status;
    if (readStatus === 'read') delete fields['readstatus'];
  }
  // `prio1` is the highest.
  const priority = /^prio([1-3])$/i.exec(fields['priority']?.trim() ?? '')?.[1];
  if (priority) {
    draft.priority = 4 - Number(priority);
    delete fields['priority'];
  }
  const rank = /^rank([1-5])$/i.exec(fields['ranking']?.trim() ?? '')?.[1];
  if (rank) {
    draft.rating = Number(rank);
    delete fields['ranking'];
  }
  for (const name of ['creationdate', 'date-added', 'timestamp']) {
    draft.added ??= moment(fields[name] ?? '');
  }
}

/** The special fields that say what an item has; none for what JabRef has no word for. */
export function readingStateFields(item: {
  status: Status;
  priority: number;
  rating: number;
}): [string, string][] {
  const fields: [string, string][] = [];
  if (item.status === 'read') fields.push(['readstatus', 'read']);
  if (item.priority > 0) fields.push(['priority', `prio${4 - item.priority}`]);
  if (item.rating > 0) fields.push(['ranking', `rank${item.rating}`]);
  return fields;
}
