/** Commands and searches are remembered alike: so many of each. */
const KEPT = 20;

/** What was stored as a list of recent ones, whatever it is. */
export const readRecent = (stored: unknown): string[] =>
  Array.isArray(stored) ? stored.filter((one) => typeof one === 'string').slice(0, KEPT) : [];

/** The recent ones with this one first. */
export const withRecent = (recent: readonly string[], one: string): string[] =>
  [one, ...recent.filter((other) => other !== one)].slice(0, KEPT);
