import type { ItemDraft } from '../../contract/model/item.ts';
import type { TheirField } from '../../contract/model/live.ts';
import { foldKey } from '../../language/key.ts';
import { type Said, saidBy, sameValue, shownValue } from './fields.ts';

/** An entry as it was last written, and the item that it is of. */
export interface Written {
  item: number;
  text: string;
}

/** Something that another program did. */
export type Change =
  | { kind: 'added'; draft: ItemDraft }
  | { kind: 'edited'; item: number; draft: ItemDraft; baseKey: string; base: Said; theirs: Said }
  | { kind: 'deleted'; item: number; draft: ItemDraft };

/** Reads entries, each by its item, in the midst of all others: they may lean on each other and on macros. */
export type ReadEntries = (items: ReadonlySet<number>) => ReadonlyMap<number, ItemDraft>;

/**
 * What another program did to a live file, entry by entry: an entry whose text is still what was
 * written was left alone; the others are told apart by their citation keys, and one under a new key
 * by its title.
 * @param written the entries of the file as it was last written
 * @param drafts what the file holds now
 */
export function changesIn(
  written: readonly Written[],
  drafts: readonly ItemDraft[],
  readWritten: ReadEntries,
): Change[] {
  const untouched = new Map<string, number[]>();
  for (const [at, { text }] of written.entries()) {
    const key = text.trim();
    untouched.set(key, [...(untouched.get(key) ?? []), at]);
  }
  const left = new Set(written.keys());
  const rest: ItemDraft[] = [];
  for (const draft of drafts) {
    const at = untouched.get(draft.source.raw.trim())?.shift();
    if (at === undefined) rest.push(draft);
    else left.delete(at);
  }
  const gone = new Set([...left].map((at) => (written[at] as Written).item));
  const bases = gone.size === 0 ? [] : [...readWritten(gone)].map(([item, draft]) => ({ item, draft }));
  const find = finder(bases);
  const changes: Change[] = [];
  for (const draft of rest) {
    const base = find(draft);
    if (!base) changes.push({ kind: 'added', draft });
    else {
      const said = { base: saidBy(base.draft), theirs: saidBy(draft) };
      const isSame = changedNames(said.base, said.theirs).length === 0;
      if (isSame && base.draft.citationKey === draft.citationKey) continue;
      changes.push({ kind: 'edited', item: base.item, draft, baseKey: base.draft.citationKey, ...said });
    }
  }
  for (const { item, draft } of find.left()) changes.push({ kind: 'deleted', item, draft });
  return changes;
}

interface Base {
  item: number;
  draft: ItemDraft;
}

/** Finds an entry's earlier self, each once: by its key, else by its whole title. */
function finder(bases: readonly Base[]): ((draft: ItemDraft) => Base | undefined) & { left(): Base[] } {
  const left = new Set(bases);
  const byKey = new Map(bases.map((base) => [foldKey(base.draft.citationKey), base]));
  const byTitle = new Map(bases.map((base) => [base.draft.title.toLowerCase(), base]));
  const find = (draft: ItemDraft): Base | undefined => {
    const keyed = byKey.get(foldKey(draft.citationKey));
    const titled = draft.title === '' ? undefined : byTitle.get(draft.title.toLowerCase());
    const base = [keyed, titled].find((one) => one !== undefined && left.has(one));
    if (base) left.delete(base);
    return base;
  };
  return Object.assign(find, { left: () => [...left] });
}

/** Fields in which two entries differ. */
export function changedNames(a: Said, b: Said): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => !sameValue(a.get(name), b.get(name)));
}

/**
 * The fields that they changed, beside what the library says of them now. One that the library has
 * changed too, and to something else, is a conflict.
 */
export function mergedFields(base: Said, theirs: Said, ours: Said): TheirField[] {
  return changedNames(base, theirs).map((name) => ({
    name,
    base: shownValue(name, base.get(name)),
    theirs: shownValue(name, theirs.get(name)),
    ours: shownValue(name, ours.get(name)),
    conflict: !sameValue(ours.get(name), base.get(name)) && !sameValue(ours.get(name), theirs.get(name)),
  }));
}
