import type { ExportChoices, Omittable } from '../contract/model/preset.ts';
import { foldText } from '../language/fold.ts';
import type { ExportItem } from './format.ts';

const without = (
  entries: Readonly<Record<string, string>>,
  names: readonly string[],
): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => !names.includes(name)));

/** What each thing left out takes away. */
const leaves: Readonly<Record<Omittable, (item: ExportItem) => Partial<ExportItem>>> = {
  abstract: () => ({ abstract: '' }),
  keywords: () => ({ tags: [] }),
  files: () => ({ attachments: [] }),
  note: ({ variables }) => ({ variables: without(variables, ['note', 'annote']) }),
  language: ({ variables }) => ({ variables: without(variables, ['language']) }),
  identifiers: ({ identifiers: { doi, arxiv } }) => ({
    identifiers: { ...(doi !== undefined && { doi }), ...(arxiv !== undefined && { arxiv }) },
  }),
  fields: () => ({ fields: {} }),
};

function links(
  { url, identifiers, variables }: ExportItem,
  wanted: ExportChoices['links'],
): Partial<ExportItem> {
  if (wanted === 'both' || !url || !identifiers.doi) return {};
  if (wanted === 'doi') return { url: '', variables: without(variables, ['accessed']) };
  const { doi: _, ...others } = identifiers;
  return { identifiers: others };
}

function venue({ venue: full, variables }: ExportItem, wanted: ExportChoices['venues']): Partial<ExportItem> {
  const short = variables['container-title-short'];
  if (wanted === 'full' || !short || short === full) return {};
  return { venue: short, variables: without(variables, ['container-title-short']) };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * An item as the choices want it. One that they change is written anew; one that they leave as it was keeps the
 * text that it came in.
 */
export function chosenItem(item: ExportItem, choices: ExportChoices): ExportItem {
  let made = item;
  for (const what of choices.omit) made = { ...made, ...leaves[what](made) };
  made = { ...made, ...links(made, choices.links) };
  made = { ...made, ...venue(made, choices.venues) };
  return isSame(made, item) ? item : { ...made, source: undefined };
}

const firstCreator = ({ creators: [first] }: ExportItem): string =>
  first ? first.literal || `${first.family} ${first.given}` : '';

const keysOf: Readonly<Record<ExportChoices['order'], (item: ExportItem) => readonly (string | number)[]>> = {
  listed: () => [],
  key: ({ citationKey }) => [foldText(citationKey)],
  creators: (item) => [foldText(firstCreator(item)), yearOf(item), foldText(item.title)],
  year: (item) => [yearOf(item), foldText(firstCreator(item)), foldText(item.title)],
  title: ({ title }) => [foldText(title)],
};

const yearOf = ({ issued }: ExportItem): number => issued?.parts[0]?.[0] ?? Number.MAX_SAFE_INTEGER;

/** Items in an order; those that are equal in it stay as they were. Keys are made once for each. */
export function ordered(items: readonly ExportItem[], order: ExportChoices['order']): readonly ExportItem[] {
  if (order === 'listed') return items;
  return items
    .map((item) => ({ item, keys: keysOf[order](item) }))
    .sort((a, b) => {
      for (const [i, key] of a.keys.entries()) {
        const other = b.keys[i] ?? '';
        if (key !== other) return key < other ? -1 : 1;
      }
      return 0;
    })
    .map(({ item }) => item);
}
