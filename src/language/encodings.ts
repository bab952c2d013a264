import { counted, number } from './strings.ts';

/** Lines named one by one. */
const MOST = 5;

/** What is said of a text whose lines are not all in one encoding, or not readable in it. */
export function mixedEncoding({
  encoding,
  doubtful,
}: {
  encoding: string;
  doubtful: readonly number[];
}): string {
  const named = doubtful.slice(0, MOST).map(number);
  const more = doubtful.length - named.length;
  const lines = `${doubtful.length === 1 ? 'line' : 'lines'} ${named.join(', ')}${more > 0 ? ` and ${counted(more, 'more', 'more')}` : ''}`;
  return `${lines} can’t be read as ${encoding.toUpperCase()} like the rest; look at the letters there`;
}
