/**
 * Persistent identifiers of works: found in text and in addresses, checked, compared, linked.
 * Everything here works offline and is linear in the length of its input.
 */
import type { IdentifierScheme } from '../contract/model/item.ts';
import { isbn13, validIsbn, validIssn } from './check-digits.ts';

/** An identifier in its usual spelling, without resolver. */
export interface Identifier {
  scheme: IdentifierScheme;
  value: string;
}

/** An arXiv identifier and what it says about the preprint. `id` has no version. */
export interface ArxivId {
  id: string;
  version: number | null;
  year: number;
  month: number;
}

/**
 * DOI Handbook 2.2: prefix `10.` + registrant code (which may be subdivided by dots), a slash, a suffix
 * of any printable characters. In running text it ends at white space, quotes, angle brackets (but for
 * those of a SICI suffix) and full-width punctuation.
 */
const doiInText =
  /(?<![\d.])10\.\d{4,9}(?:\.\d{1,9})*\/(?:[^\s"<>⟨⟩“”„«»，。、；：！？（）【】《》]|<\d+:[^\s<>"]{1,60}>)+/u;

/** The first DOI of a text in the spelling it has there, or null. */
export function findDoi(text: string): string | null {
  const found = doiInText.exec(text)?.[0];
  return found === undefined ? null : trimmedDoi(found);
}

/** A DOI out of what people write for one (`doi:…`, a resolver's address, `%2F`), or null. Case is kept. */
export function normaliseDoi(text: string): string | null {
  let value = text.trim();
  const resolver =
    /^(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/|^doi[:\s]\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?/iu;
  const hadResolver = resolver.exec(value);
  if (hadResolver) {
    value = value.slice(hadResolver[0].length);
    value = decoded(value.replace(/[?#].*$/su, (tail) => (/^https?:/iu.test(text.trim()) ? '' : tail)));
  } else if (/^10\.\d{4,9}(?:\.\d+)*%2F/iu.test(value)) value = decoded(value);
  const found = findDoi(value);
  return found !== null && value.startsWith(found) ? found : null;
}

/** Takes the punctuation of the sentence off a DOI's end; a closing bracket stays where it was opened within. */
function trimmedDoi(found: string): string {
  return trimTrailing(found).replace(/\/+$/u, '');
}

/**
 * A text (an identifier, an address) without the punctuation that the sentence around it put at its end:
 * `.,;:!?…`, quotes, and closing brackets that have no opening one within.
 */
export function trimTrailing(text: string): string {
  const depth = new Map<string, number>();
  for (const c of text) if ('()[]{}'.includes(c)) depth.set(c, (depth.get(c) ?? 0) + 1);
  let end = text.length;
  for (; end > 0; end -= 1) {
    const last = text[end - 1] ?? '';
    const opener = last === ')' ? '(' : last === ']' ? '[' : last === '}' ? '{' : '';
    if (opener) {
      const closing = depth.get(last) ?? 0;
      if (closing <= (depth.get(opener) ?? 0)) break;
      depth.set(last, closing - 1);
    } else if (!/[.,;:!?'"`’‘“”»›…*，。、；：！？]/u.test(last)) break;
  }
  return text.slice(0, end);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** arXiv's own archives of the old scheme; a slash and seven digits after any other word is no identifier. */
const oldArchives =
  /^(?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-(?:ex|lat|ph|th)|math|math-ph|mtrl-th|nlin|nucl-(?:ex|th)|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con)(?:\.[a-z-]{2,8})?$/iu;

/**
 * An arXiv identifier, alone or with what usually stands around it (`arXiv:2401.01234v2 [cs.CL]`), or null.
 * arXiv identifier scheme: since April 2007 `YYMM.NNNN`, five digits since January 2015; before that
 * `archive(.SC)/YYMMNNN`. Year and month are those of submission.
 */
export function parseArxivId(text: string): ArxivId | null {
  const bare = text
    .trim()
    .replace(/^arxiv\s*[:.]?\s*/iu, '')
    .replace(/\s*\[[a-z.-]{2,20}\]$/iu, '');
  const current = /^(\d\d)(\d\d)\.(\d{4,5})(?:v(\d{1,3}))?$/iu.exec(bare);
  if (current) {
    const [, yy = '', mm = '', number = '', version] = current;
    const yymm = Number(yy + mm);
    const month = Number(mm);
    if (month < 1 || month > 12 || yymm < 704 || Number(yy) > 90) return null;
    if (number.length !== (yymm >= 1501 ? 5 : 4)) return null;
    return {
      id: `${yy}${mm}.${number}`,
      version: version ? Number(version) : null,
      year: 2000 + Number(yy),
      month,
    };
  }
  const old = /^([a-z-]{2,9}(?:\.[a-z-]{2,8})?)\/(\d\d)(\d\d)(\d{3})(?:v(\d{1,3}))?$/iu.exec(bare);
  if (!old) return null;
  const [, archive = '', yy = '', mm = '', number = '', version] = old;
  const month = Number(mm);
  const year = Number(yy) >= 91 ? 1900 + Number(yy) : 2000 + Number(yy);
  if (!oldArchives.test(archive) || month < 1 || month > 12 || year * 100 + month > 200703) return null;
  return { id: `${archive}/${yy}${mm}${number}`, version: version ? Number(version) : null, year, month };
}

const arxivInText =
  /(?:\barxiv(?:\.org\/(?:abs|pdf|html)\/|\s*[:.]\s*|\s+|\s*preprint\s+arxiv:\s*))((?:\d{4}\.\d{4,5}|[a-z-]{2,9}(?:\.[a-z-]{2,8})?\/\d{7})(?:v\d{1,3})?)(?!\d)/iu;

/** The first arXiv identifier of a text that calls itself one (`arXiv:…`, an arxiv.org address), or null. */
export function findArxivId(text: string): ArxivId | null {
  const found = arxivInText.exec(text)?.[1];
  return found === undefined ? null : parseArxivId(found);
}

/** The arXiv identifier within a DOI that arXiv itself registered (`10.48550/arXiv.2401.01234`), or null. */
export function arxivFromDoi(doi: string): ArxivId | null {
  const found = /^10\.48550\/arxiv\.(.+)$/iu.exec(doi.trim())?.[1];
  return found === undefined ? null : parseArxivId(found);
}

/**
 * The identifier of the work that an address leads to, or null where the address alone doesn't tell for
 * certain. Knows resolvers (doi.org), arXiv and the sites that carry its identifiers in their paths,
 * PubMed, PubMed Central, Europe PMC, and publishers' pages with the DOI in the path.
 */
export function identifierFromUrl(url: string): Identifier | null {
  if (url.length > 4000) return null;
  const parts =
    /^(?:https?:)?(?:\/\/)?(?:[^@/\s]*@)?([a-z0-9.-]+\.[a-z]{2,})(?::\d+)?(\/[^?#\s]*)?(\?[^#\s]*)?/iu.exec(
      url.trim(),
    );
  if (!parts) return null;
  const host = (parts[1] ?? '').toLowerCase().replace(/^www\./u, '');
  const path = decoded(parts[2] ?? '');
  if (host === 'doi.org' || host === 'dx.doi.org') return doiOrArxiv(normaliseDoi(path.slice(1)));
  return medical(host, path) ?? arxivOfPath(path) ?? doiOfPath(host, path, parts[3] ?? '');
}

function doiOrArxiv(doi: string | null): Identifier | null {
  if (doi === null) return null;
  const arxiv = arxivFromDoi(doi);
  return arxiv ? { scheme: 'arxiv', value: arxiv.id } : { scheme: 'doi', value: doi };
}

function medical(host: string, path: string): Identifier | null {
  const ncbi = host.endsWith('ncbi.nlm.nih.gov');
  if (!ncbi && host !== 'europepmc.org') return null;
  const pmcid = /\/(PMC\d{1,9})(?:\/|$)/iu.exec(path)?.[1];
  if (pmcid) return { scheme: 'pmcid', value: pmcid.toUpperCase() };
  const pmid = (host.startsWith('pubmed.') ? /^\/(\d{1,9})\/?$/u : /\/(?:pubmed|med)\/(\d{1,9})\/?$/iu).exec(
    path,
  )?.[1];
  return pmid ? { scheme: 'pmid', value: pmid } : null;
}

function arxivOfPath(path: string): Identifier | null {
  const found =
    /\/(?:abs|pdf|html|ps|format|papers?|arxiv|overview)\/(?:arxiv:)?((?:[a-z-]{2,9}(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,3})?)(?:\.pdf)?(?:[/.-]|$)/iu.exec(
      path,
    )?.[1];
  const arxiv = found === undefined ? null : parseArxivId(found);
  return arxiv && { scheme: 'arxiv', value: arxiv.id };
}

/** What publishers' sites put behind the DOI for one view of the paper. */
const viewOfPaper =
  /(?:\/(?:e?pdf|full|fulltext|abstract|abs|html|meta|summary|references|pdfdirect|full-text)|\.(?:full|abstract|pdf|html|short|long|full-text|full\.pdf))+\/?$/iu;

function doiOfPath(host: string, path: string, query: string): Identifier | null {
  const nature =
    host === 'nature.com' && /^\/articles\/(s\d{5}-\d{3}-\d{4,6}-[\da-z])(?:\.pdf)?\/?$/iu.exec(path)?.[1];
  if (nature) return { scheme: 'doi', value: `10.1038/${nature}` };
  const plos = host.endsWith('plos.org') && normaliseDoi(decoded(/[?&]id=([^&]+)/u.exec(query)?.[1] ?? ''));
  if (plos) return { scheme: 'doi', value: plos };
  const found =
    /\/(?:doi|abs|full|pdf|e?pdf|pdfdirect|content|early|articles?|chapter|book|referenceworkentry|protocol|lookup)\/(?:[a-z]{3,12}\/){0,3}(10\.\d{4,9}\/.+)$/iu.exec(
      path,
    )?.[1];
  if (found === undefined) return null;
  // bioRxiv and medRxiv number versions behind the DOI, which stays the same.
  const preprint = /(?:bio|med)rxiv\.org$/u.test(host);
  const bare = found.replace(viewOfPaper, '');
  return doiOrArxiv(normaliseDoi(preprint ? bare.replace(/v\d{1,3}$/u, '') : bare));
}

/**
 * The form in which two identifiers are compared: DOI in lower case (DOI Handbook 2.4: ASCII case doesn't
 * count), arXiv without version, ISBN as 13 digits, ISSN with its hyphen, PMID as digits without leading
 * zeros. What is none comes back trimmed and in lower case.
 */
export function foldIdentifier(scheme: IdentifierScheme, value: string): string {
  const text = value.trim();
  const lower = text.toLowerCase();
  switch (scheme) {
    case 'doi':
      return (normaliseDoi(text) ?? text).toLowerCase();
    case 'arxiv':
      return (parseArxivId(text)?.id ?? lower.replace(/^arxiv:\s*/u, '').replace(/v\d+$/u, '')).toLowerCase();
    case 'pmid':
      return text.replace(/\D+/gu, '').replace(/^0+/u, '') || lower;
    case 'pmcid':
      return /\d/u.test(text) ? `pmc${text.replace(/\.\d+$/u, '').replace(/\D+/gu, '')}` : lower;
    case 'isbn':
      return isbn13(text) ?? lower;
    case 'issn': {
      const bare = lower.replace(/[^\dx]/gu, '');
      return bare.length === 8 ? `${bare.slice(0, 4)}-${bare.slice(4)}` : lower;
    }
  }
}

/** Whether a value is a possible identifier of its scheme; ISBN and ISSN by their check digits. */
export function validIdentifier(scheme: IdentifierScheme, value: string): boolean {
  switch (scheme) {
    case 'doi':
      return normaliseDoi(value) !== null;
    case 'arxiv':
      return parseArxivId(value) !== null;
    case 'pmid':
      return /^0*[1-9]\d{0,8}$/u.test(value.trim());
    case 'pmcid':
      return /^pmc\d{1,9}(?:\.\d+)?$/iu.test(value.trim());
    case 'isbn':
      return validIsbn(value);
    case 'issn':
      return validIssn(value);
  }
}

/** Without lone surrogates, which `encodeURI` refuses. */
function wellFormed(value: string): string {
  return value.trim().replace(/\p{Surrogate}/gu, '');
}

/** The address that an identifier resolves at. A DOI's reserved characters are encoded (DOI Handbook 2.5.2). */
export function identifierUrl(scheme: IdentifierScheme, value: string): string {
  switch (scheme) {
    case 'doi':
      return `https://doi.org/${encodeURI(wellFormed(value)).replace(/[#?]/gu, encodeURIComponent)}`;
    case 'arxiv':
      return `https://arxiv.org/abs/${encodeURI(wellFormed(value))}`;
    case 'pmid':
      return `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(wellFormed(value))}/`;
    case 'pmcid':
      return `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURIComponent(wellFormed(value))}/`;
    case 'isbn':
      return `https://openlibrary.org/isbn/${encodeURIComponent(foldIdentifier('isbn', wellFormed(value)))}`;
    case 'issn':
      return `https://portal.issn.org/resource/ISSN/${encodeURIComponent(wellFormed(value))}`;
  }
}
