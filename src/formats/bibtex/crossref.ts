/** Inheritance by `crossref` and `xdata` (btxdoc §2; biblatex manual §2.4.1, appendix B). */

/** An entry's type and values, before they are read as an item. */
export interface RawEntry {
  type: string;
  key: string;
  values: Map<string, string>;
}

/** What belongs to one entry alone. */
const own = new Set(
  `ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring
  relatedtype shorthand shorthandintro sortkey key abstract keywords doi url urldate eprint file isbn-2 annote
  annotation note timestamp owner`.split(/\s+/),
);

/** The titles of a book or proceedings are `booktitle` and so on in what it contains. */
const renamed = new Map([
  ['title', 'booktitle'],
  ['subtitle', 'booksubtitle'],
  ['titleaddon', 'booktitleaddon'],
]);

const contained = /^(?:in.*|conference|supp.*|bookinbook|article)$/;
const MOST_ANCESTORS = 5;

function inherit(child: Map<string, string>, parent: RawEntry, isXdata: boolean, childType: string): void {
  const isPart = !isXdata && contained.test(childType) && childType !== 'article';
  for (const [name, value] of parent.values) {
    if (!isXdata && own.has(name)) continue;
    const target = isPart ? (renamed.get(name) ?? name) : name;
    // A parent that BibTeX reads has both; its own booktitle says the same as its title.
    const isNamedTwice = isPart && renamed.has(name) && parent.values.has(target);
    const hasDate = (name === 'year' || name === 'month') && child.has('date');
    if (!isNamedTwice && !hasDate && !child.has(target)) child.set(target, value);
  }
}

/**
 * Gives each entry what it inherits, whatever the order of the two in the file; keys are compared without case. A
 * reference that was followed is taken out, since the entry now stands by itself.
 */
export function resolveCrossrefs(entries: readonly RawEntry[]): void {
  const byKey = new Map<string, RawEntry>();
  for (const entry of entries)
    if (!byKey.has(entry.key.toLowerCase())) byKey.set(entry.key.toLowerCase(), entry);
  const done = new Set<RawEntry>();
  const resolve = (entry: RawEntry, depth: number): void => {
    if (done.has(entry) || depth > MOST_ANCESTORS) return;
    done.add(entry);
    for (const name of ['xdata', 'crossref']) {
      const keys = entry.values.get(name)?.split(',') ?? [];
      for (const key of keys.slice(0, 20)) {
        const parent = byKey.get(key.trim().toLowerCase());
        if (!parent || parent === entry) continue;
        resolve(parent, depth + 1);
        inherit(entry.values, parent, name === 'xdata', entry.type);
        entry.values.delete(name);
      }
    }
  };
  for (const entry of entries) resolve(entry, 0);
}
