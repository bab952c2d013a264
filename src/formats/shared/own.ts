/**
 * What RIS has no tag for, in a user field (specification, "U1": user definable) that other programs leave alone:
 * `U1  - octavo: {"type": "post", "variables": {…}}`, with the names of our own model.
 */
import { ItemData, type ItemDraft } from '../../contract/model/item.ts';
import { z } from '../../contract/zod.ts';

const Own = ItemData.partial().extend({ tags: z.array(z.string()).optional() });

const MARK = /^\s*octavo:\s*(?=\{)/;

/** Whether a user field is ours. */
export const isOwn = (value: string): boolean => MARK.test(value);

/** Sets what a user field of ours says. Of maps it has the entries that differ; one that is gone is ''. */
export function readOwn(draft: ItemDraft, value: string): void {
  const json = value.replace(MARK, '').replace(/\n/g, ' ');
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    draft.fields['U1'] = value;
    return;
  }
  const own = Own.safeParse(given);
  if (!own.success) {
    draft.fields['U1'] = value;
    return;
  }
  const { variables, fields, identifiers, ...rest } = own.data;
  Object.assign(draft, rest);
  draft.variables = merged(draft.variables, variables);
  draft.fields = merged(draft.fields, fields);
  draft.identifiers = merged(draft.identifiers, identifiers);
  const { note } = draft.variables;
  draft.notes = draft.notes.filter((text) => text !== note);
}

function merged<T extends Partial<Record<string, string>>>(before: T, changes: T | undefined): T {
  const all = new Map(Object.entries(before));
  for (const [name, text] of Object.entries(changes ?? {})) {
    if (text) all.set(name, text);
    else all.delete(name);
  }
  return Object.fromEntries(all) as T;
}

/** The entries of a map that another one has not, or has otherwise; '' for those that only the other has. */
function mapDifference(
  mine: Partial<Record<string, string>>,
  read: Partial<Record<string, string>>,
): Record<string, string> | undefined {
  const names = new Set([...Object.keys(mine), ...Object.keys(read)]);
  const differing = [...names].filter((name) => (mine[name] ?? '') !== (read[name] ?? ''));
  if (differing.length === 0) return undefined;
  return Object.fromEntries(differing.map((name) => [name, mine[name] ?? '']));
}

const plainKeys = ['type', 'title', 'creators', 'issued', 'abstract', 'venue', 'url', 'links'] as const;

/**
 * What a record that a format's own tags make of an item does not say when it is read again: so nothing is lost,
 * whatever the tags can hold. The line's value, or '' where nothing differs.
 */
export function ownText(item: ItemData & { tags: readonly string[] }, read: ItemDraft): string {
  const own: Record<string, unknown> = {};
  for (const key of plainKeys)
    if (JSON.stringify(item[key]) !== JSON.stringify(read[key])) own[key] = item[key];
  for (const key of ['variables', 'fields', 'identifiers'] as const) {
    const changes = mapDifference(item[key], read[key]);
    if (changes) own[key] = changes;
  }
  if (JSON.stringify(item.tags) !== JSON.stringify(read.tags)) own['tags'] = item.tags;
  return Object.keys(own).length === 0 ? '' : `octavo: ${JSON.stringify(own)}`;
}
