import type { BulkField } from '../../contract/methods/edits.ts';
import type { ItemPatch } from '../../contract/methods/items.ts';
import type { Item } from '../../contract/model/library.ts';
import { differing, wholePatch } from '../items/patch.ts';
import { foldTag } from '../tags/queries.ts';
import { type Change, shownValue } from './values.ts';

/** A change that is one: it differs from what the paper has. */
export interface Effect {
  patch: ItemPatch | null;
  tags: { add: string[]; remove: string[] } | null;
}

/** What a change would really do to a paper, or null when it would leave it as it is. */
export function effectOf(item: Item, { patch, tags }: Change): Effect | null {
  const hasPatch = patch !== undefined && differing(item, wholePatch(item, patch)).length > 0;
  const hasTags = tags !== undefined && tags.add.length + tags.remove.length > 0;
  return hasPatch || hasTags ? { patch: hasPatch ? patch : null, tags: hasTags ? tags : null } : null;
}

/** The field as it would be shown after an effect. */
export function shownAfter(item: Item, field: BulkField, { patch, tags }: Effect): string {
  const gone = new Set((tags?.remove ?? []).map(foldTag));
  return shownValue(
    {
      ...item,
      ...(patch ? wholePatch(item, patch) : {}),
      tags: [...item.tags.filter((name) => !gone.has(foldTag(name))), ...(tags?.add ?? [])],
    } as Item,
    field,
  );
}
