/** One record as a draft: title, creators, abstract, date, venue, identifiers and links. */
import type { Cleaned, Creator, ItemDraft } from '../../contract/model/item.ts';
import { emptyDraft } from '../../contract/model/item.ts';
import { type DateParts, findDate, findYears } from '../../language/dates.ts';
import {
  arxivFromDoi,
  findArxivId,
  findDoi,
  identifierFromUrl,
  identifierUrl,
  parseArxivId,
} from '../../language/identifiers.ts';
import { behindRedirect, findLinks } from '../../language/links.ts';
import { cleanProse } from '../../language/prose.ts';
import { abstractText } from './abstract.ts';
import { type Evidence, foldLine } from './html.ts';
import type { PageRecord } from './records.ts';
import type { Unit } from './unit.ts';
import { isVenueName, parseVenue, typeOfVenue } from './venue.ts';

export interface DraftOptions {
  evidence: Evidence;
  /** The record's title without what the page hangs on each. */
  title: string;
  /** The page ends its titles with a stop, which is no part of them. */
  titlesEndWithStop: boolean;
}

export interface Made {
  draft: ItemDraft;
  /** Units that went into the draft; the record's others are the page's chrome. */
  used: Set<Unit>;
}

function cleaned(field: Cleaned['field'], text: string, into: Cleaned[]): string {
  const result = cleanProse(text);
  for (const change of result.cleaned) into.push({ field, ...change });
  return result.text;
}

const withoutIds = (text: string): string =>
  text.replace(/\b10\.\d{4,9}\/\S+|\bhttps?:\/\/\S+|\barxiv:\s?\S+/giu, ' ');

/** What the lines about a record say: identifiers, date, venue; and which lines said so. */
class Facts {
  readonly identifiers: ItemDraft['identifiers'] = {};
  readonly urls: string[] = [];
  readonly used = new Set<Unit>();
  venue = '';
  readonly variables: Record<string, string> = {};
  private date: { parts: DateParts; rank: number } | null = null;

  get issued(): DateParts | null {
    const arxiv = parseArxivId(this.identifiers.arxiv ?? '');
    // A journal's year is that of the work; else arXiv's own number says when it came out.
    if (arxiv && (this.date === null || this.date.rank < 4)) return [arxiv.year, arxiv.month];
    return this.date?.parts ?? null;
  }

  suggestDate(text: string, rank: number): boolean {
    const bare = withoutIds(text);
    const years = findYears(bare).filter((y) => y >= 1800 && y <= 2100);
    const date = findDate(bare) ?? (years[0] === undefined ? null : ([years[0]] as DateParts));
    if (date === null) return false;
    if (this.date === null || rank > this.date.rank) this.date = { parts: date, rank };
    return true;
  }

  identify(text: string): boolean {
    let found = false;
    const doi = findDoi(text);
    const arxiv = findArxivId(text) ?? (doi ? arxivFromDoi(doi) : null);
    if (arxiv) found = this.set('arxiv', arxiv.id) || found;
    if (doi && !arxivFromDoi(doi)) found = this.set('doi', doi) || found;
    const pmid = /\bPMID:?\s?(\d{4,9})\b/iu.exec(text)?.[1];
    if (pmid) found = this.set('pmid', pmid) || found;
    const pmcid = /\b(PMC\d{4,9})\b/u.exec(text)?.[1];
    if (pmcid) found = this.set('pmcid', pmcid) || found;
    for (const { url } of findLinks(text)) found = this.address(url) || found;
    return found;
  }

  address(link: string): boolean {
    const url = behindRedirect(link);
    const found = identifierFromUrl(url);
    if (found) return this.set(found.scheme, found.value);
    if (!this.urls.includes(url)) this.urls.push(url);
    return true;
  }

  private set(scheme: keyof ItemDraft['identifiers'], value: string): boolean {
    this.identifiers[scheme] ??= value;
    return true;
  }

  setVenue(line: string, rank: number): boolean {
    const venue = parseVenue(line);
    this.suggestDate(line, /arxiv|biorxiv|medrxiv/iu.test(line) ? 2 : rank);
    if (this.venue === '' && venue.name !== '') this.venue = venue.name;
    for (const key of ['volume', 'issue', 'page', 'publisher'] as const)
      if (venue[key] !== '') this.variables[key] ??= venue[key];
    return venue.name !== '' || venue.volume !== '';
  }

  read(unit: Unit): void {
    const { text, label, meta } = unit;
    let used = false;
    if (label?.kind === 'keywords' && label.value !== '') {
      this.variables['keyword'] ??= label.value;
      used = true;
    } else if (label?.kind === 'venue' && label.value !== '') used = this.setVenue(label.value, 4);
    else if (label?.kind === 'date')
      used = this.suggestDate(
        label.value,
        /publi|posted|ersch|paru|出版|发表|発行|year|jahr|año|ano/iu.test(label.name) ? 3 : 2,
      );
    else if (label?.kind === 'other') {
      // "Number of pages: 48 Posted: 12 Mar 2022": a date with its month is one wherever it stands.
      const dated =
        !/^(?:comments?|notes?|tl;dr|tldr|conflict|funding)/u.test(label.name) && unit.measure.mass < 200;
      used = dated && findDate(withoutIds(text)) !== null && this.suggestDate(text, 1);
      // A comment may name a data set's DOI or another paper's year; only addresses of code and data are taken.
      if (/^(?:code|dataset|pdf|comments?|notes?|tl;dr|tldr)$/u.test(label.name)) {
        for (const { url } of findLinks(label.value)) used = this.address(url) || used;
      }
    } else if (meta === 'venue' || (meta === null && isVenueName(text))) used = this.setVenue(text, 4);
    else if (meta === 'date') used = this.suggestDate(text, 1);
    if (label?.kind !== 'other' && label?.kind !== 'keywords' && unit.measure.mass < 1200) {
      used =
        this.identify(
          label?.kind === 'identifier' && /^doi|^arxiv|^pmc?id/u.test(label.name)
            ? `${label.name}:${label.value}`
            : text,
        ) || used;
      const dated =
        meta === 'menu'
          ? findDate(text) !== null || (unit.repeats === 1 && findYears(text).length === 1)
          : meta !== 'count' && /\d{4}/u.test(text) && (meta !== null || unit.prose < 0.5);
      used = (dated && this.suggestDate(text, 1)) || used;
    }
    for (const href of unit.hrefs) used = this.address(href) || used;
    if (used) this.used.add(unit);
  }
}

function authorsOf(record: PageRecord, facts: Facts): Creator[] {
  if (record.reference) return record.reference.creators;
  const creators: Creator[] = [];
  for (const unit of record.authors) {
    if (!unit.names) continue;
    creators.push(...unit.names.creators);
    facts.used.add(unit);
    if (unit.names.rest !== '') {
      facts.setVenue(unit.names.rest, 4);
      facts.identify(unit.names.rest);
    }
  }
  return creators;
}

/** The draft of a record. Authors, year and the rest stay empty where the page doesn't hold them. */
export function makeDraft(record: PageRecord, options: DraftOptions): Made {
  const draft = emptyDraft('article');
  const facts = new Facts();
  const { title: titleUnit, reference } = record;
  facts.used.add(titleUnit);
  const rawTitle = options.title;
  const title = options.titlesEndWithStop ? rawTitle.replace(/(?<=[^.])\.$/u, '') : rawTitle;
  draft.title = cleaned('title', title, draft.cleaned);
  const linked = [...(options.evidence.links.get(foldLine(rawTitle)) ?? []), ...titleUnit.hrefs];
  for (const url of linked) facts.address(url);
  for (const unit of record.about) facts.read(unit);
  draft.creators = authorsOf(record, facts);
  if (reference) {
    facts.setVenue(reference.rest, 4);
    facts.identify(reference.rest);
    if (reference.year !== null) facts.suggestDate(String(reference.year), 3);
  }
  const abstract = abstractText(record.abstract);
  for (const unit of abstract.used) facts.used.add(unit);
  draft.abstract = cleaned('abstract', abstract.text, draft.cleaned);
  draft.links = findLinks(abstract.text);
  for (const unit of abstract.used) addLinked(draft, unit, options.evidence);
  draft.identifiers = facts.identifiers;
  draft.venue = facts.venue;
  draft.variables = facts.variables;
  const { issued } = facts;
  draft.issued = issued && { parts: [[...issued]], text: '', circa: false };
  draft.type = typeOfVenue(facts.venue);
  if (facts.identifiers.arxiv && draft.type === 'article') draft.variables['publisher'] ??= 'arXiv';
  draft.url = pageUrl(linked, facts, draft);
  const lines = [...facts.used].flatMap((unit) => unit.lines).sort((a, b) => a.number - b.number);
  draft.source = { line: lines[0]?.number ?? 1, raw: lines.map((line) => line.text).join('\n') };
  return { draft, used: facts.used };
}

/** Links in the HTML whose shown text stands in the abstract. */
function addLinked(draft: ItemDraft, unit: Unit, evidence: Evidence): void {
  for (const href of unit.hrefs)
    for (const link of findLinks(href))
      if (!draft.links.some((l) => l.url === link.url)) draft.links.push(link);
  for (const { url } of findLinks(unit.text)) {
    const targets =
      evidence.links.get(foldLine(url)) ?? evidence.links.get(foldLine(url.replace(/^https?:\/\//u, '')));
    // A page may show a shortened address; the target has it whole.
    const whole = targets?.find(
      (target) => target.startsWith(url) && target.length > url.length && /…$/u.test(url),
    );
    const link = whole && draft.links.find((l) => l.url === url);
    if (link) link.url = whole;
  }
}

/** The work's own page: what its title links to, an address among its lines, or where an identifier resolves. */
function pageUrl(linked: readonly string[], facts: Facts, draft: ItemDraft): string {
  const [first] = [...linked, ...facts.urls];
  if (first !== undefined) return first.startsWith('//') ? `https:${first}` : first;
  for (const scheme of ['pmid', 'arxiv', 'doi', 'pmcid'] as const) {
    const value = draft.identifiers[scheme];
    if (value !== undefined) return identifierUrl(scheme, value);
  }
  return '';
}
