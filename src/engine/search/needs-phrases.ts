import type { QueryNode } from '../../language/query/ast.ts';

/** So long a search for phrases waits for what was written a moment ago. */
export const PATIENCE_MS = 30;

/** Whether the index of phrases is needed to answer a query; the engine's host keeps that up to date. */
export function needsPhrases(node: QueryNode): boolean {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.of.some(needsPhrases);
    case 'not':
      return needsPhrases(node.of);
    case 'phrase':
      return true;
    case 'word':
      return node.field === 'abstract' || node.field === 'journal';
    case 'filter':
      return false;
  }
}
