import type { ItemDraft } from '../contract/model/item.ts';
import type { ExportItem } from '../formats/format.ts';
import { foldKey, makeKey, mendKey, validKey } from '../language/key.ts';

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
 */
export function keyedItems(drafts: readonly ItemDraft[], now: number): Keyed {
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
    return exportItem(draft, key, now);
  });
  return { items, renamed };
}

function exportItem(draft: ItemDraft, citationKey: string, now: number): ExportItem {
  return {
    ...draft,
    citationKey,
    uuid: '',
    revision: 0,
    added: draft.added ?? now,
    status: draft.status ?? 'none',
    aliases: [],
    attachments: draft.attachments.map(({ path, title, mime }, i) => ({ id: i + 1, path, title, mime })),
  };
}
