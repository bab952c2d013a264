/** Something that items lie in, and that lies in another. */
export interface CountedNode {
  id: number;
  parent: number | null;
}

/** Items that lie in a node, and those that lie in it or below it, each once. */
export interface NodeCounts {
  own: number;
  all: number;
}

/**
 * Counts the items of each node of a forest; yields after each. Linear in memberships × depth: an
 * item's stamp says for which node it was counted last, so no set of items is ever built.
 * @param itemsOf the items that lie in a node itself, those of the trash left out
 */
export function* countTree(
  nodes: readonly CountedNode[],
  itemsOf: (id: number) => readonly number[],
): Generator<void, Map<number, NodeCounts>> {
  const ids = new Set(nodes.map(({ id }) => id));
  const children = new Map<number, number[]>();
  for (const { id, parent } of nodes) {
    if (parent === null || !ids.has(parent)) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(id);
    else children.set(parent, [id]);
  }
  const items = new Map<number, readonly number[]>();
  const counts = new Map<number, NodeCounts>();
  for (const { id } of nodes) {
    const own = itemsOf(id);
    items.set(id, own);
    counts.set(id, { own: own.length, all: own.length });
    yield;
  }
  const stamps = new Map<number, number>();
  for (const [id] of children) {
    let all = 0;
    const waiting = [id];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const item of items.get(at) ?? []) {
        if (stamps.get(item) === id) continue;
        stamps.set(item, id);
        all += 1;
      }
      waiting.push(...(children.get(at) ?? []));
    }
    const counted = counts.get(id);
    if (counted) counted.all = all;
    yield;
  }
  return counts;
}
