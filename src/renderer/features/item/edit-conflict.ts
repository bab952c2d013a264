import type { ItemPatch } from '../../../contract/methods/items.ts';
import type { Item } from '../../../contract/model/library.ts';

/** What an editor of the pane sets: fields of the item, or its citation key (which has a method of its own). */
export interface Edit extends ItemPatch {
  citationKey?: string;
}

/** Where the entries that an edit sets stand in an item. */
const maps = { setIdentifiers: 'identifiers', setVariables: 'variables', setFields: 'fields' } as const;
type Setter = keyof typeof maps;
type WholeField = Exclude<keyof Edit, Setter>;

const isSetter = (field: string): field is Setter => Object.hasOwn(maps, field);

/** One value that an edit sets, and where an item has it. */
interface Setting {
  mine: unknown;
  of(item: Item): unknown;
}

/** The entry of a map, '' where it has none. */
export function entryOf(value: Edit | Item, setter: Setter, name: string): string {
  const map: Readonly<Record<string, string | undefined>> | undefined =
    'revision' in value ? value[maps[setter]] : value[setter];
  return map?.[name] ?? '';
}

function settings(edit: Edit): Setting[] {
  return (Object.keys(edit) as (keyof Edit)[]).flatMap((field): Setting[] => {
    if (edit[field] === undefined) return [];
    if (!isSetter(field)) {
      const whole: WholeField = field;
      return [{ mine: edit[whole], of: (item) => item[whole] }];
    }
    return Object.entries(edit[field] ?? {}).map(([name, mine]) => ({
      mine,
      of: (item: Item) => entryOf(item, field, name),
    }));
  });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Whether somebody changed one of the values that the edit sets, after the editor saw `before`.
 * An item's revision also moves with its status or another field; that is no reason to ask.
 */
export function clashes(edit: Edit, before: Item, now: Item): boolean {
  return settings(edit).some(({ mine, of }) => !same(of(before), of(now)) && !same(mine, of(now)));
}

/** Whether the edit would leave the item as it is. */
export function changesNothing(edit: Edit, item: Item): boolean {
  return settings(edit).every(({ mine, of }) => same(mine, of(item)));
}
