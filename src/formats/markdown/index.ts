/** A bibliography in Markdown to be read: creators, year, linked title, venue, DOI; one item of a list each. */
import type { Creator } from '../../contract/model/item.ts';
import { identifierUrl } from '../../language/identifiers.ts';
import type { Exporter, ExportItem } from '../format.ts';

/** So many are named; of more the first ones (APA names twenty, which no list to be read can bear). */
const MOST_NAMES = 6;

/** CommonMark's marks (2.4) as themselves. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

/** An address within `<…>` may hold blanks and brackets, but none of its own marks. */
const address = (url: string): string =>
  /[\s()<>]/.test(url) ? `<${url.replace(/[<>\n\\]/g, encodeURIComponent)}>` : url;

function nameOf({ literal, particle, family, given, suffix }: Creator): string {
  if (literal) return literal;
  const initials = given.replace(/(\p{L})[\p{L}\p{M}'’]*\.?/gu, '$1.').replace(/\.(?=\p{Lu}\.)/gu, '. ');
  return [[particle, family].filter(Boolean).join(' '), initials, suffix].filter(Boolean).join(', ');
}

function names(creators: readonly Creator[]): string {
  const authors = creators.filter(({ role }) => role === 'author');
  const shown = authors.length > 0 ? authors : creators.filter(({ role }) => role === 'editor');
  const list = shown.slice(0, MOST_NAMES).map(nameOf);
  if (shown.length > MOST_NAMES) return `${list.join(', ')} et al.`;
  const last = list.pop() ?? '';
  const joined = list.length > 0 ? `${list.join(', ')} & ${last}` : last;
  return authors.length === 0 && joined ? `${joined} (${shown.length > 1 ? 'eds.' : 'ed.'})` : joined;
}

function linkOf({ identifiers, url }: ExportItem): string {
  if (identifiers.doi) return identifierUrl('doi', identifiers.doi);
  if (url) return url;
  for (const scheme of ['arxiv', 'pmcid', 'pmid', 'isbn'] as const) {
    const value = identifiers[scheme];
    if (value) return identifierUrl(scheme, value);
  }
  return '';
}

function placeOf({ venue, variables }: ExportItem): string {
  const { volume = '', issue = '', page = '', publisher = '' } = variables;
  const numbers = `${escaped(volume)}${issue ? `(${escaped(issue)})` : ''}`;
  const parts = [
    venue ? `*${escaped(venue)}*` : escaped(publisher),
    numbers,
    escaped(page.replaceAll('-', '–')),
  ];
  return parts.filter(Boolean).join(', ');
}

const ended = (text: string): string => (text === '' || /[.?!…]$/.test(text) ? text : `${text}.`);

function entry(item: ExportItem): string {
  const link = linkOf(item);
  const title = escaped(item.title) || 'Untitled';
  const year = item.issued?.parts[0]?.[0] ?? item.issued?.text ?? '';
  const parts = [
    `${escaped(names(item.creators))} (${escaped(String(year)) || 'n.d.'})`.trim(),
    link ? `[${title}](${address(link)})` : title,
    placeOf(item),
  ];
  return `- ${parts.map(ended).filter(Boolean).join(' ')}`;
}

/** Markdown to be read and pasted; it can't be read back. */
export const markdownExporter: Exporter = {
  name: 'markdown',
  label: 'Markdown',
  extension: 'md',
  head: '',
  separator: '\n',
  tail: '\n',
  item: entry,
};
