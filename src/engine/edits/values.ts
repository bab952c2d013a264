/** A field's value as text that a person types and reads, and a typed text as a change of the field. */
import { type BulkField, isItemType, type ValueField } from '../../contract/methods/edits.ts';
import { ItemPatch } from '../../contract/methods/items.ts';
import type { Creator, IdentifierScheme } from '../../contract/model/item.ts';
import type { Item } from '../../contract/model/library.ts';
import { formatCreators, parseCreators } from '../../language/creators-text.ts';
import { dateText, dateVariable, parseDate } from '../../language/date-input.ts';
import { readIdentifier } from '../../language/identifier-input.ts';
import { isDateVariable } from '../../language/item-fields.ts';
import { editText } from '../../language/strings-edit.ts';
import { itemText, typeName } from '../../language/strings-features.ts';
import { isWebAddress, typedAddress } from '../../language/web-address.ts';

/** What a paper gets: fields, tags, or the reason why it can't. */
export interface Change {
  patch?: ItemPatch;
  tags?: { add: string[]; remove: string[] };
  problem?: string;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** `variables.volume` as its map and its entry. */
function entryOf(field: string): [map: string, entry: string] {
  const at = field.indexOf('.');
  return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
}

/** A field's values; a field with one value has one, which may be ''. */
export function valuesOf(item: Item, field: BulkField): string[] {
  switch (field) {
    case 'tags':
      return item.tags;
    case 'links':
      return item.links.map(({ url }) => url);
    case 'creators':
      return item.creators.flatMap((one) => nameParts.map((part) => one[part]));
    case 'issued':
      return [dateText(item.issued)];
    case 'type':
    case 'title':
    case 'venue':
    case 'abstract':
    case 'url':
      return [item[field]];
    default: {
      const [map, entry] = entryOf(field);
      const entries: Record<string, string | undefined> =
        map === 'identifiers' ? item.identifiers : map === 'variables' ? item.variables : item.fields;
      // A field may have any name, also one that every object has.
      return [Object.hasOwn(entries, entry) ? (entries[entry] ?? '') : ''];
    }
  }
}

/** A field as one text, for the preview. */
export function shownValue(item: Item, field: BulkField): string {
  if (field === 'creators') return formatCreators(item.creators);
  if (field === 'type') return typeName(item.type);
  return valuesOf(item, field).join(', ');
}

/** Parts of a creator that are searched, in order. */
const nameParts = ['particle', 'family', 'given', 'suffix', 'literal'] as const;

/** Creators whose parts have the values that `valuesOf` gave, changed; one without any part left goes. */
export function creatorsWith(creators: readonly Creator[], values: readonly string[]): Creator[] {
  return creators
    .map((creator, i) => {
      const parts = nameParts.map((part, at) => [part, oneLine(values[i * nameParts.length + at] ?? '')]);
      return { ...creator, ...(Object.fromEntries(parts) as Partial<Creator>) };
    })
    .filter((creator) => nameParts.some((part) => creator[part] !== ''));
}

/** A typed value of a field as a change, or the reason why it can be none. */
export function changeTo(item: Item, field: ValueField | 'creators', value: string): Change {
  const line = oneLine(value);
  switch (field) {
    case 'type':
      return isItemType(line) ? { patch: { type: line } } : { problem: editText.noType(line) };
    case 'title':
    case 'venue':
      return checked({ [field]: line });
    case 'abstract':
      return checked({ abstract: value.trim() });
    case 'issued': {
      const issued = parseDate(line);
      return issued === undefined ? { problem: itemText.dateProblem(line) } : checked({ issued });
    }
    case 'url': {
      const url = typedAddress(line);
      return url === '' || isWebAddress(url) ? checked({ url }) : { problem: editText.noAddress(line) };
    }
    case 'creators':
      return checked({ creators: parseCreators(value, item.creators) });
    default: {
      const [map, entry] = entryOf(field);
      if (map === 'fields') return checked({ setFields: { [entry]: value.trim() } });
      if (map === 'variables') {
        const kept = isDateVariable(entry) ? dateVariable(line) : value.trim();
        return checked({ setVariables: { [entry]: kept } });
      }
      const scheme = entry as IdentifierScheme;
      const read = readIdentifier(scheme, line);
      return 'problem' in read ? read : checked({ setIdentifiers: { [scheme]: read.value } });
    }
  }
}

/** A change whose values are not longer than the library takes. */
export function checked(patch: ItemPatch): Change {
  return ItemPatch.safeParse(patch).success ? { patch } : { problem: editText.tooLong };
}
