import type { MergeChoice, MergeField } from '../../contract/methods/duplicates.ts';
import type { ItemPatch } from '../../contract/methods/items.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import type { IdentifierScheme, Identifiers, Link } from '../../contract/model/item.ts';
import type { Item } from '../../contract/model/library.ts';
import { foldText } from '../../language/fold.ts';
import { foldIdentifier, identifierUrl } from '../../language/identifiers.ts';
import { isEdited, isTouched } from '../items/patch.ts';
import { hasDate } from '../items/write.ts';
import { isPreprint } from './record.ts';

/** What the kept item says after a merge. */
export interface MergedData {
  /** Values that a person had set by hand, and those that were imported. */
  byPerson: ItemPatch;
  byImport: ItemPatch;
  /** Identifiers that have no place beside the kept one's of the same scheme. */
  further: { scheme: IdentifierScheme; value: string }[];
  /** An entry's unknown fields, of all records together. */
  fields: Record<string, string>;
}

const single = [
  'type',
  'title',
  'creators',
  'issued',
  'abstract',
  'venue',
  'url',
] as const satisfies MergeField[];
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

/** The record whose value each field takes. Fields that none has are missing. */
interface Sources {
  fields: Map<MergeField, Item>;
  variables: Map<string, Item>;
  identifiers: Map<IdentifierScheme, Item>;
}

/**
 * Where the values of records of one work come from: for each field the chosen record, else the one edited by
 * hand, else the kept one, else the first that has any.
 */
function sourcesOf(keep: Item, others: readonly Item[], choice: MergeChoice): Sources {
  const all = [keep, ...others];
  const byId = (id: number | undefined): Item | undefined => all.find((item) => item.id === id);
  const sources: Sources = {
    fields: new Map(),
    variables: defaultVariables(all),
    identifiers: defaultIdentifiers(all),
  };
  for (const field of single) {
    const winner = byId(choice.fields[field]) ?? defaultWinner(all, field);
    if (winner === keep || !isBlank(winner, field)) sources.fields.set(field, winner);
  }
  for (const [name, id] of Object.entries(choice.variables)) {
    const item = byId(id);
    if (item?.variables[name]) sources.variables.set(name, item);
  }
  for (const [name, id] of Object.entries(choice.identifiers)) {
    const scheme = name as IdentifierScheme;
    const item = byId(id);
    if (item?.identifiers[scheme]) sources.identifiers.set(scheme, item);
  }
  return sources;
}

const noChoice: MergeChoice = { fields: {}, variables: {}, identifiers: {} };

/** Which record's value each field takes where nobody chooses: what a person is shown before choosing. */
export function defaultChoice(keep: Item, others: readonly Item[]): MergeChoice {
  const { fields, variables, identifiers } = sourcesOf(keep, others, noChoice);
  const ids = <K extends string>(from: ReadonlyMap<K, Item>): Record<string, ItemId> =>
    Object.fromEntries([...from].map(([name, item]) => [name, item.id]));
  return { fields: ids(fields), variables: ids(variables), identifiers: ids(identifiers) };
}

/** Puts together what records of one work say. Identifiers and links are united. */
export function mergedData(keep: Item, others: readonly Item[], choice: MergeChoice = noChoice): MergedData {
  const all = [keep, ...others];
  const data: MergedData = { byPerson: {}, byImport: {}, further: [], fields: {} };
  const set = <F extends keyof ItemPatch>(field: F, value: ItemPatch[F], from: Item): void => {
    (isTouched(from.edited, field) ? data.byPerson : data.byImport)[field] = value;
  };
  const sources = sourcesOf(keep, others, choice);
  for (const [field, winner] of sources.fields) if (winner !== keep) set(field, winner[field], winner);
  const variables = Object.fromEntries(
    [...sources.variables].map(([name, item]) => [name, item.variables[name] ?? '']),
  );
  set('variables', variables, variablesWinner(all));
  for (const item of all) data.fields = { ...item.fields, ...data.fields };
  const { identifiers, further } = unitedIdentifiers(all, sources.identifiers);
  set('identifiers', identifiers, keep);
  set('links', unitedLinks(all, further), keep);
  return { ...data, further };
}

function defaultWinner(all: readonly Item[], field: (typeof single)[number]): Item {
  const [keep] = all as [Item];
  // A field that a person emptied stays empty.
  if (isTouched(keep.edited, field)) return keep;
  return (
    all.find((item) => isTouched(item.edited, field) && !isBlank(item, field)) ??
    (field === 'title' ? all.find((item) => isBetterCased(item.title, keep.title)) : undefined) ??
    all.find((item) => !isBlank(item, field)) ??
    keep
  );
}

/** Some databases export titles in capitals, or in small letters, only: the same title as it was written is better. */
function isBetterCased(title: string, than: string): boolean {
  const isFlat = (text: string): boolean => text === text.toLowerCase() || text === text.toUpperCase();
  return isFlat(than) && !isFlat(title) && foldText(title) === foldText(than);
}

/** Details edited by hand count as a whole: what is missing there was taken out. */
function variablesWinner(all: readonly Item[]): Item {
  const [keep] = all as [Item];
  if (keep.edited.includes('variables')) return keep;
  const some = all.filter((item) => Object.keys(item.variables).length > 0);
  return some.find((item) => item.edited.includes('variables')) ?? some[0] ?? keep;
}

function defaultVariables(all: readonly Item[]): Map<string, Item> {
  const winner = variablesWinner(all);
  const sources = new Map(Object.keys(winner.variables).map((name) => [name, winner]));
  if (winner.edited.includes('variables')) return sources;
  for (const item of all) {
    const isForeign = isServerCopy(item) && !isServerCopy(winner);
    for (const [name, value] of Object.entries(item.variables)) {
      const isFree = !sources.has(name) && !isEdited(winner.edited, 'variables', name);
      if (value && isFree && !(isForeign && ofServer.has(name))) sources.set(name, item);
    }
  }
  for (const item of all.toReversed()) {
    for (const name of Object.keys(item.variables)) {
      const byHand = item.edited.includes(`variables.${name}`);
      if (byHand && !isEdited(winner.edited, 'variables', name)) sources.set(name, item);
    }
  }
  return sources;
}

/** The kept one's come first, but for the DOI of a preprint where another record has the published paper's. */
function defaultIdentifiers(all: readonly Item[]): Map<IdentifierScheme, Item> {
  const [keep] = all as [Item];
  const sources = new Map<IdentifierScheme, Item>();
  for (const item of all) {
    for (const [name, value] of Object.entries(item.identifiers)) {
      const scheme = name as IdentifierScheme;
      if (value && !sources.has(scheme)) sources.set(scheme, item);
    }
  }
  const published = isServerCopy(keep)
    ? all.find((item) => item.identifiers.doi && !isServerCopy(item))
    : undefined;
  if (published && !isEdited(keep.edited, 'identifiers', 'doi')) sources.set('doi', published);
  return sources;
}

function unitedIdentifiers(
  all: readonly Item[],
  sources: ReadonlyMap<IdentifierScheme, Item>,
): { identifiers: Identifiers; further: MergedData['further'] } {
  const identifiers: Identifiers = {};
  for (const [scheme, item] of sources) identifiers[scheme] = item.identifiers[scheme] ?? '';
  const further: MergedData['further'] = [];
  for (const item of all) {
    for (const [name, value] of Object.entries(item.identifiers)) {
      const scheme = name as IdentifierScheme;
      if (!value) continue;
      const folded = foldIdentifier(scheme, value);
      const isSame = (known: string | undefined): boolean =>
        known !== undefined && foldIdentifier(scheme, known) === folded;
      const isKnown =
        isSame(identifiers[scheme]) || further.some((one) => one.scheme === scheme && isSame(one.value));
      if (!isKnown) further.push({ scheme, value });
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
