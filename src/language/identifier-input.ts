/** Identifiers as people type or paste them: brought into their usual spelling, or refused with the reason. */
import type { IdentifierScheme } from '../contract/model/item.ts';
import { isbn13 } from './check-digits.ts';
import { identifierFromUrl, normaliseDoi, parseArxivId, validIdentifier } from './identifiers.ts';

/** Names of identifier schemes as people write them. */
export const schemeNames: Readonly<Record<IdentifierScheme, string>> = {
  doi: 'DOI',
  arxiv: 'arXiv',
  pmid: 'PMID',
  pmcid: 'PMCID',
  isbn: 'ISBN',
  issn: 'ISSN',
};

export type ReadIdentifier = { value: string } | { problem: string };

/**
 * A typed identifier in the spelling that is kept: without resolver or prefix (`https://doi.org/10.1/x` is
 * `10.1/x`). Several ISBNs or ISSNs, as records have them, are each checked. '' stays ''.
 */
export function readIdentifier(scheme: IdentifierScheme, text: string): ReadIdentifier {
  const typed = text.trim().replaceAll(/\s+/g, ' ');
  if (typed === '') return { value: '' };
  const fromUrl = /^https?:\/\//i.test(typed) ? identifierFromUrl(typed) : null;
  if (fromUrl && fromUrl.scheme !== scheme) {
    return { problem: `This is the address of ${a(fromUrl.scheme)}, not of ${a(scheme)}.` };
  }
  const value = spelling(scheme, fromUrl?.value ?? typed);
  const parts = scheme === 'isbn' || scheme === 'issn' ? value.split(/[,;]\s*|\s(?=[\dX-]{8,})/i) : [value];
  const wrong = parts.find((part) => !validIdentifier(scheme, part));
  return wrong === undefined ? { value } : { problem: reason(scheme, wrong) };
}

function a(scheme: IdentifierScheme): string {
  if (scheme === 'arxiv') return 'an arXiv identifier';
  return `${scheme === 'isbn' || scheme === 'issn' ? 'an' : 'a'} ${schemeNames[scheme]}`;
}

function spelling(scheme: IdentifierScheme, typed: string): string {
  switch (scheme) {
    case 'doi':
      return normaliseDoi(typed) ?? typed;
    case 'arxiv': {
      const arxiv = parseArxivId(typed);
      return arxiv ? `${arxiv.id}${arxiv.version === null ? '' : `v${arxiv.version}`}` : typed;
    }
    case 'pmid':
      return typed.replace(/^pmid:?\s*/i, '');
    case 'pmcid':
      return typed.replace(/^pmcid:?\s*/i, '').replace(/^(?:pmc)?(?=\d+$)/i, 'PMC');
    case 'isbn':
      return typed.replace(/^(?:urn:)?isbn(?:-1[03])?:?\s*/i, '');
    case 'issn':
      return typed.replace(/^(?:e-?|p-?)?issn:?\s*/i, '').replace(/^(\d{4})(\d{3}[\dXx])$/, '$1-$2');
  }
}

function reason(scheme: IdentifierScheme, value: string): string {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  switch (scheme) {
    case 'doi':
      return `“${shown}” is no DOI: one begins with 10., a number and a slash, as in 10.1145/3219819.3219823.`;
    case 'arxiv':
      return `“${shown}” is no arXiv identifier: one looks like 1706.03762 or hep-th/9901001.`;
    case 'pmid':
      return `“${shown}” is no PMID: one is a number of up to nine digits.`;
    case 'pmcid':
      return `“${shown}” is no PMCID: one is PMC and a number.`;
    case 'isbn': {
      const digits = value.replaceAll(/[^\dXx]/g, '').length;
      return isbn13(value) === null
        ? `“${shown}” is no ISBN: it has ${digits} digits, and one has 10 or 13.`
        : `“${shown}” is no ISBN: its check digit doesn’t fit, so a digit is wrong.`;
    }
    case 'issn': {
      const digits = value.replaceAll(/[^\dXx]/g, '').length;
      return digits === 8
        ? `“${shown}” is no ISSN: its check digit doesn’t fit, so a digit is wrong.`
        : `“${shown}” is no ISSN: it has ${digits} digits, and one has 8.`;
    }
  }
}
