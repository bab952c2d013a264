import type { MergeField } from '../../../contract/methods/duplicates.ts';
import type { Item } from '../../../contract/model/library.ts';
import { spokenCreator } from '../../../language/creators-text.ts';
import { dateText } from '../../../language/date-input.ts';
import { schemeNames } from '../../../language/identifier-input.ts';
import { variableLabel } from '../../../language/item-fields.ts';
import { text as windowText } from '../../../language/strings.ts';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { typeName } from '../../../language/strings-features.ts';
import type { FieldRef } from '../../model/merge-fields.ts';

/** A paper's fields as text. */
export const fieldTexts: Readonly<Record<MergeField, (item: Item) => string>> = {
  title: (item) => item.title,
  creators: (item) => item.creators.map(spokenCreator).join(', '),
  issued: (item) => dateText(item.issued),
  type: (item) => typeName(item.type),
  venue: (item) => item.venue,
  url: (item) => item.url,
  abstract: (item) => item.abstract,
};

/** A field's name for people. */
export function fieldLabel({ kind, name }: FieldRef): string {
  if (kind === 'fields') return text.fields[name];
  if (kind === 'identifiers') return schemeNames[name];
  return text.variables[name] ?? variableLabel(name);
}

/** What papers hold besides what they say: all of it is kept in a merge. */
export const held: readonly { name: string; of(item: Item): string }[] = [
  { name: text.fields.keys, of: (item) => [item.citationKey, ...item.aliases].filter(Boolean).join(', ') },
  { name: text.fields.tags, of: (item) => item.tags.join(', ') },
  { name: text.fields.collections, of: (item) => item.collections.join(', ') },
  {
    name: text.fields.files,
    of: (item) => (item.attachments.length > 0 ? text.files(item.attachments.length) : ''),
  },
  { name: text.fields.links, of: (item) => item.links.map(({ url }) => url).join(', ') },
  {
    name: text.fields.reading,
    of: ({ status, rating }) =>
      [status === 'none' ? '' : windowText.status(status), rating > 0 ? windowText.rated(rating) : '']
        .filter(Boolean)
        .join(', '),
  },
];
