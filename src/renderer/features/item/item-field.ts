/** Fields of one value in the paper pane, by the names that bulk edits have too: `variables.volume`. */
import type { IdentifierScheme } from '../../../contract/model/item.ts';
import type { Item } from '../../../contract/model/library.ts';
import { identifierSchemes } from '../../../contract/model/terms.ts';
import { dateNote, dateVariable } from '../../../language/date-input.ts';
import { readIdentifier, schemeNames } from '../../../language/identifier-input.ts';
import { isDateVariable, usualFields, variableLabel, wordsOf } from '../../../language/item-fields.ts';
import { editText } from '../../../language/strings-edit.ts';
import { itemText } from '../../../language/strings-features.ts';
import { isWebAddress, typedAddress } from '../../../language/web-address.ts';
import { type Edit, entryOf } from './edit-conflict.ts';
import { oneLine } from './one-line.ts';
import type { Read } from './use-editing.ts';

export type FieldName =
  | 'url'
  | `identifiers.${IdentifierScheme}`
  | `variables.${string}`
  | `fields.${string}`;

/** A field's map and its entry: `variables.volume` is `variables` and `volume`. */
export function splitField(field: FieldName): { map: string; entry: string } {
  const at = field.indexOf('.');
  return at < 0 ? { map: field, entry: '' } : { map: field.slice(0, at), entry: field.slice(at + 1) };
}

/** The identifier scheme of a field, or null. */
export function schemeOf(field: FieldName): IdentifierScheme | null {
  const { map, entry } = splitField(field);
  return map === 'identifiers' ? (entry as IdentifierScheme) : null;
}

/** What a field is called in the paper's type. */
export function fieldLabel(field: FieldName, { type }: Pick<Item, 'type'>): string {
  const { map, entry } = splitField(field);
  if (map === 'url') return itemText.url;
  if (map === 'identifiers') return schemeNames[entry as IdentifierScheme];
  return map === 'variables' ? variableLabel(entry, type) : wordsOf(entry);
}

/** A field's value in an item or in an edit of it; '' where there is none. */
export function fieldValue(value: Edit | Item, field: FieldName): string {
  const { map, entry } = splitField(field);
  if (map === 'url') return value.url ?? '';
  const setter = { identifiers: 'setIdentifiers', variables: 'setVariables', fields: 'setFields' } as const;
  return entryOf(value, setter[map as keyof typeof setter], entry);
}

/** Variables that are read and written over several lines. */
const long = new Set(['note', 'annote', 'references']);

export const isLong = (field: FieldName): boolean =>
  field.startsWith('fields.') || long.has(splitField(field).entry);

/** Says what is understood of a text while it is typed, where that is not plain. */
export const noteOf = (field: FieldName): ((typed: string) => string | null) | undefined =>
  field.startsWith('variables.') && isDateVariable(splitField(field).entry) ? dateNote : undefined;

/** A typed value as a change, or why it is none. A text that stays as it was is never judged. */
export function readField(field: FieldName, typed: string, seen: Item): Read {
  const { map, entry } = splitField(field);
  const line = oneLine(typed);
  if (line === oneLine(fieldValue(seen, field))) return { patch: {} };
  if (map === 'url') {
    const url = typedAddress(line);
    if (url !== '' && !isWebAddress(url)) return { problem: editText.noAddress(line), field };
    return { patch: { url } };
  }
  if (map === 'fields') return { patch: { setFields: { [entry]: typed.trim() } } };
  if (map === 'variables') {
    const value = isDateVariable(entry) ? dateVariable(line) : isLong(field) ? typed.trim() : line;
    return { patch: { setVariables: { [entry]: value } } };
  }
  const scheme = entry as IdentifierScheme;
  const read = readIdentifier(scheme, line);
  return 'problem' in read
    ? { problem: read.problem, field }
    : { patch: { setIdentifiers: { [scheme]: read.value } } };
}

/** Variables that the line under the title shows. */
const inHead: ReadonlySet<string> = new Set(['page', 'container-title', 'title', 'abstract']);
const isFilled = (value: string | undefined): boolean => value !== undefined && value.trim() !== '';

export interface FieldGroups {
  /** Identifiers, the address and what the type usually has: filled ones. */
  own: FieldName[];
  /** Filled variables that other types have. */
  other: FieldName[];
  /** An imported entry's fields that CSL has no name for. */
  imported: FieldName[];
  /** What the type usually has, and this paper lacks. */
  missing: FieldName[];
}

/** The fields of a paper as the pane groups them. */
export function fieldGroups(
  item: Pick<Item, 'type' | 'identifiers' | 'url' | 'variables' | 'fields'>,
): FieldGroups {
  const usual = usualFields(item.type).filter((name) => !inHead.has(name));
  const named = (names: readonly string[]): FieldName[] => names.map((name) => `variables.${name}` as const);
  const filled = (name: string): boolean => isFilled(item.variables[name]);
  return {
    own: [
      ...identifierSchemes
        .filter((scheme) => isFilled(item.identifiers[scheme]))
        .map((scheme) => `identifiers.${scheme}` as const),
      ...(isFilled(item.url) ? (['url'] as const) : []),
      ...named(usual.filter(filled)),
    ],
    other: named(
      Object.keys(item.variables).filter(
        (name) => filled(name) && !usual.includes(name) && !inHead.has(name),
      ),
    ),
    imported: Object.keys(item.fields)
      .filter((name) => isFilled(item.fields[name]))
      .map((name) => `fields.${name}` as const),
    missing: named(usual.filter((name) => !filled(name))),
  };
}
