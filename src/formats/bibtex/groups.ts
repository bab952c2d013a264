/** JabRef's groups as collections. */
import type { ItemDraft } from '../../contract/model/item.ts';
import type { Group } from './jabref-meta.ts';

/** An entry as it was read: its draft, and its fields' values in lower-case names. */
export interface ReadDraft {
  draft: ItemDraft;
  values: ReadonlyMap<string, string>;
}

/** A collection's path parts its names with slashes, so none may stand in a name. */
const pathOf = (group: Group): string => group.path.map(collectionName).join('/');

const collectionName = (name: string): string => name.replaceAll('/', '\u2215').trim();

/** The names in a `groups` field. One that holds the separator itself is found by the tree. */
export function groupNames(
  value: string,
  known: { has(name: string): boolean },
  separator: string,
): string[] {
  const whole = value.replace(/\s+/g, ' ').trim();
  if (known.has(whole)) return [whole];
  return whole
    .split(separator)
    .map((name) => name.trim())
    .filter(Boolean);
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether an entry is in a group of what has a word in a field: a keyword as a whole, other fields word by word. */
function keywordTest({
  field,
  word,
  isCaseSensitive,
}: NonNullable<Group['keyword']>): (one: ReadDraft) => boolean {
  const fold = (text: string): string => (isCaseSensitive ? text : text.toLowerCase());
  const wanted = fold(word);
  if (field === 'keywords')
    return ({ draft }) =>
      draft.tags.some((tag) => fold(tag) === wanted || fold(tag).startsWith(`${wanted} > `));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${escapeRegExp(word)}(?![\\p{L}\\p{N}])`,
    isCaseSensitive ? 'u' : 'iu',
  );
  return ({ values }) => pattern.test(values.get(field) ?? '');
}

/**
 * Puts drafts into collections: by their `groups` fields, by keys that the tree lists, and by the words of keyword
 * groups. A name that the tree has not is a collection of its own.
 * @returns the paths of all collections of the tree that papers are put into
 */
export function applyGroups(
  entries: readonly ReadDraft[],
  groups: readonly Group[],
  separator: string,
): string[] {
  const byName = new Map<string, string[]>();
  const byKey = new Map<string, string[]>();
  const tests: { path: string; isIn(one: ReadDraft): boolean }[] = [];
  const note = (map: Map<string, string[]>, name: string, path: string): void => {
    const paths = map.get(name);
    if (paths) paths.push(path);
    else map.set(name, [path]);
  };
  for (const group of groups) {
    const path = pathOf(group);
    if (group.isStatic) note(byName, group.name, path);
    for (const key of group.keys) note(byKey, key, path);
    if (group.keyword?.field === 'groups') note(byName, group.keyword.word, path);
    else if (group.keyword) tests.push({ path, isIn: keywordTest(group.keyword) });
  }
  for (const one of entries) {
    const paths = new Set(one.draft.collections);
    for (const name of groupNames(one.values.get('groups') ?? '', byName, separator))
      for (const path of byName.get(name) ?? [collectionName(name)]) paths.add(path);
    for (const path of byKey.get(one.draft.citationKey) ?? []) paths.add(path);
    for (const { path, isIn } of tests) if (isIn(one)) paths.add(path);
    one.draft.collections = [...paths];
  }
  return groups.filter((group) => group.isStatic || group.keyword !== null).map(pathOf);
}
