/** A row with its place among its siblings. */
export interface Placed {
  id: number;
  position: number;
}

/** Two positions are told apart down to this; closer, all are numbered anew. */
const LEAST_GAP = 1e-6;

/**
 * The positions that put a row before one of its siblings, or (null) after them all: its own and,
 * when there is no room left between two, those of the siblings.
 * @param siblings in their order, without the row itself
 */
export function placesBefore(siblings: readonly Placed[], before: number | null, moved: number): Placed[] {
  const found = before === null ? -1 : siblings.findIndex(({ id }) => id === before);
  const at = found < 0 ? siblings.length : found;
  const previous = siblings[at - 1]?.position ?? (siblings[at]?.position ?? 1) - 1;
  const next = siblings[at]?.position ?? previous + 2;
  if (next - previous > LEAST_GAP) return [{ id: moved, position: (previous + next) / 2 }];
  const order = [
    ...siblings.slice(0, at).map(({ id }) => id),
    moved,
    ...siblings.slice(at).map(({ id }) => id),
  ];
  return order.map((id, i) => ({ id, position: i + 1 }));
}
