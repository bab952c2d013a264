import type { Collection } from '../../contract/methods/collections.ts';
import type { Tag } from '../../contract/methods/tags.ts';
import type { CollectionId } from '../../contract/model/ids.ts';
import { foldText } from '../../language/fold.ts';

/** A line of a tree as it is drawn. `expanded` is null for a line with nothing below it. */
export interface TreeLine<T> {
  key: string;
  label: string;
  depth: number;
  expanded: boolean | null;
  /** null for a step of a tag's name that is no tag itself. */
  value: T | null;
}

export type CollectionLine = TreeLine<Collection> & { value: Collection };

/** True when a line would be drawn as it is. */
export const sameLine = <T>(a: TreeLine<T>, b: TreeLine<T>): boolean =>
  a.key === b.key &&
  a.label === b.label &&
  a.depth === b.depth &&
  a.expanded === b.expanded &&
  a.value === b.value;

const ALL = (): boolean => true;

/** Collections by their parent, each list in its own order. */
function byParent(collections: readonly Collection[]): Map<CollectionId | null, Collection[]> {
  const children = new Map<CollectionId | null, Collection[]>();
  for (const collection of collections) {
    const siblings = children.get(collection.parent);
    if (siblings) siblings.push(collection);
    else children.set(collection.parent, [collection]);
  }
  return children;
}

/** The tree's visible lines from top to bottom. Linear in the collections. */
export function collectionLines(
  collections: readonly Collection[],
  isOpen: (key: string) => boolean = ALL,
): CollectionLine[] {
  const children = byParent(collections);
  const lines: CollectionLine[] = [];
  // A stack of its own: the tree may be deeper than the call stack likes.
  const waiting = (children.get(null) ?? []).map((value) => ({ value, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    const key = `collection:${value.id}`;
    const below = children.get(value.id) ?? [];
    const expanded = below.length > 0 ? isOpen(key) : null;
    lines.push({ key, label: value.name, depth, expanded, value });
    if (expanded) for (const child of [...below].reverse()) waiting.push({ value: child, depth: depth + 1 });
  }
  return lines;
}

/** Which one of how many a line is among those beside it, as `aria-posinset` and `aria-setsize` tell it. */
export interface Position {
  at: number;
  of: number;
}

/** Each line's position by its key, also of those that aren't drawn. Linear in the lines. */
export function positionsOf(lines: readonly { key: string; depth: number }[]): Map<string, Position> {
  const groups: { count: number }[] = [];
  const found = lines.map(({ key, depth }) => {
    groups.length = Math.min(groups.length, depth + 1);
    const group = groups[depth] ?? { count: 0 };
    groups[depth] = group;
    group.count += 1;
    return { key, at: group.count, group };
  });
  return new Map(found.map(({ key, at, group }) => [key, { at, of: group.count }]));
}

/** `Thesis / Related work`: a collection's name with those above it. */
export function collectionPaths(collections: readonly Collection[]): Map<CollectionId, string> {
  const paths = new Map<CollectionId, string>();
  const above: string[] = [];
  for (const { value, depth } of collectionLines(collections)) {
    above.length = depth;
    above.push(value.name);
    paths.set(value.id, above.join(' / '));
  }
  return paths;
}

/** Where a collection goes, as `collections.move` takes it. */
export interface Move {
  parent: CollectionId | null;
  before: CollectionId | null;
}

/** The places one step away from where a collection stands; null where there is no such step. */
export function stepsOf(
  collections: readonly Collection[],
  id: CollectionId,
): Record<'up' | 'down' | 'into' | 'out', Move | null> {
  const own = collections.find((c) => c.id === id);
  if (!own) return { up: null, down: null, into: null, out: null };
  const children = byParent(collections);
  const siblings = children.get(own.parent) ?? [];
  const at = siblings.indexOf(own);
  const previous = siblings[at - 1];
  const parent = collections.find((c) => c.id === own.parent);
  const uncles = parent ? (children.get(parent.parent) ?? []) : [];
  return {
    up: previous ? { parent: own.parent, before: previous.id } : null,
    down: siblings[at + 1] ? { parent: own.parent, before: siblings[at + 2]?.id ?? null } : null,
    into: previous ? { parent: previous.id, before: null } : null,
    out: parent ? { parent: parent.parent, before: uncles[uncles.indexOf(parent) + 1]?.id ?? null } : null,
  };
}

/** Where one collection lands when it is dropped on another: above it, into it, below it. */
export function droppedAt(
  collections: readonly Collection[],
  target: CollectionId,
  zone: 'before' | 'into' | 'after',
): Move | null {
  const on = collections.find((c) => c.id === target);
  if (!on) return null;
  if (zone === 'into') return { parent: on.id, before: null };
  if (zone === 'before') return { parent: on.parent, before: on.id };
  const siblings = collections.filter((c) => c.parent === on.parent);
  return { parent: on.parent, before: siblings[siblings.indexOf(on) + 1]?.id ?? null };
}

/** True for a collection that lies in another, or is it. */
export function liesWithin(
  collections: readonly Collection[],
  id: CollectionId,
  ancestor: CollectionId,
): boolean {
  const parents = new Map(collections.map((c) => [c.id, c.parent]));
  const seen = new Set<CollectionId>();
  for (let at: CollectionId | null = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === ancestor) return true;
    seen.add(at);
  }
  return false;
}

/** What a list's entry goes before when it moves a step: null is the end, undefined no step. */
export function searchStep<I>(
  entries: readonly { id: I }[],
  id: I,
  way: 'up' | 'down',
): I | null | undefined {
  const at = entries.findIndex((entry) => entry.id === id);
  if (way === 'up') return entries[at - 1]?.id;
  return at < 0 || at === entries.length - 1 ? undefined : (entries[at + 2]?.id ?? null);
}

/** How many collections lie below one. */
export function countBelow(collections: readonly Collection[], id: CollectionId): number {
  const children = byParent(collections);
  const waiting = [...(children.get(id) ?? [])];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    count += 1;
    waiting.push(...(children.get(next.id) ?? []));
  }
  return count;
}

interface TagNode {
  label: string;
  tag: Tag | null;
  children: Map<string, TagNode>;
}

/** Tags as a tree by the `/` in their names, told apart without case as the library does. */
export function tagLines(tags: readonly Tag[], isOpen: (key: string) => boolean = ALL): TreeLine<Tag>[] {
  const root = new Map<string, TagNode>();
  for (const tag of tags) {
    let level = root;
    let node: TagNode | undefined;
    for (const step of tag.name.split('/')) {
      const folded = foldText(step);
      node = level.get(folded) ?? { label: step, tag: null, children: new Map() };
      level.set(folded, node);
      level = node.children;
    }
    if (node) node.tag = tag;
  }
  const lines: TreeLine<Tag>[] = [];
  const walk = (level: Map<string, TagNode>, path: string, depth: number): void => {
    for (const [folded, { label, tag, children }] of level) {
      const at = path === '' ? folded : `${path}/${folded}`;
      const key = tag ? `tag:${tag.id}` : `tags:${at}`;
      const expanded = children.size > 0 ? isOpen(key) : null;
      lines.push({ key, label, depth, expanded, value: tag });
      if (expanded) walk(children, at, depth + 1);
    }
  };
  walk(root, '', 0);
  return lines;
}

const byName = new WeakMap<readonly Tag[], ReadonlyMap<string, Tag>>();

/** The tag of a name; a paper's chips ask with every change of the store, so the names are looked up once a list. */
export function tagNamed(tags: readonly Tag[], name: string): Tag | undefined {
  let names = byName.get(tags);
  if (!names) {
    names = new Map(tags.map((tag) => [tag.name, tag]));
    byName.set(tags, names);
  }
  return names.get(name);
}

/** Keys of the lines that a tag lies below, from the top. */
export function tagRowsAbove(tags: readonly Tag[], id: Tag['id']): string[] {
  const pathOf = (name: string): string[] => name.split('/').map(foldText);
  const own = tags.find((tag) => tag.id === id);
  if (!own?.name.includes('/')) return [];
  const ids = new Map(tags.map((tag) => [pathOf(tag.name).join('/'), tag.id]));
  const steps = pathOf(own.name);
  return steps.slice(0, -1).map((_, at) => {
    const path = steps.slice(0, at + 1).join('/');
    const above = ids.get(path);
    return above === undefined ? `tags:${path}` : `tag:${above}`;
  });
}

/**
 * The tags that most papers have, in the order they came: a sidebar can't show 20,000.
 * @param also the key of a line that is shown whatever it counts
 */
export function mostUsed(tags: readonly Tag[], most: number, also: string | null = null): readonly Tag[] {
  if (tags.length <= most) return tags;
  // With what is nested below it a tag counts no less than that, so no step of a name is missing.
  const kept = new Set(
    [...tags].sort((a, b) => b.all - a.all || a.name.length - b.name.length).slice(0, most),
  );
  return tags.filter((tag) => kept.has(tag) || `tag:${tag.id}` === also);
}
