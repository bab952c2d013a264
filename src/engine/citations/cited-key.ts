import type { ItemData } from '../../contract/model/item.ts';
import type { CitedKey } from '../../language/cite-keys.ts';
import { identifierUrl } from '../../language/identifiers.ts';

/** What the forms of a citation key are made of. */
export const citedKey = (item: ItemData & { citationKey: string }): CitedKey => ({
  key: item.citationKey,
  title: item.title,
  address: addressOf(item),
});

/** Where a reader finds a work: its DOI's address, which lasts, else its own, else arXiv's. */
function addressOf({ url, identifiers: { doi, arxiv } }: ItemData): string {
  if (doi) return identifierUrl('doi', doi);
  return url || (arxiv ? identifierUrl('arxiv', arxiv) : '');
}
