/**
 * The ids of `found` in the order that those also in `before` had there. A new one stands behind the
 * one it follows in `found`. So a list that is sorted by what its papers are being given (a status, a
 * rating) doesn't move under the cursor. Linear.
 */
export function keptOrder(before: readonly number[], found: readonly number[]): number[] {
  const present = new Set(found);
  const known = new Set(before.filter((id) => present.has(id)));
  if (known.size === 0) return [...found];
  const out: number[] = [];
  const followers = new Map<number, number[]>();
  let behind = out;
  for (const id of found) {
    if (known.has(id)) {
      behind = [];
      followers.set(id, behind);
    } else behind.push(id);
  }
  for (const id of known) out.push(id, ...(followers.get(id) ?? []));
  return out;
}
