/** Texts of the queue and the statistics. */
import { waitingClasses } from '../contract/model/waiting.ts';
import { counted, day, number, once, papers } from './strings.ts';

const monthFormat = once(() => new Intl.DateTimeFormat('en', { month: 'short' }));
const oneDecimal = once(() => new Intl.NumberFormat('en', { maximumFractionDigits: 1 }));
const DAY_MS = 24 * 60 * 60 * 1000;

/** `5 days`, `3 weeks`: how long papers waited, as one says it. */
function waited(ms: number): string {
  const days = Math.floor(Math.max(0, ms) / DAY_MS);
  if (days === 0) return 'less than a day';
  if (days < 14) return counted(days, 'day', 'days');
  return counted(Math.floor(days / 7), 'week', 'weeks');
}

export const readingText = {
  continueHead: 'Continue',
  continueNamed: (title: string) => `Continue ${title}`,
  more: (n: number) => `${number(n)} more`,
  page: (n: number) => `p. ${number(n)}`,
  nothingToContinue: 'No paper is being read. Mark one with r.',
  moveInQueue: 'Move in Queue',
  ownOrder: 'In your order',
  toOwnOrder: 'Back to Your Order',
  skippedHidden: (n: number) => `${number(n)} skipped hidden`,
  show: 'Show',
  skippedShown: (n: number) => `${number(n)} skipped shown`,
  hide: 'Hide',
} as const;

export const statisticsText = {
  title: 'Statistics',
  narrowed: (path: string) => `Only ${path}`,
  allAgain: 'Show All Papers',
  lead: (weeks: number) => `The last ${number(weeks)} weeks. Weeks begin on Monday.`,
  picture: 'Picture',
  table: 'Table',
  nothing: 'Nothing has been queued or read yet.',
  goLibrary: 'Open the Library',
  failed: 'The statistics could not be worked out',
  failedData: 'Your papers are safe: nothing was changed.',
  tryAgain: 'Try Again',

  month: (ms: number) => monthFormat().format(ms),
  mean: (n: number | null) => (n === null ? '' : oneDecimal().format(n)),
  weekOf: (ms: number) => day(ms),
  underWay: 'so far',

  read: {
    title: 'Read per week',
    about: (n: number, undated: number) =>
      undated === 0
        ? `${papers(n)} read`
        : `${papers(n)} read; ${number(undated)} more came in as read, without a date`,
    bar: (week: number, n: number) => `Week of ${day(week)}: ${number(n)} read`,
    meanLine: 'Mean of 4 weeks',
    columns: ['Week of', 'Read', 'Mean of 4 weeks'],
  },
  flow: {
    title: 'Queue, in and out',
    about: (came: number, left: number) => {
      const change = came - left;
      const line = `${number(came)} came in, ${number(left)} went out`;
      if (change === 0) return `${line}: as long as before`;
      return change > 0 ? `${line}: ${number(change)} longer` : `${line}: ${number(-change)} shorter`;
    },
    came: 'In',
    left: 'Out, read or skipped',
    bar: (week: number, came: number, left: number) =>
      `Week of ${day(week)}: ${number(came)} in, ${number(left)} out`,
    columns: ['Week of', 'In', 'Out'],
  },
  waiting: {
    title: 'Weeks waiting',
    about: (now: number | null, begun: number | null) =>
      [
        now === null ? 'Nothing waits now' : `Waiting now: ${waited(now)} on the median`,
        begun === null ? '' : `begun: after ${waited(begun)}`,
      ]
        .filter(Boolean)
        .join('; '),
    now: 'Waiting now',
    begun: 'Begun in these weeks',
    /** `Under 1`, `1`, `2–3`, `32 and more`. */
    classes: waitingClasses.map((from, i) => {
      const next = waitingClasses[i + 1];
      if (next === undefined) return `${number(from)} and more`;
      if (from === 0) return 'Under 1';
      return next - from === 1 ? number(from) : `${number(from)}–${number(next - 1)}`;
    }),
    columns: ['Weeks', 'Waiting now', 'Begun'],
  },
  collections: {
    title: 'By collection',
    about: (n: number) =>
      n === 0
        ? 'No collection has a paper that was read or waits'
        : `${counted(n, 'collection', 'collections')}, with what lies below them`,
    read: 'Read',
    queue: 'In the queue',
    only: (path: string) => `Only ${path}`,
    columns: ['Collection', 'Read', 'In the queue'],
    rest: (n: number) => `${counted(n, 'more is', 'more are')} in the table`,
  },
} as const;
