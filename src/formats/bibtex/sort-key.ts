import type { ItemData } from '../../contract/model/item.ts';
import { significantWords } from '../../language/key.ts';

/**
 * The `key` field of an item that has neither author nor editor, by which BibTeX sorts and labels it (it warns
 * without): the first significant word of the title. '' where there is a name.
 */
export function sortKey(item: Pick<ItemData, 'creators' | 'title'> & { citationKey: string }): string {
  if (item.creators.some((c) => c.role === 'author' || c.role === 'editor')) return '';
  return significantWords(item.title, 1)[0] ?? item.citationKey.replace(/[^a-zA-Z0-9]/g, '');
}
