/** The people of a MEDLINE record: FAU beside AU, FED beside ED, and bodies in CN, in the order they stand in. */
import type { Creator, CreatorRole, ItemDraft } from '../../contract/model/item.ts';
import { literalName, personName, readListName } from '../shared/names.ts';
import { oneLine } from '../shared/put.ts';
import type { TaggedRecord } from '../tagged/records.ts';

const SUFFIX = /^(.*?)[,\s]+(Jr|Sr|I{2,3}|IV|[2-5](?:nd|rd|th))\.?$/i;

/** `King, Martin L Jr`: the suffix stands behind the given name. */
function fullName(text: string, role: CreatorRole): Creator | null {
  const name = oneLine(text);
  const comma = name.indexOf(',');
  if (comma < 0) return literalName(name, role);
  const given = name.slice(comma + 1).trim();
  const [, bare = given, suffix = ''] = SUFFIX.exec(given) ?? [];
  return personName(name.slice(0, comma), bare, suffix, role);
}

/** `King ML Jr`: initials behind the family name. */
function shortName(text: string, role: CreatorRole): Creator | null {
  const [, bare = text, suffix = ''] = SUFFIX.exec(oneLine(text)) ?? [];
  const name = readListName(bare, role);
  return name && !name.literal ? { ...name, suffix } : name;
}

/** Puts the people of a record into a draft. Where a full name stands, the short one behind it says it again. */
export function readCreators(draft: ItemDraft, { fields }: TaggedRecord): void {
  const has = (tag: string): boolean => fields.some((field) => field.tag === tag);
  const [full, fullEditors] = [has('FAU'), has('FED')];
  for (const { tag, value } of fields) {
    let name: Creator | null = null;
    if (tag === 'FAU') name = fullName(value, 'author');
    else if (tag === 'AU' && !full) name = shortName(value, 'author');
    else if (tag === 'CN') name = literalName(value, 'author');
    else if (tag === 'FED') name = fullName(value, 'editor');
    else if (tag === 'ED' && !fullEditors) name = shortName(value, 'editor');
    if (name) draft.creators.push(name);
  }
}
