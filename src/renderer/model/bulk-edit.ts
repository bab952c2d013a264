/** The form of an edit of many papers, and the edit that it asks for: pure. */
import type { BulkEdit, BulkField, ListField } from '../../contract/methods/edits.ts';
import type { LinkKind } from '../../contract/model/item.ts';
import { identifierSchemes, listFields } from '../../contract/model/terms.ts';
import { schemeNames } from '../../language/identifier-input.ts';
import { allVariables, variableLabel } from '../../language/item-fields.ts';
import { editText } from '../../language/strings-edit.ts';
import { itemText } from '../../language/strings-features.ts';

export type EditKind = BulkEdit['do'];

/** What the form shows. Values stay when another kind of edit is chosen. */
export interface EditForm {
  do: EditKind;
  /** A field's name, or `own`: an imported field whose name is typed. */
  field: string;
  ownName: string;
  value: string;
  kind: LinkKind;
  onlyEmpty: boolean;
  find: string;
  with: string;
  expression: boolean;
  whole: boolean;
  matchCase: boolean;
}

export const firstForm: EditForm = {
  do: 'set',
  field: 'venue',
  ownName: '',
  value: '',
  kind: 'other',
  onlyEmpty: false,
  find: '',
  with: '',
  expression: false,
  whole: false,
  matchCase: false,
};

/** The field of an imported name that is typed. */
export const OWN = 'own';

export const isListField = (field: string): field is ListField => listFields.some((name) => name === field);

/** Fields that an edit can be of, in the order a menu has them. */
export function editFields(kind: EditKind): { value: string; label: string }[] {
  const main: [string, string][] = [
    ['title', itemText.title],
    ['creators', itemText.creators],
    ['venue', itemText.venue],
    ['issued', itemText.date],
    ['tags', itemText.tags],
    ['abstract', itemText.abstract],
    ['type', itemText.type],
    ['url', itemText.url],
    ['links', itemText.links],
  ];
  const lists = main.filter(([name]) => isListField(name));
  if (kind === 'add') return lists.map(([value, label]) => ({ value, label }));
  const single = main.filter(([name]) =>
    kind === 'set' ? !isListField(name) || name === 'creators' : kind !== 'replace' || name !== 'type',
  );
  return [
    ...single.map(([value, label]) => ({ value, label })),
    ...identifierSchemes.map((scheme) => ({ value: `identifiers.${scheme}`, label: schemeNames[scheme] })),
    ...allVariables.map((name) => ({ value: `variables.${name}`, label: variableLabel(name) })),
    { value: OWN, label: editText.ownField },
  ].filter(({ value }) => kind !== 'remove' || value !== 'type');
}

/** The form with another kind of edit; a field that this kind lacks gives way to the first that it has. */
export function withKind(form: EditForm, kind: EditKind): EditForm {
  const fields = editFields(kind);
  const field = fields.some(({ value }) => value === form.field) ? form.field : (fields[0]?.value ?? 'title');
  return { ...form, do: kind, field };
}

function fieldOf({ field, ownName }: EditForm): BulkField | null {
  // The menu has only names that are fields.
  if (field !== OWN) return field as BulkField;
  const name = ownName.trim();
  return name === '' || name.length > 100 ? null : `fields.${name}`;
}

/** The edit that a form asks for, or null while it isn't filled in. */
export function editOf(form: EditForm): BulkEdit | null {
  const field = fieldOf(form);
  if (field === null) return null;
  const { value, kind, onlyEmpty, find, expression, whole, matchCase } = form;
  switch (form.do) {
    case 'set':
      if (value.trim() === '' || field === 'tags' || field === 'links') return null;
      return { do: 'set', field, value, onlyEmpty };
    case 'add':
      if (value.trim() === '' || !isListField(field)) return null;
      return { do: 'add', field, value, kind };
    case 'remove':
      return { do: 'remove', field, value: isListField(field) ? value : '' };
    case 'replace':
      if (find === '') return null;
      return { do: 'replace', field, find, with: form.with, expression, whole, matchCase };
  }
}
