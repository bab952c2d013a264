/** Items as CSL-JSON 1.0.2, with what CSL lacks under `custom.octavo`. */
import type { CliItem } from '../../contract/cli.ts';
import type { ItemData } from '../../contract/model/item.ts';
import { parseIsoDate } from '../dates.ts';
import type { Exporter, ExportItem, ExportOptions } from '../format.ts';
import { writeDate } from './dates.ts';
import { type CslName, writeName } from './names.ts';
import { dateVariables } from './variables.ts';

function creatorLists(creators: ItemData['creators']): Record<string, CslName[]> {
  const lists: Record<string, CslName[]> = {};
  for (const creator of creators) {
    const list = lists[creator.role] ?? [];
    lists[creator.role] = list;
    list.push(writeName(creator));
  }
  return lists;
}

function variablesOf(variables: ItemData['variables']): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(variables)) {
    if (!text) continue;
    const date = dateVariables.has(name) ? parseIsoDate(text) : null;
    out[name] = date ? writeDate(date) : text;
  }
  return out;
}

/**
 * An item as the command line prints it (`CliItem`): CSL-JSON with `id` = `citation-key`, empty fields left out,
 * numbers such as the volume as text, and everything of ours under `custom.octavo`.
 */
export function toCslJson(item: ExportItem): CliItem {
  const { doi, pmid, pmcid, isbn, issn } = item.identifiers;
  return {
    id: item.citationKey,
    'citation-key': item.citationKey,
    type: item.type,
    ...(item.title && { title: item.title }),
    ...creatorLists(item.creators),
    ...(item.issued &&
      (item.issued.parts.length > 0 || item.issued.text) && { issued: writeDate(item.issued) }),
    ...(item.venue && { 'container-title': item.venue }),
    ...variablesOf(item.variables),
    ...(doi && { DOI: doi }),
    ...(pmid && { PMID: pmid }),
    ...(pmcid && { PMCID: pmcid }),
    ...(isbn && { ISBN: isbn }),
    ...(issn && { ISSN: issn }),
    ...(item.url && { URL: item.url }),
    ...(item.abstract && { abstract: item.abstract }),
    custom: {
      octavo: {
        uuid: item.uuid,
        revision: item.revision,
        added: new Date(item.added).toISOString(),
        status: item.status,
        priority: item.priority,
        rating: item.rating,
        tags: item.tags,
        collections: item.collections,
        links: item.links,
        identifiers: { ...item.identifiers },
        attachments: item.attachments,
        topics: [],
        aliases: item.aliases,
        fields: item.fields,
      },
    },
  };
}

/**
 * A record as JSON two spaces deep within its list. Line feeds only part lines: JSON leaves U+2028, which a
 * regular expression takes for one, within strings.
 */
export function recordText(record: unknown, { ascii }: ExportOptions): string {
  const json = `  ${JSON.stringify(record, null, 2).replaceAll('\n', '\n  ')}`;
  if (!ascii) return json;
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** CSL-JSON: one list, two spaces deep. ASCII mode writes `\u` escapes. */
export const cslJsonExporter: Exporter = {
  name: 'csl-json',
  label: 'CSL-JSON',
  extension: 'json',
  head: '[\n',
  separator: ',\n',
  tail: '\n]\n',
  item: (item, options) => recordText(toCslJson(item), options),
};
