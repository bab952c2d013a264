import type { QueueTarget } from '../../contract/methods/queue.ts';

/**
 * Where moved papers go among those that stay: how many of these come before them, or null when the
 * paper to go beside is not in the queue. Several move as one block.
 */
export function gapFor(queue: readonly number[], moved: ReadonlySet<number>, to: QueueTarget): number | null {
  const staying = (end: number): number => queue.slice(0, end).filter((id) => !moved.has(id)).length;
  if (to === 'top') return 0;
  if (to === 'bottom') return staying(queue.length);
  if (to === 'up') return Math.max(0, staying(queue.findIndex((id) => moved.has(id))) - 1);
  if (to === 'down') {
    return Math.min(staying(queue.length), staying(queue.findLastIndex((id) => moved.has(id))) + 1);
  }
  const beside = 'before' in to ? to.before : to.after;
  const at = queue.indexOf(beside);
  if (at < 0) return null;
  return staying(at) + ('after' in to && !moved.has(beside) ? 1 : 0);
}

/** Numbers closer than this, in relation to their size, could meet when they are written and read. */
const LEAST_STEP = 1e-9;

/**
 * `count` rising numbers between two that are there (undefined: the end of the queue), or null when
 * there is no room left, and the queue has to be numbered anew.
 */
export function numbersBetween(
  before: number | undefined,
  after: number | undefined,
  count: number,
): number[] | null {
  const low = before ?? (after ?? 1) - count - 1;
  const high = after ?? low + count + 1;
  const step = (high - low) / (count + 1);
  if (!(step > LEAST_STEP * Math.max(1, Math.abs(low), Math.abs(high)))) return null;
  return Array.from({ length: count }, (_, i) => low + step * (i + 1));
}
