/**
 * When a calendar date begins in the computer's time zone, some days later, in UTC milliseconds. Days
 * are counted by the calendar: one may have 23 hours.
 */
export function localDay(date: string, later: number): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const at = new Date(2000, month - 1, day + later);
  // The years before 100 would be taken as those after 1900.
  at.setFullYear(year, month - 1, day + later);
  return at.getTime();
}
