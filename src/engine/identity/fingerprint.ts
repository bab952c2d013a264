import type { IdentifierScheme, ItemDraft } from '../../contract/model/item.ts';
import { foldText } from '../../language/fold.ts';
import { foldIdentifier } from '../../language/identifiers.ts';
import { shortHash } from '../db/hash.ts';
import { type DerivedColumns, derivedColumns } from '../items/derive.ts';

export type Why = 'doi' | 'arxiv' | 'pmid' | 'isbn' | 'title' | 'abstract' | 'record';

/** What a record is recognised by, in comparison forms. */
export interface Fingerprint {
  columns: DerivedColumns;
  identifiers: Partial<Record<IdentifierScheme, string>>;
  pages: string;
  /** Family name of the first author, or ''. */
  family: string;
  /** Names the record's text, so that the same text of a later import is recognised; '' without one. */
  record: string;
  /** Everything by which two records of one input are the same work, strongest first. */
  marks: { mark: string; why: Why }[];
}

/** Schemes that name one work wherever they stand. An ISBN names a book, so it needs equal pages as well. */
export const sureSchemes = ['doi', 'arxiv', 'pmid'] as const;

/** A draft is looked at when it is reviewed, when it is taken in and when its row is written. */
const known = new WeakMap<ItemDraft, Fingerprint>();

export function fingerprint(draft: ItemDraft): Fingerprint {
  let print = known.get(draft);
  if (!print) {
    print = take(draft);
    known.set(draft, print);
  }
  return print;
}

function take(draft: ItemDraft): Fingerprint {
  const columns = derivedColumns(draft);
  const identifiers: Fingerprint['identifiers'] = {};
  for (const [scheme, value] of Object.entries(draft.identifiers) as [IdentifierScheme, string][]) {
    if (value) identifiers[scheme] = foldIdentifier(scheme, value);
  }
  const pages = draft.variables['page'] ?? '';
  const first = draft.creators.find((creator) => creator.role === 'author');
  const family = first ? foldText(first.literal || first.family) : '';
  const record = draft.source.raw ? shortHash(draft.source.raw.trim()) : '';
  const { title_fold: title, abstract_fold: abstract, year } = columns;
  const marks: Fingerprint['marks'] = [];
  for (const scheme of sureSchemes) {
    if (identifiers[scheme]) marks.push({ mark: `${scheme} ${identifiers[scheme]}`, why: scheme });
  }
  if (identifiers.isbn && pages) marks.push({ mark: `isbn ${identifiers.isbn} ${pages}`, why: 'isbn' });
  if (title && year !== null && family)
    marks.push({ mark: `title ${title} ${year} ${family}`, why: 'title' });
  if (title && abstract) marks.push({ mark: `abstract ${title} ${abstract}`, why: 'abstract' });
  if (record) marks.push({ mark: `record ${record}`, why: 'record' });
  return { columns, identifiers, pages, family, record, marks };
}
