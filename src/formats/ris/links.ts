/** Addresses, files, and the numbers under which databases have a work. */
import type { ItemDraft } from '../../contract/model/item.ts';
import { normaliseDoi, parseArxivId } from '../../language/identifiers.ts';
import { addFile } from '../shared/attachments.ts';
import { addLink, addUrl, keepField, putIdentifier } from '../shared/put.ts';

/** UR and LK are addresses; L1 to L4 are addresses or files: PDF, full text, related records, pictures. */
export function readAddresses(draft: ItemDraft, tag: string, value: string): void {
  for (const part of value.split(/\n|;\s*(?=https?:)|\s+(?=https?:\/\/)/)) {
    const text = part.trim();
    if (!text) continue;
    if (tag === 'UR') addUrl(draft, text, tag);
    else if (/^https?:\/\/\S+$/i.test(text)) addLink(draft, text);
    else addFile(draft, text, tag);
  }
}

/** AN: what it is says a name before it, the database, or its shape. */
export function readAccession(draft: ItemDraft, value: string, database: string): void {
  const text = value.trim();
  const arxiv = parseArxivId(text);
  if (/^arxiv:/i.test(text) && arxiv) draft.identifiers.arxiv ??= arxiv.id;
  else if (/^pmid:?\s*\d+$/i.test(text) || (/medline|pubmed/i.test(database) && /^\d{5,9}$/.test(text)))
    putIdentifier(draft, 'pmid', text, 'AN');
  else if (/^PMC\d+$/i.test(text)) putIdentifier(draft, 'pmcid', text, 'AN');
  else keepField(draft, 'AN', text);
}

/** C2: EndNote's PubMed Central number, Scopus's PubMed number. */
export function readSecondCustom(draft: ItemDraft, value: string, database: string): void {
  const text = value.trim();
  if (/^PMC\d+$/i.test(text)) putIdentifier(draft, 'pmcid', text, 'C2');
  else if (/scopus|pubmed|medline/i.test(database) && /^\d{5,9}$/.test(text))
    putIdentifier(draft, 'pmid', text, 'C2');
  else keepField(draft, 'C2', text);
}

/** A DOI where one belongs, or within a note or a "type of work" that begins with it. */
export function readDoi(draft: ItemDraft, value: string, tag: string): boolean {
  const doi = normaliseDoi(value);
  if (!doi || (draft.identifiers.doi && draft.identifiers.doi.toLowerCase() !== doi.toLowerCase())) {
    keepField(draft, tag, value);
    return false;
  }
  draft.identifiers.doi ??= doi;
  return true;
}
