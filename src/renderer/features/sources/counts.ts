import type { ImportSourceCount } from '../../../contract/model/review.ts';
import { sourcesText as text } from '../../../language/strings-sources.ts';

type Counts = Pick<ImportSourceCount, 'found' | 'duplicates' | 'remaining'>;

/** What was neither taken for a duplicate nor is left: not chosen in the review, in the trash, or erased. */
export const goneOf = ({ found, duplicates, remaining }: Counts): number =>
  Math.max(0, found - duplicates - remaining);

/** All sources together. */
export const totalOf = (sources: readonly Counts[]): Counts =>
  sources.reduce(
    (sum, one) => ({
      found: sum.found + one.found,
      duplicates: sum.duplicates + one.duplicates,
      remaining: sum.remaining + one.remaining,
    }),
    { found: 0, duplicates: 0, remaining: 0 },
  );

/** The counts as text that a spreadsheet or a word processor takes for a table. */
export function asTable(sources: readonly ImportSourceCount[]): string {
  const { head } = text;
  const row = (name: string, counts: Counts): string =>
    [name.replace(/\s+/g, ' '), counts.found, counts.duplicates, goneOf(counts), counts.remaining].join('\t');
  return [
    [head.name, head.found, head.duplicates, head.gone, head.remaining].join('\t'),
    ...sources.map((source) => row(source.name, source)),
    row(text.total, totalOf(sources)),
  ].join('\n');
}
