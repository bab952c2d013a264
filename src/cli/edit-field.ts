import { OctavoError } from '../contract/errors.ts';
import type { ValueField } from '../contract/methods/edits.ts';
import { identifierSchemes } from '../contract/model/terms.ts';
import type { WritableDb } from '../engine/db/database.ts';
import { effectOf } from '../engine/edits/outcome.ts';
import { changeTo } from '../engine/edits/values.ts';
import { getItem } from '../engine/items/read.ts';
import { updateItem } from '../engine/items/write.ts';
import type { ActionContext } from '../engine/library.ts';
import { closest } from '../language/closest.ts';
import { allVariables } from '../language/item-fields.ts';
import { usageError } from './arguments.ts';

/** A field to set, by the name that this program's JSON documents have for it. */
interface FieldSetting {
  field: ValueField | 'creators';
  value: string;
}

const named: ReadonlyMap<string, ValueField | 'creators'> = new Map<string, ValueField | 'creators'>([
  ['type', 'type'],
  ['title', 'title'],
  ['abstract', 'abstract'],
  ['container-title', 'venue'],
  ['venue', 'venue'],
  ['issued', 'issued'],
  ['date', 'issued'],
  ['url', 'url'],
  ['author', 'creators'],
  ['creators', 'creators'],
  ...identifierSchemes.map((scheme) => [scheme, `identifiers.${scheme}`] as const),
  ...allVariables.map((name) => [name, `variables.${name}`] as const),
]);

/**
 * Reads `--field NAME=VALUE`. Names are CSL's (`container-title`, `DOI`, `volume`); `fields.NAME` is one that an
 * import kept. Without a value the field is emptied.
 * @throws OctavoError `usage`
 */
export function readFieldSettings(values: readonly string[]): FieldSetting[] {
  return values.map((text) => {
    const [name = '', ...rest] = text.split('=');
    if (rest.length === 0) {
      throw usageError(`--field takes NAME=VALUE, such as volume=12, not “${text}”.`, { value: text });
    }
    const value = rest.join('=');
    const own = /^fields\.(.{1,100})$/.exec(name)?.[1];
    const field = own === undefined ? named.get(name.trim().toLowerCase()) : (`fields.${own}` as const);
    if (!field) {
      const meant = closest(name, [...named.keys()]);
      throw usageError(`There is no field “${name}”.${meant ? ` Did you mean ${meant}?` : ''}`, {
        field: name,
      });
    }
    return { field, value };
  });
}

/**
 * Sets fields of an item, as edited by a person.
 * @throws OctavoError `invalid_argument` for a value that the field can't have: the reason, in words
 */
export function setFields(
  db: WritableDb,
  action: ActionContext,
  id: number,
  settings: readonly FieldSetting[],
): void {
  for (const { field, value } of settings) {
    const item = getItem(db, id);
    const change = changeTo(item, field, value);
    if (change.problem !== undefined) {
      throw new OctavoError('invalid_argument', change.problem, { field, value, key: item.citationKey });
    }
    const patch = effectOf(item, change)?.patch;
    if (patch) updateItem(db, action, id, patch, { by: 'person' }, item);
  }
}
