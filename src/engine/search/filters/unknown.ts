import type { UnknownName } from '../../../contract/methods/search.ts';
import { closest } from '../../../language/closest.ts';
import type { Ending, QueryNode } from '../../../language/query/ast.ts';
import { formatTerm } from '../../../language/query/format.ts';
import { parse } from '../../../language/query/parse.ts';
import { queryNotices } from '../../../language/strings-search.ts';
import { listCollections } from '../../collections/queries.ts';
import type { ReadableDb } from '../../db/database.ts';
import { foldTag, listTags } from '../../tags/queries.ts';
import { collectionsMeant } from './collections.ts';

interface Named {
  field: 'tag' | 'in';
  value: string;
  ending: Ending;
}

/**
 * What a query names that isn't there: it finds nothing, and people should know why.
 * @param typing a name at its end is there when one begins so
 */
export function unknownNames(db: ReadableDb, text: string, typing: boolean): UnknownName[] {
  const unknown: UnknownName[] = [];
  const visit = (node: QueryNode): void => {
    if (node.kind === 'all' || node.kind === 'any') for (const one of node.of) visit(one);
    else if (node.kind === 'not') visit(node.of);
    else if (node.kind === 'filter' && (node.filter.field === 'tag' || node.filter.field === 'in')) {
      const filter: Named = { ...node.filter, field: node.filter.field };
      const near = nearest(db, filter);
      if (near === null) return;
      const { start, end } = node.span;
      unknown.push({
        message: queryNotices.unknownName(filter.field, filter.value, near ?? null),
        better:
          near === undefined ? null : text.slice(0, start) + formatTerm(filter.field, near) + text.slice(end),
      });
    }
  };
  const { root } = parse(text, typing);
  if (root) visit(root);
  return unknown;
}

/** The nearest name of one that isn't there; undefined when none is near, null when it is there. */
function nearest(db: ReadableDb, { field, value, ending }: Named): string | null | undefined {
  const wanted = foldTag(value);
  if (field === 'in') {
    if (collectionsMeant(db, value, ending !== 'whole').length > 0) return null;
    const names = new Map(listCollections(db).map(({ name }) => [foldTag(name), name]));
    return named(names, foldTag(value.slice(value.lastIndexOf('/') + 1)));
  }
  const tags = listTags(db);
  const isThere = ({ folded }: { folded: string }): boolean =>
    ending === 'whole' ? folded === wanted || folded.startsWith(`${wanted}/`) : folded.startsWith(wanted);
  return tags.some(isThere) ? null : named(new Map(tags.map(({ folded, name }) => [folded, name])), wanted);
}

function named(names: ReadonlyMap<string, string>, wanted: string): string | undefined {
  const near = closest(wanted, [...names.keys()]);
  return near === undefined ? undefined : names.get(near);
}
