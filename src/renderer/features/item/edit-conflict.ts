import type { ItemPatch } from '../../../contract/methods/items.ts';
import type { Item } from '../../../contract/model/library.ts';

/** What an editor of the pane sets: fields of the item, or its citation key (which has a method of its own). */
export interface Edit extends ItemPatch {
  citationKey?: string;
}

/** Fields that an edit sets. */
const fieldsOf = (edit: Edit): (keyof Edit)[] =>
  (Object.keys(edit) as (keyof Edit)[]).filter((field) => edit[field] !== undefined);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Whether somebody changed one of the fields that the edit sets, after the editor saw `before`.
 * An item's revision also moves with its status or rating; that is no reason to ask.
 */
export function clashes(edit: Edit, before: Item, now: Item): boolean {
  return fieldsOf(edit).some((field) => !same(before[field], now[field]) && !same(edit[field], now[field]));
}

/** Whether the edit would leave the item as it is. */
export function changesNothing(edit: Edit, item: Item): boolean {
  return fieldsOf(edit).every((field) => same(edit[field], item[field]));
}
