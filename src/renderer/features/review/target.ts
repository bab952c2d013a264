import type { Collection } from '../../../contract/methods/collections.ts';
import type { TargetCollection } from '../../../contract/methods/imports.ts';
import { foldText } from '../../../language/fold.ts';
import { collectionPaths } from '../../model/organised.ts';

/** Steps of a path as it is typed or shown: `Thesis/Related work`, `Thesis / Related work`. */
const steps = (path: string): string[] =>
  path
    .split('/')
    .map((step) => step.trim())
    .filter((step) => step !== '');

const folded = (path: readonly string[]): string => path.map((step) => foldText(step)).join('/');

/**
 * What a typed path stands for: the collection of that path, told apart without case, or a new one
 * whose first steps are spelled as those that are there. null for an empty field.
 */
export function targetOf(typed: string, collections: readonly Collection[]): TargetCollection | null {
  const wanted = steps(typed);
  if (wanted.length === 0) return null;
  const known = new Map<string, { id: Collection['id']; path: string }>();
  for (const [id, path] of collectionPaths(collections)) {
    const key = folded(steps(path));
    if (!known.has(key)) known.set(key, { id, path });
  }
  const whole = known.get(folded(wanted));
  if (whole) return { id: whole.id };
  for (let length = wanted.length - 1; length > 0; length--) {
    const above = known.get(folded(wanted.slice(0, length)));
    if (above) return { path: [...steps(above.path), ...wanted.slice(length)].join('/') };
  }
  return { path: wanted.join('/') };
}

/** The tags of a field that takes several, by commas. */
export const typedTags = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

/** A list of tags cut before the one that is being typed. */
export function lastTag(text: string): { head: string; piece: string } {
  const at = text.lastIndexOf(',') + 1;
  const head = text.slice(0, at);
  return { head: head === '' ? '' : `${head.trimEnd()} `, piece: text.slice(at).trim() };
}
