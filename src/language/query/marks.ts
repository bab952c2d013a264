import { isNoise } from '../analysis/noise.ts';
import { eachCompound } from '../analysis/words.ts';
import type { Mark } from '../mark.ts';
import type { Query, QueryNode } from './ast.ts';

/**
 * The words to mark in what a query found. Little words ("of", "the") say nothing where they stand by
 * themselves, so they are marked only when the query has no others.
 */
export function marksOf({ root }: Query): Mark[] {
  const marks = new Map<string, Mark>();
  const telling = new Set<string>();
  const visit = (node: QueryNode): void => {
    if (node.kind === 'all' || node.kind === 'any') for (const one of node.of) visit(one);
    if (node.kind !== 'word' && node.kind !== 'phrase') return;
    const texts: string[] = [];
    const whole: string[] = [];
    eachCompound(node.text, ({ parts, paired, also, joined }) => {
      // Where words aren't set apart, each letter is marked by itself.
      texts.push(...(paired && also.length > 0 ? also : parts));
      if (joined !== null) whole.push(joined);
    });
    // Written as one word they are found as well.
    texts.unshift(...whole);
    for (const [i, text] of texts.entries()) {
      const key = `${node.field ?? ''}:${text}`;
      const prefix = (node.ending !== 'whole' && i === texts.length - 1) || marks.get(key)?.prefix === true;
      marks.set(key, node.field === null ? { text, prefix } : { text, prefix, field: node.field });
      if (!isNoise(texts.length === 1 ? node.text : text)) telling.add(key);
    }
  };
  if (root) visit(root);
  const said = [...marks].flatMap(([key, mark]) => (telling.has(key) ? [mark] : []));
  return said.length > 0 ? said : [...marks.values()];
}
