/** What readers of reference files put into a draft. Nothing is lost: what has no free place goes to `fields`. */
import type { IdentifierScheme, ItemDraft } from '../../contract/model/item.ts';
import { normaliseDoi, validIdentifier } from '../../language/identifiers.ts';
import { linkKind } from '../../language/links.ts';

/** Any run of white space is one blank. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Keeps what CSL has no name for; a further value of the same name goes on a line of its own. */
export function keepField(draft: ItemDraft, name: string, value: string): void {
  const text = value.trim();
  const had = Object.hasOwn(draft.fields, name) ? draft.fields[name] : undefined;
  if (!text || had?.split('\n').includes(text)) return;
  draft.fields[name] = had ? `${had}\n${text}` : text;
}

/** Sets a CSL variable, unless it has another value already: then the field's own name keeps it. */
export function putVariable(draft: ItemDraft, variable: string, value: string, field: string): void {
  const text = variable === 'note' || variable === 'annote' ? value.trim() : oneLine(value);
  if (!text) return;
  const had = draft.variables[variable];
  if (!had) draft.variables[variable] = text;
  else if (had !== text) keepField(draft, field, text);
}

/** Adds tags, each once. */
export function addTags(draft: ItemDraft, tags: Iterable<string>): void {
  for (const tag of tags) {
    const name = oneLine(tag)
      .replace(/^[*;,]+|[;,]+$/g, '')
      .trim();
    if (name && !draft.tags.includes(name)) draft.tags.push(name);
  }
}

/** The first address is the work's own, others are links; what is none is kept. */
export function addUrl(draft: ItemDraft, value: string, field: string): void {
  const url = value.trim().replace(/^<|>$/g, '');
  if (!/^(?:https?|ftp):\/\/\S+$/i.test(url) || url.length > 4000) keepField(draft, field, value);
  else if (!draft.url) draft.url = url;
  else addLink(draft, url);
}

/** A further address, with what it leads to. */
export function addLink(draft: ItemDraft, url: string): void {
  if (url === draft.url || draft.links.some((link) => link.url === url)) return;
  draft.links.push({ url, kind: linkKind(url, '') });
}

const bare: Readonly<Record<IdentifierScheme, (text: string) => string>> = {
  doi: (text) => normaliseDoi(text) ?? text,
  arxiv: (text) => text.replace(/^arxiv:\s*/i, ''),
  pmid: (text) => text.replace(/^(?:pmid|pubmed):?\s*/i, ''),
  pmcid: (text) => text.replace(/^pmcid:?\s*/i, '').toUpperCase(),
  isbn: (text) => text.replace(/^isbn(?:-1[03])?:?\s*/i, ''),
  issn: (text) => text.replace(/^issn:?\s*/i, ''),
};

/** Sets an identifier that is one of its scheme and the first; anything else is kept under the field's name. */
export function putIdentifier(
  draft: ItemDraft,
  scheme: IdentifierScheme,
  value: string,
  field: string,
): boolean {
  const text = bare[scheme](oneLine(value));
  const had = draft.identifiers[scheme];
  if (had === text) return true;
  if (!had && validIdentifier(scheme, text)) {
    draft.identifiers[scheme] = text;
    return true;
  }
  keepField(draft, field, value);
  return false;
}

const SERIAL = /(?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dXx](?![\d-])|\d{4}-?\d{3}[\dXx](?![\d-])/g;

/**
 * ISSNs and ISBNs of one field (`0028-0836 (ISSN); 9783540123457 (ISBN)`). The first that is right of each is
 * the item's; a serial number of the right shape whose check digit is wrong is kept as one, so that it is shown.
 * @returns whether the field held any
 */
export function putSerials(draft: ItemDraft, value: string, field: string): boolean {
  const found = [...value.matchAll(SERIAL)].map(([text]) => text.trim());
  if (found.length === 0) return false;
  let isLost = value
    .replace(SERIAL, '')
    .replace(/\((?:ISSN|ISBN|e?-?print|electronic|online|linking|pbk|hbk)\)/gi, '');
  isLost = isLost.replace(/[\s;,.:()]|ISSN|ISBN/gi, '');
  let kept = 0;
  for (const text of found) {
    const digits = text.replace(/[\s-]/g, '');
    const scheme = digits.length === 8 ? 'issn' : 'isbn';
    if (draft.identifiers[scheme]) continue;
    draft.identifiers[scheme] =
      scheme === 'issn' ? `${digits.slice(0, 4)}-${digits.slice(4).toUpperCase()}` : text;
    kept += 1;
  }
  if (kept < found.length || isLost) keepField(draft, field, value);
  return true;
}
