import type { IdentifierScheme, ItemDraft } from '../../contract/model/item.ts';
import { foldIdentifier } from '../../language/identifiers.ts';
import { yearOf } from '../items/derive.ts';
import { MOST_CREATORS } from './queries.ts';
import { type DuplicateRecord, duplicateRecord } from './record.ts';

/** Brings a record that has just come in, and is no item yet, into the form that pairs are compared in. */
export function recordOfDraft(draft: ItemDraft): DuplicateRecord {
  const { type, title, venue, variables } = draft;
  const authors = draft.creators.filter(({ role }) => role === 'author');
  const creators = authors.length > 0 ? authors : draft.creators.filter(({ role }) => role === 'editor');
  const identifiers = Object.entries(draft.identifiers) as [IdentifierScheme, string][];
  return duplicateRecord({
    id: 0,
    revision: 0,
    type,
    title,
    year: yearOf(draft.issued),
    venue,
    page: variables['page'] ?? null,
    volume: variables['volume'] ?? null,
    edition: variables['edition'] ?? null,
    creators: creators.slice(0, MOST_CREATORS),
    identifiers: identifiers.flatMap(([scheme, value]) =>
      value && scheme !== 'issn' ? [{ scheme, folded: foldIdentifier(scheme, value) }] : [],
    ),
  });
}
