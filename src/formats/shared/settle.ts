/** The last look at a draft: what its parts say about each other. */
import type { ItemDraft } from '../../contract/model/item.ts';
import {
  arxivFromDoi,
  findArxivId,
  findDoi,
  foldIdentifier,
  identifierFromUrl,
} from '../../language/identifiers.ts';

/** Whether a record says nothing by which anybody could find the work. */
export const isEmptyDraft = (draft: ItemDraft): boolean =>
  draft.title === '' &&
  draft.creators.length === 0 &&
  draft.abstract === '' &&
  draft.venue === '' &&
  draft.url === '' &&
  Object.keys(draft.identifiers).length === 0;

/** Notes that are nothing but a DOI ("doi: 10.1080/…"), as Taylor & Francis's records have them. */
const ONLY_DOI = /^(?:doi:?\s*)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i;

/**
 * Fills in identifiers that the address, the DOI or a note tell: those of doi.org, PubMed and arXiv. A further
 * link that only says one of them again is dropped. A vague type
 * is made that of a preprint where the work is one.
 */
export function settle(draft: ItemDraft): ItemDraft {
  const { identifiers } = draft;
  for (const url of [draft.url, ...draft.links.map((link) => link.url)]) {
    const found = url ? identifierFromUrl(url) : null;
    if (found) identifiers[found.scheme] ??= found.value;
  }
  draft.links = draft.links.filter(({ url }) => {
    const found = draft.url ? identifierFromUrl(url) : null;
    return (
      !found ||
      foldIdentifier(found.scheme, identifiers[found.scheme] ?? '') !==
        foldIdentifier(found.scheme, found.value)
    );
  });
  draft.notes = draft.notes.filter((note) => {
    const doi = ONLY_DOI.test(note.trim()) ? findDoi(note) : null;
    if (doi) identifiers.doi ??= doi;
    return doi === null || identifiers.doi?.toLowerCase() !== doi.toLowerCase();
  });
  const said = draft.venue.length < 300 ? findArxivId(draft.venue) : null;
  const arxiv = (identifiers.doi ? arxivFromDoi(identifiers.doi) : null) ?? said;
  if (arxiv) identifiers.arxiv ??= arxiv.id;
  const isVague = draft.type === 'document' || draft.type === 'manuscript';
  if (isVague && identifiers.arxiv) draft.type = 'article';
  return draft;
}
