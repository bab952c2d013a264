import type { ItemType } from '../../../contract/model/item.ts';
import type { Item } from '../../../contract/model/library.ts';
import { typeNames } from '../../../language/strings-features.ts';

/** Variables that the pane shows elsewhere. */
const shownElsewhere = new Set(['page', 'container-title', 'title', 'abstract']);

/** A CSL variable's or a field's name as a label: `collection-title` is "Collection title". */
export function factName(name: string): string {
  const words = name.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A CSL type as people call it. */
export const typeName = (type: ItemType): string => typeNames[type] ?? factName(type);

/** The rest of what an entry brought: CSL variables, then fields that CSL has no name for. */
export function otherFacts(item: Pick<Item, 'variables' | 'fields'>): { name: string; value: string }[] {
  const names = new Set<string>();
  return [...Object.entries(item.variables), ...Object.entries(item.fields)].flatMap(([name, value]) => {
    const label = factName(name);
    if (shownElsewhere.has(name) || value.trim() === '' || names.has(label)) return [];
    names.add(label);
    return [{ name: label, value }];
  });
}
