/** Inheritance by `crossref` and `xdata` (btxdoc §2; biblatex manual §2.4.1, §3.11.6 and appendix B). */

/** An entry's type and values, before they are read as an item. */
export interface RawEntry {
  type: string;
  key: string;
  values: Map<string, string>;
  /** Fields that it got from others, in order, and the keys of the works among those. */
  inherited?: [string, string][];
  parents?: string[];
}

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * What belongs to one entry alone: biblatex's list, and what would make two works one (a part has not the DOI of
 * the whole) or is a person's remark on one of them.
 */
const own =
  set(`ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions
  relatedstring relatedtype shorthand shorthandintro sortkey key abstract keywords doi url urldate eprint eprinttype
  eprintclass archiveprefix primaryclass file pdf annote annotation note timestamp creationdate modificationdate
  date-added date-modified owner groups readstatus ranking priority comment shorttitle sorttitle indextitle
  indexsorttitle pages pagetotal pmid pmcid`);

const titles = ['title', 'subtitle', 'titleaddon'] as const;
const inBook = set('inbook bookinbook suppbook');
const inCollection = set('incollection inreference suppcollection');
const inProceedings = set('inproceedings conference');
const inPeriodical = set('article suppperiodical review');

/** What the parent's titles are called in the child (appendix B), or '' where they stay what they are. */
function prefixOf(parent: string, child: string): string {
  const isPart = inBook.has(child) || inCollection.has(child) || inProceedings.has(child);
  if (
    parent.startsWith('mv') &&
    (isPart || ['book', 'collection', 'reference', 'proceedings'].includes(child))
  )
    return 'main';
  if (parent === 'periodical' && inPeriodical.has(child)) return 'journal';
  return isPart ? 'book' : '';
}

const dates = set('year month day');

function inherit(child: RawEntry, parent: RawEntry, isXdata: boolean): void {
  const prefix = isXdata ? '' : prefixOf(parent.type, child.type);
  const give = (name: string, value: string): void => {
    if (child.values.has(name)) return;
    child.values.set(name, value);
    child.inherited ??= [];
    child.inherited.push([name, value]);
  };
  const hasDate = child.values.has('date');
  const hasYear = child.values.has('year');
  for (const [name, value] of [...parent.values]) {
    if (isXdata ? name === 'ids' || name === 'xdata' : own.has(name)) continue;
    if ((dates.has(name) && hasDate) || (name === 'date' && hasYear)) continue;
    const isTitle = prefix !== '' && titles.some((title) => title === name);
    const target = isTitle ? `${prefix}${name}` : name;
    // A parent that BibTeX reads has both; its own booktitle says the same as its title.
    if (isTitle && parent.values.has(target)) continue;
    give(target, value);
    if (name === 'author' && inBook.has(child.type) && /^(?:mv)?book$/.test(parent.type))
      give('bookauthor', value);
  }
}

/** biber's granular reference: `xdata=key-field` or `xdata=key-author-2` as a value. */
const GRANULAR = /^\s*xdata\s*=\s*(.+?)-([a-z]+)(?:-(\d{1,4}))?\s*$/i;

function granular(value: string, find: (key: string) => RawEntry | undefined): string | undefined {
  const found = value.length < 500 ? GRANULAR.exec(value) : null;
  if (!found) return undefined;
  const [, key = '', field = '', index] = found;
  const given = find(key)?.values.get(field.toLowerCase());
  if (given === undefined || index === undefined) return given;
  return given.split(/\s+and\s+/i)[Number(index) - 1];
}

const MOST_ANCESTORS = 5;
const MOST_PARENTS = 20;

/**
 * Gives each entry what it inherits, whatever the order of the two in the file; keys are compared without case. A
 * reference that was followed is taken out, since the entry now stands by itself.
 */
export function resolveCrossrefs(entries: readonly RawEntry[]): void {
  const byKey = new Map<string, RawEntry>();
  for (const entry of entries)
    if (!byKey.has(entry.key.toLowerCase())) byKey.set(entry.key.toLowerCase(), entry);
  const find = (key: string): RawEntry | undefined => byKey.get(key.trim().toLowerCase());
  const done = new Set<RawEntry>();
  const follow = (entry: RawEntry, name: 'xdata' | 'crossref', depth: number): void => {
    const keys = entry.values.get(name)?.split(',') ?? [];
    for (const key of keys.slice(0, MOST_PARENTS)) {
      const parent = find(key);
      if (!parent || parent === entry) continue;
      resolve(parent, depth + 1);
      inherit(entry, parent, name === 'xdata');
      entry.values.delete(name);
      if (parent.type === 'xdata') continue;
      entry.parents ??= [];
      entry.parents.push(key.trim());
    }
  };
  const resolve = (entry: RawEntry, depth: number): void => {
    if (done.has(entry) || depth > MOST_ANCESTORS) return;
    done.add(entry);
    for (const [name, value] of entry.values) {
      if (!/xdata\s*=/i.test(value.slice(0, 20))) continue;
      const given = granular(value, find);
      if (given === undefined) continue;
      entry.values.set(name, given);
      entry.inherited ??= [];
      entry.inherited.push([name, given]);
    }
    follow(entry, 'xdata', depth);
    follow(entry, 'crossref', depth);
  };
  for (const entry of entries) resolve(entry, 0);
}
