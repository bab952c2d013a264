import { isNoise } from '../../../language/analysis/noise.ts';
import { type Compound, compoundsOf } from '../../../language/analysis/words.ts';
import type { FilterNode, PhraseNode, QueryNode, WordNode } from '../../../language/query/ast.ts';
import type { IdSet } from '../id-set.ts';
import type { Live } from './live.ts';
import { type Found, lookUp } from './lookup.ts';

export type FieldName = 'text' | 'title' | 'creators';

/** One word of a query, made ready. */
export interface Term {
  /** All of these in a paper are the word: the parts of one with hyphens. */
  parts: Found[];
  /** Each of these is the word as well: its parts joined, or it and its neighbour. */
  others: Found[];
  fields: readonly FieldName[];
  /** What it counts: less than 1 while it is being typed. */
  weight: number;
}

/** A query, made ready. What asks for nothing is gone. */
export type Plan =
  | { kind: 'all' | 'any'; of: Plan[] }
  | { kind: 'not'; of: Plan }
  | { kind: 'term'; term: Term }
  /** What others have found; with the terms that give it a score when it is a matter of words, else null. */
  | { kind: 'set'; bits: Uint32Array; terms: Term[] | null };

export type SetOf = (leaf: FilterNode | PhraseNode | WordNode) => IdSet;

/** Nobody types a longer word or phrase: what lies behind is not looked at. */
const LONGEST = 1000;
/** Deeper brackets than anybody nests are as good as none. */
const DEEPEST = 500;
/** From so many letters on an unfinished word counts beside others. */
const COUNTS = 3;
/** An unfinished word of so many letters counts wholly. */
const WHOLE = 6;
/** In a query of more words, which was not typed, neighbours are not looked at. */
const MOST_JOINED = 64;

type TextLeaf = WordNode | PhraseNode;

const fieldsOf = (leaf: TextLeaf): FieldName[] =>
  leaf.field === 'title' ? ['title'] : leaf.field === 'author' ? ['creators'] : ['text'];

const lettersOf = (word: Compound): number => (word.paired ? WHOLE : [...word.parts.join('')].length);

/** Whether a word of a query is one that needn't count beside others. */
const isLittle = (leaf: WordNode): boolean =>
  leaf.ending === 'whole' && leaf.field === null && isNoise(leaf.text);

/** Whether the last word has just been begun. */
function isBegun(leaf: TextLeaf, words: readonly Compound[]): boolean {
  const only = words.length === 1 ? words[0] : undefined;
  return leaf.kind === 'word' && leaf.ending === 'typing' && only !== undefined && lettersOf(only) < COUNTS;
}

/** What a query looks for: its leaves of text that are not excluded. */
function soughtLeaves(root: QueryNode): TextLeaf[] {
  const found: TextLeaf[] = [];
  const walk = (node: QueryNode, depth: number): void => {
    if (depth > DEEPEST) return;
    if (node.kind === 'all' || node.kind === 'any') for (const one of node.of) walk(one, depth + 1);
    else if (node.kind === 'word' || node.kind === 'phrase') found.push(node);
  };
  walk(root, 0);
  return found;
}

/**
 * Makes a query ready: looks its words up, asks for its sets, and leaves out what asks for nothing.
 * @param unknown gets the words that stand nowhere, once each
 */
export function planOf(
  root: QueryNode,
  lives: readonly Live[],
  setOf: SetOf,
  unknown: WordNode[],
): Plan | null {
  const read = new Map<TextLeaf, Compound[]>();
  const wordsOf = (leaf: TextLeaf): Compound[] => {
    const known = read.get(leaf) ?? compoundsOf(leaf.text.slice(0, LONGEST));
    read.set(leaf, known);
    return known;
  };
  const sought = soughtLeaves(root).filter((leaf) => wordsOf(leaf).length > 0);
  const isAlone = sought.length < 2;
  const hasContent = sought.some(
    (leaf) => leaf.kind === 'phrase' || !(isLittle(leaf) || isBegun(leaf, wordsOf(leaf))),
  );

  const termOf = (word: Compound, leaf: TextLeaf, isLast: boolean, fields: readonly FieldName[]): Term => {
    const isOpen = isLast && leaf.ending !== 'whole' && !word.paired;
    const meant = word.parts.length > 1 ? word.parts.filter((part) => !isNoise(part)) : word.parts;
    const parts = [...new Set(meant.length > 0 ? meant : word.parts)].map((text) =>
      lookUp(lives, { text, prefix: isOpen && text === word.parts.at(-1) }),
    );
    const joined = word.joined === null ? null : lookUp(lives, { text: word.joined, prefix: isOpen });
    return {
      parts,
      others: joined !== null && joined.docs > 0 ? [joined] : [],
      fields,
      weight: isLast && leaf.ending === 'typing' ? Math.min(1, lettersOf(word) / WHOLE) : 1,
    };
  };
  const stands = ({ parts, others }: Term): boolean =>
    others.length > 0 || parts.every((part) => part.docs > 0);

  const wordPlan = (leaf: WordNode, sought: boolean, beside: boolean): Plan | null => {
    const words = wordsOf(leaf);
    if (words.length === 0) return null;
    const begun = isBegun(leaf, words);
    if (begun && (!sought || !isAlone)) return null;
    if (sought && beside && hasContent && isLittle(leaf)) return null;
    const fields: FieldName[] = begun && leaf.field === null ? ['title', 'creators'] : fieldsOf(leaf);
    // What is excluded is excluded when it has been typed.
    const meant: WordNode = sought || leaf.ending === 'any' ? leaf : { ...leaf, ending: 'whole' };
    const terms = words.map((word, i) => termOf(word, meant, i === words.length - 1, fields));
    if (sought && !terms.every(stands)) unknown.push(leaf);
    if (leaf.field === 'abstract' || leaf.field === 'journal') {
      return { kind: 'set', bits: setOf(leaf).bits, terms };
    }
    const plans = terms.map((term): Plan => ({ kind: 'term', term }));
    return plans.length === 1 ? plans[0]! : { kind: 'all', of: plans };
  };

  const phrasePlan = (leaf: PhraseNode): Plan | null => {
    const words = wordsOf(leaf);
    if (words.length === 0) return null;
    const says = words.filter((word) => word.parts.length > 1 || !isNoise(word.parts[0]!));
    const fields = fieldsOf(leaf);
    const terms = (says.length > 0 ? says : words).map((word) =>
      termOf(word, leaf, word === words.at(-1) && lettersOf(word) >= COUNTS, fields),
    );
    return { kind: 'set', bits: setOf(leaf).bits, terms };
  };

  const plan = (node: QueryNode, sought: boolean, depth: number, beside: boolean): Plan | null => {
    if (depth > DEEPEST) return null;
    switch (node.kind) {
      case 'word':
        return wordPlan(node, sought, beside);
      case 'phrase':
        return phrasePlan(node);
      case 'filter':
        return { kind: 'set', bits: setOf(node).bits, terms: null };
      case 'not': {
        const of = plan(node.of, false, depth + 1, false);
        return of && { kind: 'not', of };
      }
      default: {
        const isAll = node.kind === 'all';
        const once = isAll ? withoutRepeats(node.of) : node.of;
        const of = once.map((one) => plan(one, sought, depth + 1, isAll));
        if (isAll && sought) joinNeighbours(once, of, lives);
        const left = of.filter((one) => one !== null);
        return left.length === 0 ? null : left.length === 1 ? left[0]! : { kind: node.kind, of: left };
      }
    }
  };
  return plan(root, true, 0, true);
}

/** Leaves out words that are there already: a pasted page says most of its words many times. */
function withoutRepeats(nodes: readonly QueryNode[]): QueryNode[] {
  const seen = new Set<string>();
  return nodes.filter((node) => {
    if (node.kind !== 'word') return true;
    const key = JSON.stringify([node.text, node.field, node.ending]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The single term of a plan that is one plain word, or null. */
function plainTerm(node: QueryNode | undefined, plan: Plan | null | undefined): Term | null {
  return node?.kind === 'word' && plan?.kind === 'term' && plan.term.parts.length === 1 ? plan.term : null;
}

/** `data base` meets `database`: where two words stand side by side, one that is both is each of them. */
function joinNeighbours(
  nodes: readonly QueryNode[],
  plans: readonly (Plan | null)[],
  lives: readonly Live[],
): void {
  if (nodes.length > MOST_JOINED) return;
  for (let i = 1; i < nodes.length; i++) {
    const left = plainTerm(nodes[i - 1], plans[i - 1]);
    const right = plainTerm(nodes[i], plans[i]);
    if (left === null || right === null || left.fields[0] !== right.fields[0]) continue;
    const [first, second] = [left.parts[0]!.match, right.parts[0]!.match];
    if (first.prefix || isNoise(first.text) || isNoise(second.text)) continue;
    const joined = lookUp(lives, { text: first.text + second.text, prefix: second.prefix });
    if (joined.docs === 0) continue;
    left.others.push(joined);
    right.others.push(joined);
  }
}
