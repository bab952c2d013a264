/** Identifiers of a .bib entry, from their own fields and from the places where people put them. */
import type { ItemDraft } from '../../contract/model/item.ts';
import {
  arxivFromDoi,
  findArxivId,
  identifierFromUrl,
  normaliseDoi,
  parseArxivId,
} from '../../language/identifiers.ts';

/** Takes a field's value out of `fields`. */
type Take = (name: string) => string;

function readEprint(draft: ItemDraft, take: Take): void {
  const eprint = take('eprint');
  const archive = take('eprinttype') || take('archiveprefix');
  const arxiv = /^(?:arxiv)?$/i.test(archive) ? parseArxivId(eprint) : null;
  const pubmed = /^pubmed$/i.test(archive) && /^\d+$/.test(eprint);
  if (arxiv) draft.identifiers.arxiv = arxiv.id;
  else if (pubmed) draft.identifiers.pmid ??= eprint;
  else {
    if (eprint) draft.fields['eprint'] = eprint;
    if (archive) draft.fields['eprinttype'] = archive;
  }
  const primary = take('primaryclass') || take('eprintclass');
  if (primary) draft.fields['primaryclass'] = primary;
}

/**
 * Fills the identifiers. A DOI in `url` counts, an arXiv id in `url`, `journal` (Google Scholar's "arXiv preprint
 * arXiv:1706.03762"), `note` or `howpublished` too.
 */
export function readIdentifiers(draft: ItemDraft, take: Take): void {
  const doi = take('doi');
  if (doi) draft.identifiers.doi = normaliseDoi(doi) ?? doi;
  for (const scheme of ['pmid', 'pmcid', 'isbn', 'issn'] as const) {
    const value = take(scheme);
    if (value) draft.identifiers[scheme] = value;
  }
  readEprint(draft, take);
  const fromUrl = draft.url ? identifierFromUrl(draft.url) : null;
  if (fromUrl) draft.identifiers[fromUrl.scheme] ??= fromUrl.value;
  const said = [draft.venue, draft.variables['note'], draft.fields['howpublished'], draft.variables['volume']]
    .map((text) => (text && text.length < 300 ? findArxivId(text)?.id : undefined))
    .find((id) => id !== undefined);
  const arxiv = (draft.identifiers.doi ? arxivFromDoi(draft.identifiers.doi)?.id : undefined) ?? said;
  if (arxiv) draft.identifiers.arxiv ??= arxiv;
}
