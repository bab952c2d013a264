import type { IdentifierScheme } from '../../../contract/model/item.ts';

/** Names of identifier schemes as people write them. */
export const schemeNames: Record<IdentifierScheme, string> = {
  doi: 'DOI',
  arxiv: 'arXiv',
  pmid: 'PMID',
  pmcid: 'PMCID',
  isbn: 'ISBN',
  issn: 'ISSN',
};

/** Where an identifier is resolved on the web, or null when nobody resolves its scheme. */
export function addressOf(scheme: IdentifierScheme, value: string): string | null {
  switch (scheme) {
    case 'doi':
      return `https://doi.org/${encodeURIComponent(value).replaceAll('%2F', '/')}`;
    case 'arxiv':
      return `https://arxiv.org/abs/${value.split('/').map(encodeURIComponent).join('/')}`;
    case 'pmid':
      return `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(value)}/`;
    case 'pmcid':
      return `https://www.ncbi.nlm.nih.gov/pmc/articles/${encodeURIComponent(value)}/`;
    case 'isbn':
    case 'issn':
      return null;
  }
}

/** Whether the shell would open it: http and https only. */
export function isWebAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === 'http:' || parsed?.protocol === 'https:';
}

/** An address as people read it: without scheme, `www.` and a last slash. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
