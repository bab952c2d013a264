import type { ItemId } from '../../../contract/model/ids.ts';
import type { Item } from '../../../contract/model/library.ts';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';

/** What becomes of the keys, in a sentence: the one that is kept, and those that stay as other names. */
export function keysLine(items: readonly Item[], keep: ItemId | undefined): string {
  const kept = items.find(({ id }) => id === keep);
  const others = items.filter((item) => item !== kept);
  const used = others.filter((item) => item.keyPinned).map((item) => item.citationKey);
  const unused = others
    .flatMap((item) => [...(item.keyPinned ? [] : [item.citationKey]), ...item.aliases])
    .filter(Boolean);
  return [
    kept ? text.keeps(kept.citationKey) : '',
    used.length > 0 ? text.usedAliases(used) : '',
    unused.length > 0 ? text.aliases(unused) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
