/** Weeks of the calendar: they begin on Monday (ISO 8601), at midnight where this computer is. */

export const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * The beginnings of the last `count` weeks, oldest first, the one that holds `now` last. In UTC
 * milliseconds; counted in days of the calendar, since a week in which the clocks change has not 168 hours.
 */
export function weekStarts(now: number, count: number): number[] {
  const today = new Date(now);
  const sinceMonday = (today.getDay() + 6) % 7;
  return Array.from({ length: count }, (_, i) =>
    new Date(
      today.getFullYear(),
      today.getMonth(),
      today.getDate() - sinceMonday - 7 * (count - 1 - i),
    ).getTime(),
  );
}

/** Which of the weeks a moment falls into, or -1 when it lies before the first. */
export function weekOf(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
