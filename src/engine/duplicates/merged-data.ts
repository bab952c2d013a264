import type { MergeField } from '../../contract/methods/duplicates.ts';
import type { ItemPatch } from '../../contract/methods/items.ts';
import type { Identifiers, Link } from '../../contract/model/item.ts';
import type { Item } from '../../contract/model/library.ts';
import { foldIdentifier, identifierUrl } from '../../language/identifiers.ts';
import { hasDate } from '../items/write.ts';
import { isPreprint } from './record.ts';

/** What the kept item says after a merge. */
export interface MergedData {
  /** Values that a person had set by hand, and those that were imported. */
  byPerson: ItemPatch;
  byImport: ItemPatch;
  /** Identifiers that have no place beside the kept one's of the same scheme. */
  further: { scheme: keyof Identifiers; value: string }[];
  /** An entry's unknown fields, of all records together. */
  fields: Record<string, string>;
}

const single = ['type', 'title', 'creators', 'issued', 'abstract', 'venue', 'url', 'variables'] as const;
/** What a preprint's record says of its server, and a published paper's must not. */
const ofServer: ReadonlySet<string> = new Set([
  'publisher',
  'archive',
  'archive_location',
  'genre',
  'number',
  'status',
  'version',
  'collection-title',
]);

function isBlank(item: Item, field: (typeof single)[number]): boolean {
  if (field === 'type') return item.type === 'document';
  if (field === 'issued') return !hasDate(item);
  const value = item[field];
  return (typeof value === 'string' ? value.length : Object.keys(value).length) === 0;
}

const isServerCopy = (item: Item): boolean =>
  isPreprint({
    dois: item.identifiers.doi ? [item.identifiers.doi] : [],
    hasArxiv: item.identifiers.arxiv !== undefined,
    venue: item.venue,
    type: item.type,
  });

/**
 * Puts together what records of one work say: for each field the chosen record's value, else the one edited by
 * hand, else the kept one's, else the first that has any. Identifiers and links are united.
 */
export function mergedData(
  keep: Item,
  others: readonly Item[],
  chosen: Partial<Record<MergeField, number>>,
): MergedData {
  const all = [keep, ...others];
  const data: MergedData = { byPerson: {}, byImport: {}, further: [], fields: {} };
  const set = <F extends keyof ItemPatch>(field: F, value: ItemPatch[F], from: Item): void => {
    (from.edited.includes(field) ? data.byPerson : data.byImport)[field] = value;
  };
  for (const field of single) {
    const winner = all.find((item) => item.id === chosen[field]) ?? defaultWinner(all, field);
    if (field === 'variables') set(field, unitedVariables(winner, all), winner);
    else if (winner !== keep) set(field, winner[field], winner);
  }
  for (const item of all) data.fields = { ...item.fields, ...data.fields };
  const { identifiers, further } = unitedIdentifiers(keep, all, chosen.identifiers);
  set('identifiers', identifiers, keep);
  set('links', unitedLinks(all, further), keep);
  return { ...data, further };
}

function defaultWinner(all: readonly Item[], field: (typeof single)[number]): Item {
  const [keep] = all as [Item];
  // A field that a person emptied stays empty.
  if (keep.edited.includes(field)) return keep;
  return (
    all.find((item) => item.edited.includes(field) && !isBlank(item, field)) ??
    all.find((item) => !isBlank(item, field)) ??
    keep
  );
}

function unitedVariables(winner: Item, all: readonly Item[]): Record<string, string> {
  if (winner.edited.includes('variables')) return winner.variables;
  const united = { ...winner.variables };
  for (const item of all) {
    const isForeign = isServerCopy(item) && !isServerCopy(winner);
    for (const [name, value] of Object.entries(item.variables)) {
      if (value && !united[name] && !(isForeign && ofServer.has(name))) united[name] = value;
    }
  }
  return united;
}

/** The kept one's come first, but for the DOI of a preprint where another record has the published paper's. */
function unitedIdentifiers(
  keep: Item,
  all: readonly Item[],
  chosen: number | undefined,
): { identifiers: Identifiers; further: MergedData['further'] } {
  const first = all.find((item) => item.id === chosen);
  const published = isServerCopy(keep)
    ? all.find((item) => item.identifiers.doi && !isServerCopy(item))
    : undefined;
  const identifiers: Identifiers = { ...(first ?? keep).identifiers };
  if (!first && published?.identifiers.doi && !keep.edited.includes('identifiers')) {
    identifiers.doi = published.identifiers.doi;
  }
  const further: MergedData['further'] = [];
  for (const item of all) {
    for (const [name, value] of Object.entries(item.identifiers)) {
      const scheme = name as keyof Identifiers;
      if (!value) continue;
      const folded = foldIdentifier(scheme, value);
      const isKnown = (known: string | undefined): boolean =>
        known !== undefined && foldIdentifier(scheme, known) === folded;
      if (!identifiers[scheme]) identifiers[scheme] = value;
      else if (
        !isKnown(identifiers[scheme]) &&
        !further.some((one) => one.scheme === scheme && isKnown(one.value))
      ) {
        further.push({ scheme, value });
      }
    }
  }
  return { identifiers, further };
}

/** Links of all, and what the further identifiers resolve at, so that nobody has to know of them. */
function unitedLinks(all: readonly Item[], further: MergedData['further']): Link[] {
  const links: Link[] = [];
  const add = (link: Link): void => {
    if (!links.some(({ url }) => url === link.url)) links.push(link);
  };
  for (const item of all) item.links.forEach(add);
  for (const { scheme, value } of further) {
    if (scheme !== 'isbn' && scheme !== 'issn') add({ url: identifierUrl(scheme, value), kind: 'other' });
  }
  return links;
}
