import type { ItemData } from '../../../contract/model/item.ts';
import { spokenCreator } from '../../../language/creators-text.ts';
import { dateText } from '../../../language/date-input.ts';
import { typeNames } from '../../../language/strings-features.ts';
import { fieldName } from './field-names.ts';

/** A field of a paper that an import would fill. */
export interface FilledField {
  name: string;
  /** '' where the paper has nothing. */
  before: string;
  after: string;
}

const titled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A group of named values, such as identifiers: one line for each that is new. */
function group(
  before: Partial<Record<string, string>>,
  after: Partial<Record<string, string>>,
): FilledField[] {
  return Object.entries(after)
    .filter(([name, value]) => value && value !== before[name])
    .map(([name, value]) => ({
      name: titled(fieldName(name)),
      before: before[name] ?? '',
      after: value ?? '',
    }));
}

const readers: readonly [keyof ItemData, (data: ItemData) => string][] = [
  ['type', ({ type }) => typeNames[type] ?? titled(type.replaceAll('-', ' '))],
  ['title', ({ title }) => title],
  ['creators', ({ creators }) => creators.map(spokenCreator).join(', ')],
  ['issued', ({ issued }) => dateText(issued)],
  ['venue', ({ venue }) => venue],
  ['url', ({ url }) => url],
  ['links', ({ links }) => links.map(({ url }) => url).join(', ')],
  ['abstract', ({ abstract }) => abstract],
];

/** What a patch changes in a paper, field by field, as text. */
export function filledFields(item: ItemData, patch: Partial<ItemData>): FilledField[] {
  const after = { ...item, ...patch };
  const single = readers
    .filter(([field]) => patch[field] !== undefined)
    .map(([field, read]) => ({ name: titled(fieldName(field)), before: read(item), after: read(after) }));
  return [
    ...single,
    ...group(item.identifiers, patch.identifiers ?? {}),
    ...group(item.variables, patch.variables ?? {}),
  ];
}
