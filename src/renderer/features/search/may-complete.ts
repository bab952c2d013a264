import { fieldNames } from '../../../language/query/fields.ts';

/** Letters that a field's name needs before it is offered: one is the beginning of nearly every word. */
const LEAST = 2;

/**
 * Whether the word at the caret may be completed: it begins a field's name, or is a field with the
 * beginning of a value. Other words aren't: a list over the rows at every key would be in the way.
 */
export function mayComplete(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const word = /(?:^|[\s(])-?([a-z]+:(?:"[^"]*|[^\s"()]*)|[a-z]*)$/iu.exec(before)?.[1]?.toLowerCase();
  if (word === undefined) return false;
  const [name = ''] = word.split(':', 1);
  if (word.includes(':')) return fieldNames.includes(name);
  return word.length >= LEAST && fieldNames.some((field) => field.startsWith(word));
}
