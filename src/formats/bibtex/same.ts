/** Whether two items say the same, as far as a .bib file can say it. */
import { foldText } from '../../language/fold.ts';
import { validKey } from '../../language/key.ts';
import type { ExportItem } from '../format.ts';

type Map_ = Readonly<Record<string, string | undefined>>;

function sameMap(a: Map_, b: Map_): boolean {
  const names = Object.keys(a).filter((name) => a[name]);
  return (
    names.length === Object.keys(b).filter((name) => b[name]).length &&
    names.every((name) => a[name] === b[name])
  );
}

const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** A library has one spelling of a tag, the one that came first; order says nothing. */
export function sameTags(a: readonly string[], b: readonly string[]): boolean {
  if (sameJson(a, b)) return true;
  const fold = (tags: readonly string[]): string =>
    JSON.stringify([...new Set(tags.map((tag) => foldText(tag).trim().replace(/\s+/g, ' ')))].sort());
  return fold(a) === fold(b);
}

const slashed = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');

/** A linked file's path is absolute once it has been found from the folder of its .bib. */
export function sameFiles(stored: ExportItem['attachments'], read: ExportItem['attachments']): boolean {
  return (
    stored.length === read.length &&
    stored.every(({ path, title }, i) => {
      const other = read[i];
      if (!other || other.title !== title) return false;
      const [a, b] = [slashed(path), slashed(other.path)];
      return (
        a === b ||
        a.endsWith(b.startsWith('/') ? b : `/${b}`) ||
        other.path.startsWith('file:') ||
        /\.\.\//.test(b)
      );
    })
  );
}

/** What a file can say of an item beyond the work: its reading state, and other keys. */
export interface Extent {
  hasReadingState: boolean;
  hasAliases: boolean;
}

/** Other keys of an item that BibTeX and biber can read. */
export const aliasesOf = (item: Pick<ExportItem, 'aliases' | 'citationKey'>): string[] =>
  item.aliases.filter((alias) => validKey(alias) && alias !== item.citationKey);

/** Whether an item is still as it was read. */
export function sameItem(
  now: ExportItem,
  read: ExportItem,
  { hasReadingState, hasAliases }: Extent,
): boolean {
  return (
    now.title === read.title &&
    now.abstract === read.abstract &&
    now.venue === read.venue &&
    now.url === read.url &&
    now.type === read.type &&
    sameMap(now.variables, read.variables) &&
    sameMap(now.identifiers, read.identifiers) &&
    sameMap(now.fields, read.fields) &&
    sameJson(now.issued, read.issued) &&
    sameJson(now.creators, read.creators) &&
    sameJson(now.links, read.links) &&
    sameTags(now.tags, read.tags) &&
    sameFiles(now.attachments, read.attachments) &&
    (!hasAliases ||
      sameJson(aliasesOf(now).sort(), aliasesOf({ ...read, citationKey: now.citationKey }).sort())) &&
    (!hasReadingState ||
      (now.rating === read.rating &&
        now.priority === read.priority &&
        (now.status === 'read') === (read.status === 'read')))
  );
}
