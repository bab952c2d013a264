/** What our own command line prints under `custom.octavo` and CSL has no place for, read back. */
import { type ItemDraft, Link, Priority, Rating, Status } from '../../contract/model/item.ts';
import { identifierSchemes } from '../../contract/model/terms.ts';

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string' && v.trim() !== '') : [];

const entries = (value: unknown): [string, string][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).filter((e): e is [string, string] => typeof e[1] === 'string' && e[1] !== '')
    : [];

/**
 * Fills a draft from `custom.octavo`. `uuid`, `revision`, attachments and aliases belong to the library that
 * printed them and are left alone; a value of the wrong kind counts as absent.
 */
export function readOctavo(draft: ItemDraft, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const octavo = value as Record<string, unknown>;
  const added = typeof octavo['added'] === 'string' ? Date.parse(octavo['added']) : Number.NaN;
  draft.added = Number.isNaN(added) ? null : added;
  const status = Status.safeParse(octavo['status']);
  if (status.success) draft.status = status.data;
  const priority = Priority.safeParse(octavo['priority']);
  if (priority.success) draft.priority = priority.data;
  const rating = Rating.safeParse(octavo['rating']);
  if (rating.success) draft.rating = rating.data;
  draft.tags = [...new Set([...draft.tags, ...strings(octavo['tags'])])];
  draft.collections = [...new Set(strings(octavo['collections']))];
  for (const link of Array.isArray(octavo['links']) ? octavo['links'] : []) {
    const known = Link.safeParse(link);
    if (known.success) draft.links.push(known.data);
  }
  const identifiers = new Map(entries(octavo['identifiers']));
  for (const scheme of identifierSchemes) {
    const given = identifiers.get(scheme);
    if (given) draft.identifiers[scheme] = given;
  }
  for (const [name, text] of entries(octavo['fields'])) draft.fields[name] = text;
}
