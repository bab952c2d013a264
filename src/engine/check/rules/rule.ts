import type { ItemPatch } from '../../../contract/methods/items.ts';
import type { Item } from '../../../contract/model/library.ts';
import type { Severity } from '../../../contract/model/terms.ts';

/** Something doubtful about an item. */
export interface Finding {
  /** As edits name it: `title`, `creators`, `identifiers.doi`, `variables.page`; or `citationKey`. */
  field: string;
  /** What is wrong, in a sentence that needs no more. */
  message: string;
  /** What would make it right, where that can be told. */
  mend?: ItemPatch;
}

/** What rules know beside the item. */
export interface RuleContext {
  /** The present year. */
  year: number;
}

/** One kind of problem. A rule looks at one item only, is linear in it, and never throws. */
export interface Rule {
  code: string;
  severity: Severity;
  /** The kind as a head of a list: "Pages that are no pages". */
  title: string;
  /** What helps where nothing can be mended by a click. */
  fix: string;
  find(item: Item, context: RuleContext): Finding[];
}

/** A value as it is shown within a sentence. */
export const shown = (value: string): string => {
  const line = value.replaceAll(/\s+/g, ' ').trim();
  return `“${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`;
};
