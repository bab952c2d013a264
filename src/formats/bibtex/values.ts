/** The values of an entry's fields. */

import type { Field } from './blocks.ts';
import type { Macros } from './macros.ts';

/** Values by names in lower case. Of a repeated field BibTeX takes the first; others are kept under a number. */
export function fieldValues(fields: readonly Field[], macros: Macros): Map<string, string> {
  const values = new Map<string, string>();
  const repeats = new Map<string, number>();
  for (const { name, pieces } of fields) {
    const value = macros.text(pieces);
    const known = values.get(name);
    if (known === undefined || known.trim() === '') values.set(name, value);
    else if (name === 'keywords') values.set(name, `${known}, ${value}`);
    else if (value.trim() && value.trim() !== known.trim()) {
      const n = (repeats.get(name) ?? 1) + 1;
      repeats.set(name, n);
      values.set(`${name}-${n}`, value);
    }
  }
  return values;
}
