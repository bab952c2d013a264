import type { ItemPatch } from '../../contract/methods/items.ts';
import type { Identifiers, ItemData } from '../../contract/model/item.ts';

/** A patch without its single entries: those are whole fields now. */
export type WholeItemPatch = Omit<ItemPatch, 'setIdentifiers' | 'setVariables' | 'setFields'> &
  Partial<Pick<ItemData, 'fields'>>;

/** The maps of an item whose entries have a provenance each: `variables.volume`. */
const maps = ['identifiers', 'variables', 'fields'] as const;
type MapField = (typeof maps)[number];
type Entries = Readonly<Record<string, string | undefined>>;

/** A map with some entries set; '' takes one away. Entries that stay keep their order. */
function withEntries(map: Entries, entries: Entries | undefined): Record<string, string> {
  const all = new Map(Object.entries(map));
  for (const [name, value] of Object.entries(entries ?? {})) {
    if (value === undefined) continue;
    if (value === '') all.delete(name);
    else all.set(name, value);
  }
  return Object.fromEntries(all) as Record<string, string>;
}

/** What a patch sets of an item, single entries put into the maps they belong to. */
export function wholePatch(item: ItemData, patch: ItemPatch): WholeItemPatch {
  const { setIdentifiers, setVariables, setFields, ...whole } = patch;
  return {
    ...whole,
    ...(setIdentifiers
      ? { identifiers: withEntries(whole.identifiers ?? item.identifiers, setIdentifiers) as Identifiers }
      : {}),
    ...(setVariables ? { variables: withEntries(whole.variables ?? item.variables, setVariables) } : {}),
    ...(setFields ? { fields: withEntries(item.fields, setFields) } : {}),
  };
}

/** Fields of a patch whose value differs from the item's. */
export function differing(item: ItemData, patch: WholeItemPatch): (keyof WholeItemPatch)[] {
  return (Object.keys(patch) as (keyof WholeItemPatch)[]).filter(
    (field) => patch[field] !== undefined && JSON.stringify(patch[field]) !== JSON.stringify(item[field]),
  );
}

const isMap = (field: string): field is MapField => maps.some((map) => map === field);

/**
 * What the provenance of a change names: fields, and of those that are maps the entries that changed, so
 * that an edited volume doesn't keep an import from filling in the publisher.
 */
export function changedNames(before: ItemData, after: ItemData, fields: readonly string[]): string[] {
  return fields.flatMap((field) => (isMap(field) ? entryNames(field, before[field], after[field]) : [field]));
}

function entryNames(field: MapField, before: Entries, after: Entries): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).map((name) => `${field}.${name}`);
}

/** Whether a person has edited a field, or an entry of it. Older libraries remember whole maps only. */
export function isEdited(edited: readonly string[], field: string, entry?: string): boolean {
  return edited.includes(field) || (entry !== undefined && edited.includes(`${field}.${entry}`));
}

/** Whether a person has edited a field or any entry of it. */
export const isTouched = (edited: readonly string[], field: string): boolean =>
  edited.some((name) => name === field || name.startsWith(`${field}.`));
