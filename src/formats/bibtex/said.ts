/** A short name for what an item says, so that one that is as it was read is known without reading it again. */
import type { ItemDraft } from '../../contract/model/item.ts';
import type { ExportItem } from '../format.ts';

/** 53 bits of a text, well mixed (multiplicative hashing in two halves). Not for secrets. */
function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return ((high >>> 0) * 0x200000 + (low >>> 11)).toString(36);
}

/** The name of what a draft or an item says, its key included. Equal names are equal items, in spelling and order. */
export function saidBy(item: ExportItem | ItemDraft): string {
  return hash(
    JSON.stringify([
      item.citationKey,
      item.type,
      item.title,
      item.abstract,
      item.venue,
      item.url,
      item.issued,
      item.creators,
      item.identifiers,
      item.variables,
      item.fields,
      item.links,
      item.tags,
      item.aliases,
      item.attachments.map(({ path, title }) => [path, title]),
      item.rating,
      item.priority,
      item.status === 'read',
    ]),
  );
}
