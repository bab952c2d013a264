import type { MergeChoice, MergeField } from '../../contract/methods/duplicates.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import type { IdentifierScheme } from '../../contract/model/item.ts';
import type { Item } from '../../contract/model/library.ts';
import { identifierSchemes } from '../../contract/model/terms.ts';

/** A field of a merge, as the engine's choice names it. */
export type FieldRef =
  | { kind: 'fields'; name: MergeField }
  | { kind: 'variables'; name: string }
  | { kind: 'identifiers'; name: IdentifierScheme };

/** One field of several papers. */
export interface MergeRow {
  ref: FieldRef;
  /** What each paper says, '' for nothing, in their order. */
  values: string[];
  /** Who has edited it by hand. */
  edited: boolean[];
  /** At least two papers say different things: somebody has to choose. */
  differs: boolean;
}

/** How values are written for people. */
export interface Spelling {
  fields: Readonly<Record<MergeField, (item: Item) => string>>;
}

/** Fields in the order they are read in; the variables and identifiers stand between venue and address. */
const first: readonly MergeField[] = ['title', 'creators', 'issued', 'type', 'venue'];
const last: readonly MergeField[] = ['url', 'abstract'];
const variablesFirst = ['volume', 'issue', 'page', 'publisher'];

/** The fields that at least one of some papers has, in reading order. */
export function mergeRows(items: readonly Item[], { fields }: Spelling): MergeRow[] {
  const field = (name: MergeField): MergeRow =>
    rowOf({ kind: 'fields', name }, items, fields[name], (item) => item.edited.includes(name));
  const names = new Set(items.flatMap((item) => Object.keys(item.variables)));
  const variables = [...new Set([...variablesFirst, ...[...names].sort()])].map((name) =>
    rowOf(
      { kind: 'variables', name },
      items,
      (item) => item.variables[name] ?? '',
      (item) => item.edited.includes('variables'),
    ),
  );
  const identifiers = identifierSchemes.map((name) =>
    rowOf(
      { kind: 'identifiers', name },
      items,
      (item) => item.identifiers[name] ?? '',
      (item) => item.edited.includes('identifiers'),
    ),
  );
  const rows = [...first.map(field), ...variables, ...identifiers, ...last.map(field)];
  return rows.filter(({ values }) => values.some((value) => value !== ''));
}

function rowOf(
  ref: FieldRef,
  items: readonly Item[],
  read: (item: Item) => string,
  isEdited: (item: Item) => boolean,
): MergeRow {
  const values = items.map(read);
  const edited = items.map((item, i) => values[i] !== '' && isEdited(item));
  return { ref, values, edited, differs: new Set(values.filter(Boolean)).size > 1 };
}

/** Every paper says the same: nothing is to be seen beside each other. */
export const saysOne = ({ values }: MergeRow): boolean => new Set(values).size === 1;

/** Whose value a field takes by a choice. */
export function winnerOf(choice: MergeChoice, { kind, name }: FieldRef): ItemId | undefined {
  const ids: Readonly<Record<string, ItemId | undefined>> = choice[kind];
  return ids[name];
}

/** The choice with another paper's value for one field. */
export function withWinner(choice: MergeChoice, { kind, name }: FieldRef, id: ItemId): MergeChoice {
  return { ...choice, [kind]: { ...choice[kind], [name]: id } };
}

export const noChoice: MergeChoice = { fields: {}, variables: {}, identifiers: {} };

/** What a person has chosen over what is taken where nobody does. */
export function overridden(base: MergeChoice, chosen: MergeChoice): MergeChoice {
  return {
    fields: { ...base.fields, ...chosen.fields },
    variables: { ...base.variables, ...chosen.variables },
    identifiers: { ...base.identifiers, ...chosen.identifiers },
  };
}
