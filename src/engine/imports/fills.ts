import type { ItemPatch } from '../../contract/methods/items.ts';
import type { ItemData } from '../../contract/model/item.ts';

/** The fields that a patch of blanks fills in an item, each entry of a group by itself: `venue`, `identifiers.doi`. */
export function filledFields(item: ItemData, patch: ItemPatch): string[] {
  return Object.entries(patch).flatMap(([field, value]) => {
    if (field !== 'identifiers' && field !== 'variables') return [field];
    const before: Partial<Record<string, string>> = item[field];
    return Object.keys(value as object)
      .filter((name) => !before[name])
      .map((name) => `${field}.${name}`);
  });
}
