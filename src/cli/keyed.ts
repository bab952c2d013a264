import type { ItemDraft } from '../contract/model/item.ts';
import type { ExportItem, ExportSource, FileText, FormatName } from '../formats/format.ts';
import { foldKey, makeKey, mendKey, validKey } from '../language/key.ts';

/** A text that drafts were read from: its format, and what stands in it beside them. */
export interface ReadFrom {
  format: FormatName;
  file: FileText | null;
}

/** Drafts as items to write, each with a citation key of its own. */
export interface Keyed {
  items: ExportItem[];
  /** Entries whose key an earlier one has. */
  renamed: { line: number; from: string; to: string }[];
}

/**
 * Gives drafts that no library has seen their citation keys: the one that they brought, mended where
 * BibTeX can't read it, else a made one. Brought keys come first, so that no made one takes them.
 * @param now moment of adding, for those that bring none
 * @param from the text that they were read from, where an export may give it back
 */
export function keyedItems(drafts: readonly ItemDraft[], now: number, from: ReadFrom | null = null): Keyed {
  const taken = new Set<string>();
  const keys = drafts.map(({ citationKey }) => {
    const brought = citationKey.trim();
    const key = brought === '' || validKey(brought) ? brought : mendKey(brought);
    if (key === '' || taken.has(foldKey(key))) return '';
    taken.add(foldKey(key));
    return key;
  });
  const renamed: Keyed['renamed'] = [];
  const items = drafts.map((draft, i) => {
    const key = keys[i] || makeKey(draft, (folded) => taken.has(folded));
    taken.add(foldKey(key));
    const brought = draft.citationKey.trim();
    if (brought !== '' && !keys[i]) renamed.push({ line: draft.source.line, from: brought, to: key });
    return exportItem(draft, key, now, from && { ...from, ...draft.source, place: i });
  });
  return { items, renamed };
}

function exportItem(
  draft: ItemDraft,
  citationKey: string,
  now: number,
  source: ExportSource | null,
): ExportItem {
  return {
    ...draft,
    citationKey,
    source: source ?? undefined,
    uuid: '',
    revision: 0,
    added: draft.added ?? now,
    status: draft.status ?? 'none',
    aliases: draft.aliases.filter((alias) => alias !== citationKey),
    attachments: draft.attachments.map(({ path, title, mime }, i) => ({ id: i + 1, path, title, mime })),
  };
}
