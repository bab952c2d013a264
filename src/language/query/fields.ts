import type { Filter, TextField } from './ast.ts';

export type FieldName = Filter['field'] | NonNullable<TextField>;

/** Fields whose values are words of a text. */
export const textFields = ['author', 'title', 'abstract', 'journal'] as const;
/** Fields whose values are names that a person has given. */
export const nameFields = ['tag', 'in', 'key', 'doi', 'topic'] as const;

const own: readonly FieldName[] = [...textFields, ...nameFields, 'status', 'year', 'added', 'has'];

/** Those that have something to find: there are no topics yet. */
export const offeredFields: readonly FieldName[] = own.filter((name) => name !== 'topic');

/** Names that other programs have for the same. */
const aliases: Readonly<Record<string, FieldName>> = {
  creator: 'author',
  venue: 'journal',
  collection: 'in',
};

const byName = new Map<string, FieldName>([
  ...own.map((name): [string, FieldName] => [name, name]),
  ...Object.entries(aliases),
]);

/** All names that are fields. */
export const fieldNames: readonly string[] = [...byName.keys()];

/** The field of a name, in whatever case it is written. */
export const fieldNamed = (name: string): FieldName | null => byName.get(name.toLowerCase()) ?? null;

export const isTextField = (field: FieldName): field is NonNullable<TextField> =>
  (textFields as readonly string[]).includes(field);

export const isNameField = (field: FieldName): field is (typeof nameFields)[number] =>
  (nameFields as readonly string[]).includes(field);
