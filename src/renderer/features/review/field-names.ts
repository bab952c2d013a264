import { fieldWords } from '../../../language/strings-review.ts';

/** Names of an item's fields as words of a sentence, each once. */
export function fieldNames(fields: readonly string[]): string[] {
  return [
    ...new Set(fields.map((field) => fieldWords[field] ?? field.replace(/^\w+\./, '').replaceAll('-', ' '))),
  ];
}
