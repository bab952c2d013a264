import { PREPRINT_REASON, type Verdict } from './compare.ts';
import { cannotBeOne, isVetoed, soundlyShared } from './pair.ts';
import type { DuplicateRecord } from './record.ts';

/** Two records that look like one work, by their places in the list. */
export interface Edge {
  a: number;
  b: number;
  verdict: Verdict;
}

/** Records that look like one work, by their places in the list. */
export interface Cluster {
  certain: boolean;
  reason: string;
  score: number;
  members: number[];
}

/** So many members speak for a cluster when another is to join it. */
const SPEAKERS = 40;
/** Pairs between two pauses. */
const STRETCH = 200;

/** Sets that grow together, as long as no member of one speaks against a member of the other. */
class Clusters {
  readonly #root: number[];
  readonly #members = new Map<number, number[]>();

  constructor(count: number) {
    this.#root = Array.from({ length: count }, (_, i) => i);
  }

  find(index: number): number {
    let root = index;
    for (let up = this.#root[root] ?? root; up !== root; up = this.#root[root] ?? root) root = up;
    // What was walked points to the root from now on.
    for (let at = index; at !== root; ) {
      const up = this.#root[at] ?? root;
      this.#root[at] = root;
      at = up;
    }
    return root;
  }

  members(root: number): readonly number[] {
    return this.#members.get(root) ?? [root];
  }

  /** Makes two sets one; false where they are one already, or somebody objects. */
  join(a: number, b: number, objects: (a: number, b: number) => boolean): boolean {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA === rootB) return false;
    const [mine, theirs] = [this.members(rootA), this.members(rootB)];
    for (const one of mine.slice(0, SPEAKERS)) {
      for (const other of theirs.slice(0, SPEAKERS)) if (objects(one, other)) return false;
    }
    const [into, from] = mine.length >= theirs.length ? [rootA, rootB] : [rootB, rootA];
    const grown = this.#members.get(into) ?? [into];
    grown.push(...this.members(from));
    this.#members.set(into, grown);
    this.#members.delete(from);
    this.#root[from] = into;
    return true;
  }
}

/**
 * Makes groups of pairs. A certain one holds only records of which no two contradict each other. What may join
 * it makes a second, larger group, for a person to look at. Pauses now and then.
 * @param isRejected whether a person has said that two are not the same work
 * @param containers identifiers that records of different titles share: they name a book, not a paper of it
 */
export function* cluster(
  records: readonly DuplicateRecord[],
  edges: readonly Edge[],
  isRejected: (a: number, b: number) => boolean,
  containers: ReadonlySet<string>,
): Generator<void, Cluster[]> {
  const record = (index: number): DuplicateRecord => records[index] as DuplicateRecord;
  const isSound = ({ a, b, verdict }: Edge): boolean =>
    verdict.certain && soundlyShared(record(a), record(b), containers);
  const clusters = new Clusters(records.length);
  const certain = new Map<number, Edge>();
  for (const [index, edge] of edges.filter(isSound).entries()) {
    if (index % STRETCH === 0) yield;
    const isNew = clusters.join(edge.a, edge.b, (a, b) => isRejected(a, b) || isVetoed(record(a), record(b)));
    if (isNew) certain.set(edge.a, edge);
  }
  const found: Cluster[] = [];
  for (const [root, reason] of byRoot(clusters, certain)) {
    found.push({ certain: true, reason, score: 1, members: [...clusters.members(root)] });
  }
  const possible: Edge[] = [];
  const isLinked = new Set(edges.map(({ a, b }) => a * records.length + b));
  const linked = (a: number, b: number): boolean =>
    isLinked.has(Math.min(a, b) * records.length + Math.max(a, b));
  const strongest = [...edges].sort((a, b) => b.verdict.score - a.verdict.score || a.a - b.a || a.b - b.b);
  for (const [index, edge] of strongest.entries()) {
    if (index % STRETCH === 0) yield;
    const isNew = clusters.join(
      edge.a,
      edge.b,
      (a, b) => isRejected(a, b) || (!linked(a, b) && cannotBeOne(record(a), record(b))),
    );
    if (isNew) possible.push(edge);
  }
  for (const [root, all] of Map.groupBy(possible, ({ a }) => clusters.find(a))) {
    const told = all.find(({ verdict }) => verdict.reason === PREPRINT_REASON) ?? all[0];
    if (!told) continue;
    const { reason, score } = told.verdict;
    found.push({ certain: false, reason, score, members: [...clusters.members(root)] });
  }
  return found.sort((a, b) => Number(b.certain) - Number(a.certain) || b.score - a.score);
}

function byRoot(clusters: Clusters, edges: ReadonlyMap<number, Edge>): Map<number, string> {
  const reasons = new Map<number, string>();
  for (const [a, { verdict }] of edges) {
    const root = clusters.find(a);
    if (!reasons.has(root)) reasons.set(root, verdict.reason);
  }
  return reasons;
}
