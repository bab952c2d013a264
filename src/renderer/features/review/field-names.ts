import { fieldWords } from '../../../language/strings-review.ts';

/** A field's name as a word of a sentence: `identifiers.doi` is "DOI". */
export function fieldName(field: string): string {
  const own = field.replace(/^\w+\./, '');
  return fieldWords[own] ?? own.replaceAll('-', ' ');
}

/** Names of an item's fields as words of a sentence, each once. */
export const fieldNames = (fields: readonly string[]): string[] => [...new Set(fields.map(fieldName))];
