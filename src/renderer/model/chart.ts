/** Pure arithmetic of the pictures: scales, ticks, paths. Lengths in px at 100 %. */

/** A linear scale: where a value of `domain` stands in `range`. A domain without width stands at its beginning. */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const width = to - from;
  return (value) => (width === 0 ? start : start + ((value - from) / width) * (end - start));
}

/** Steps in which people count: 1, 2 or 5 with noughts. */
const NICE = [1, 2, 5, 10];

/**
 * Whole numbers from 0 for an axis that reaches `most`: evenly spaced, `wanted` steps or fewer, the
 * last one at or above `most` (at least 1).
 */
export function countTicks(most: number, wanted = 4): number[] {
  const top = Math.max(1, Math.ceil(most));
  const rough = top / wanted;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(rough)));
  const step = Math.max(1, (NICE.find((n) => n * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, i) => i * step);
}

/** The `d` of a path through points; it begins anew where there is none. */
export function linePath(points: readonly (readonly [number, number] | null)[]): string {
  let pen = 'M';
  const parts: string[] = [];
  for (const point of points) {
    if (point) parts.push(`${pen}${round(point[0])} ${round(point[1])}`);
    pen = point ? 'L' : 'M';
  }
  return parts.join('');
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** Indexes of the weeks in which a month begins, and which are far enough apart to be named. */
export function monthMarks(starts: readonly number[], spacing: number): number[] {
  const marks: number[] = [];
  starts.forEach((start, i) => {
    const isNew = i > 0 && new Date(start).getMonth() !== new Date(starts[i - 1] ?? start).getMonth();
    const last = marks.at(-1);
    if (isNew && (last === undefined || i - last >= spacing)) marks.push(i);
  });
  return marks;
}
