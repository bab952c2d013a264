import type { Collection } from '../../../contract/methods/collections.ts';
import type { CompletionKind } from '../../../contract/methods/search.ts';
import { statuses } from '../../../contract/model/terms.ts';
import { foldText } from '../../../language/fold.ts';
import type { FieldName } from '../../../language/query/fields.ts';
import { hasWhats } from '../../../language/query/values.ts';
import type { EngineContext } from '../../context.ts';
import { type CountedNames, mostFrequent } from '../../results/facets.ts';

export interface Value {
  kind: CompletionKind;
  value: string;
  count: number | null;
}

interface Candidate {
  value: string;
  folded: string;
  count: number;
}

/** Times that are often asked for. */
const TIMES = ['1d', '7d', '30d', '1y'];

/**
 * Values of a field with a word that begins like each one typed.
 * @param typed folded; '' asks for the most frequent
 */
export async function valuesOf(
  context: EngineContext,
  field: FieldName,
  typed: string,
  most: number,
): Promise<Value[]> {
  const { counts, library } = context;
  const db = library.reader;
  const best = (kind: CompletionKind, candidates: Iterable<Candidate>): Value[] =>
    likely(candidates, typed, most).map((found) => ({ kind, ...found }));
  switch (field) {
    case 'tag': {
      const tags = await counts.tags.get(db);
      return best(
        'tag',
        tags.map(({ name, all }) => ({ value: name, folded: foldText(name), count: all })),
      );
    }
    case 'in':
      return best('collection', collectionPaths(await counts.collections.get(db)));
    case 'author':
      return best('creator', named((await counts.values.get(db)).creators));
    case 'journal':
      return best('venue', named((await counts.values.get(db)).venues));
    case 'year': {
      const { years } = await counts.values.get(db);
      return [...years]
        .map(([year, count]) => ({ kind: 'year' as const, value: String(year), count }))
        .filter(({ value }) => value.startsWith(typed))
        .sort((a, b) => Number(b.value) - Number(a.value))
        .slice(0, most);
    }
    case 'status': {
      const { byStatus } = await counts.values.get(db);
      return statuses.flatMap((value, n): Value[] =>
        value.startsWith(typed) ? [{ kind: 'status', value, count: byStatus[n] ?? 0 }] : [],
      );
    }
    case 'has':
      return listed('has', hasWhats, typed);
    case 'added':
      return listed('added', TIMES, typed);
    default:
      return [];
  }
}

const listed = (kind: CompletionKind, values: readonly string[], typed: string): Value[] =>
  values.filter((value) => value.startsWith(typed)).map((value) => ({ kind, value, count: null }));

function* named({ all, folded, counts }: CountedNames): Generator<Candidate> {
  for (const [n, count] of counts.entries())
    if (count > 0) yield { value: all[n] ?? '', folded: folded[n] ?? '', count };
}

/** Collections under their paths, as `in:` takes them. */
function collectionPaths(collections: readonly Collection[]): Candidate[] {
  const byId = new Map(collections.map((collection) => [collection.id, collection]));
  return collections.map((collection) => {
    const names: string[] = [];
    const seen = new Set<number>();
    for (let at: Collection | undefined = collection; at && !seen.has(at.id); ) {
      seen.add(at.id);
      names.push(at.name);
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
    const value = names.reverse().join('/');
    return { value, folded: foldText(value), count: collection.all };
  });
}

/** The most frequent of those that are meant. Linear. */
function likely(
  candidates: Iterable<Candidate>,
  typed: string,
  most: number,
): { value: string; count: number }[] {
  const words = typed.split(/\s+/u).filter((word) => word !== '');
  const found: { value: string; count: number }[] = [];
  for (const { value, folded, count } of candidates) {
    if (words.every((word) => beginsWord(folded, word))) found.push({ value, count });
  }
  return mostFrequent(found, most);
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether a word of the text begins so. */
function beginsWord(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1))
    if (at === 0 || !LETTER.test(text[at - 1] ?? '')) return true;
  return false;
}
