/** The text that an item was imported from, as it is or with what was edited since. */
import type { ItemDraft } from '../../contract/model/item.ts';
import type { ExportItem, ExportOptions } from '../format.ts';
import type { Dialect } from './dialect.ts';
import { entryFields } from './entry-fields.ts';
import { patchEntry } from './patch.ts';
import { hasReadingState } from './reading-state.ts';
import { type EntryBlock, reread } from './reread.ts';
import { saidBy } from './said.ts';
import { sameFiles, sameItem, sameTags } from './same.ts';

/** A draft as the item that it would be, beside what a .bib doesn't say. */
function asItem(draft: ItemDraft, item: ExportItem): ExportItem {
  const { source: _, ...read } = draft;
  return {
    ...item,
    ...read,
    added: item.added,
    status: draft.status ?? 'none',
    collections: item.collections,
    attachments: draft.attachments.map((attachment, i) => ({ ...attachment, id: i })),
  };
}

/** The item with those of its values as they were read that mean the same as its own. */
function settled(item: ExportItem, read: ExportItem): ExportItem {
  return {
    ...item,
    tags: sameTags(item.tags, read.tags) ? read.tags : item.tags,
    attachments: sameFiles(item.attachments, read.attachments) ? read.attachments : item.attachments,
  };
}

function changesOf(
  item: ExportItem,
  read: ExportItem,
  block: EntryBlock,
  options: ExportOptions,
  dialect: Dialect,
): { type: string | null; changes: Map<string, string | null> } {
  const [oldType, newType] = [dialect.entryType(read), dialect.entryType(item)];
  const before = new Map(entryFields(read, oldType, options, dialect));
  const after = new Map(entryFields(settled(item, read), newType, options, dialect));
  const changes = new Map<string, string | null>();
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    // What BibTeX sorts by is made of the title; an entry that came without it does without.
    if (name === 'key' && !block.fields.some((field) => field.name === 'key')) continue;
    const value = after.get(name) ?? null;
    if ((before.get(name) ?? null) !== value) changes.set(name, value);
  }
  return { type: oldType !== newType && newType !== block.type ? newType : null, changes };
}

/** The text with the new keys of works that the entry inherits from. */
function withParents(raw: string, block: EntryBlock, renamed: ReadonlyMap<string, string>): string {
  const field = block.fields.find(({ name }) => name === 'crossref');
  if (!field || renamed.size === 0) return raw;
  const value = raw.slice(field.from, field.to).replace(/[^\s{}",#]+/g, (key) => renamed.get(key) ?? key);
  return raw.slice(0, field.from) + value + raw.slice(field.to);
}

/** One change may bring another to light: a title that the book's repeated, a DOI that the address said. */
const MOST_ROUNDS = 3;

/**
 * The entry of an item that was imported in this dialect: the very text that it came in while nothing of it was
 * edited, else with the spans of the edited fields replaced. Null when it has to be made anew: it came otherwise,
 * only ASCII is wanted, or the edited text would not be read as what the item says.
 * @param renamed new keys of works that it inherits from, by the keys that it has for them
 */
export function keptEntry(
  item: ExportItem,
  options: ExportOptions,
  dialect: Dialect,
  renamed: ReadonlyMap<string, string> = new Map(),
): string | null {
  const { source } = item;
  if (!source || source.format !== dialect.name) return null;
  if (options.ascii && /[^\0-\x7f]/.test(source.raw)) return null;
  // Nearly all are as they came; what they say is found out in a tenth of the time that reading takes.
  const isAsItCame = source.context?.said !== undefined && source.context.said === saidBy(item);
  if (isAsItCame && renamed.size === 0) return source.raw;
  let { raw } = source;
  for (let round = 0; round <= MOST_ROUNDS; round += 1) {
    const found = reread(raw, source);
    if (!found) return null;
    const { block, draft } = found;
    const read = asItem(draft, item);
    const isSame = sameItem(item, read, {
      hasReadingState: hasReadingState(source),
      hasAliases: dialect.name === 'biblatex',
    });
    if (isSame && block.key === item.citationKey) return withParents(raw, block, renamed);
    const changed = isSame
      ? { type: null, changes: new Map<string, null>() }
      : changesOf(item, read, block, options, dialect);
    const key = block.key === item.citationKey ? null : item.citationKey;
    const patched = patchEntry(raw, block, { ...changed, key, isBiblatex: dialect.name === 'biblatex' });
    if (patched === raw) return null;
    raw = patched;
  }
  return null;
}
