/**
 * The ids of `found` in the order that those also in `before` had there. A new one stands behind the
 * one it follows in `found`. So a list that is sorted by what its papers are being given (a status, a
 * rating) doesn't move under the cursor. Linear.
 */
export function keptOrder(before: ArrayLike<number>, found: Int32Array): Int32Array {
  return Int32Array.from(inOrder(Array.from(before), Array.from(found)));
}

function inOrder(before: readonly number[], found: number[]): number[] {
  // Nearly always nothing has moved.
  if (before.length === found.length && before.every((id, i) => id === found[i])) return found;
  const present = new Set(found);
  const known = before.filter((id) => present.has(id));
  if (known.length === found.length) return known;
  const isKnown = new Set(known);
  const out: number[] = [];
  const followers = new Map<number, number[]>();
  let behind: number | null = null;
  for (const id of found) {
    if (isKnown.has(id)) behind = id;
    else if (behind === null) out.push(id);
    else if (followers.has(behind)) followers.get(behind)?.push(id);
    else followers.set(behind, [id]);
  }
  for (const id of known) {
    out.push(id);
    for (const follower of followers.get(id) ?? []) out.push(follower);
  }
  return out;
}
