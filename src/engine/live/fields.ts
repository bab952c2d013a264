import type { ItemPatch } from '../../contract/methods/items.ts';
import type { Creator, ItemDate, ItemDraft, ItemType, Link } from '../../contract/model/item.ts';
import { formatCreators } from '../../language/creators-text.ts';
import { dateText } from '../../language/date-input.ts';
import { typeName } from '../../language/strings-features.ts';

const whole = ['type', 'title', 'creators', 'issued', 'abstract', 'venue', 'url', 'links'] as const;
const maps = ['identifiers', 'variables', 'fields'] as const;
const setters = { identifiers: 'setIdentifiers', variables: 'setVariables', fields: 'setFields' } as const;

/** What an entry says, by the names of its fields: `title`, `variables.volume`, `tags`. */
export type Said = ReadonlyMap<string, unknown>;

/** An entry's fields; those that say nothing are left out. */
export function saidBy(draft: ItemDraft): Said {
  const said = new Map<string, unknown>();
  for (const name of whole) said.set(name, draft[name]);
  for (const map of maps) {
    for (const [name, value] of Object.entries(draft[map])) said.set(`${map}.${name}`, value);
  }
  said.set('tags', [...draft.tags].sort());
  for (const [name, value] of said) if (isNothing(value)) said.delete(name);
  return said;
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A field's value for people, as it is written elsewhere. */
export function shownValue(name: string, value: unknown): string {
  if (isNothing(value)) return '';
  if (name === 'creators') return formatCreators(value as Creator[]);
  if (name === 'issued') return dateText(value as ItemDate);
  if (name === 'type') return typeName(value as ItemType);
  if (name === 'links') return (value as Link[]).map(({ url }) => url).join(', ');
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** The patch that gives an item some fields of an entry; a field that it lacks is emptied. Tags are no part of it. */
export function patchOf(names: Iterable<string>, said: Said): ItemPatch {
  const patch: Record<string, unknown> = {};
  for (const name of names) {
    const [map, entry] = name.split(/\.(.*)/s);
    if (entry !== undefined && map !== undefined && map in setters) {
      const setter = setters[map as keyof typeof setters];
      patch[setter] = { ...(patch[setter] as object | undefined), [entry]: said.get(name) ?? '' };
    } else if (name !== 'tags') patch[name] = said.get(name) ?? emptyOf(name);
  }
  return patch as ItemPatch;
}

function emptyOf(name: string): unknown {
  if (name === 'issued') return null;
  if (name === 'type') return 'document';
  return name === 'creators' || name === 'links' ? [] : '';
}
