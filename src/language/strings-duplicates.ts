/** Texts of the duplicates: their place, a merge side by side, what was done. */
import { counted, number, papers } from './strings.ts';

const groups = (n: number): string => counted(n, 'group', 'groups');

export const duplicatesText = {
  title: 'Duplicates',
  list: 'Groups of papers that look like one',
  count: (n: number): string => groups(n),
  again: 'Look Again',
  certain: 'Certain',
  possible: 'To look at',
  mergeCertain: (n: number): string => `Merge All Certain (${number(n)})`,
  untitled: 'Untitled',

  looking: 'Looking for duplicates',
  lookingData: 'Titles, creators, years, pages and identifiers are compared. Nothing is changed.',
  stop: 'Cancel',
  stopped: 'The search was stopped. Nothing was changed.',
  none: 'No paper is here twice.',
  done: 'All groups are dealt with.',
  failedTitle: 'Duplicates could not be looked for',
  failedData: 'Your papers are safe: nothing was changed.',

  position: (at: number, all: number): string => `Group ${number(at)} of ${number(all)}`,
  next: 'Next Group',
  previous: 'Previous Group',
  mergeTitle: (n: number): string => `Merge ${number(n)} Papers`,
  side: 'Papers side by side',
  field: 'Field',
  kept: 'kept',
  keepKey: (key: string): string => `Keep ${key}`,
  added: (day: string): string => `added ${day}`,
  used: 'This key has been in use: it stays valid',
  notOne: 'Not a Duplicate',
  notOneLabel: (key: string): string => `${key} is not a duplicate of the others`,
  take: (field: string, key: string): string => `${field} of ${key}`,
  edited: 'Edited by hand',
  differ: 'Choose what the merged paper says',
  partly: 'Only some say it: the merged paper does too',
  same: 'The same in all',
  united: 'Kept from all',
  agree: 'No two of them differ',
  showAll: 'Show all',
  showLess: 'Show less',
  fields: {
    title: 'Title',
    creators: 'Creators',
    issued: 'Date',
    type: 'Type',
    venue: 'Venue',
    url: 'Address',
    abstract: 'Abstract',
    keys: 'Keys',
    tags: 'Tags',
    collections: 'Collections',
    files: 'Files',
    links: 'Links',
    reading: 'Reading',
  },
  variables: { page: 'Pages', issue: 'Issue', volume: 'Volume' } as Readonly<Record<string, string>>,
  files: (n: number): string => counted(n, 'file', 'files'),

  keeps: (key: string): string => `Keeps ${key}.`,
  aliases: (keys: readonly string[]): string =>
    `${list(keys)} still ${keys.length === 1 ? 'finds' : 'find'} it.`,
  usedAliases: (keys: readonly string[]): string =>
    keys.length === 1
      ? `${list(keys)} has been in use and stays valid.`
      : `${list(keys)} have been in use and stay valid.`,
  merge: (n: number): string => `Merge ${number(n)}`,
  reject: (n: number): string => (n === 2 ? 'Not a Duplicate' : 'Not Duplicates'),
  merged: (n: number, key: string, used: readonly string[]): string =>
    used.length === 0
      ? `${papers(n)} merged into ${key}`
      : `${papers(n)} merged into ${key}; ${duplicatesText.usedAliases(used).replace(/\.$/u, '')}`,
  mergedAll: (n: number, into: number, used: number): string => {
    const said = `${papers(n)} merged into ${number(into)}`;
    return used === 0 ? said : `${said}; ${counted(used, 'key', 'keys')} in use stay valid`;
  },
  noneCertain: 'Nothing is certain: look at the groups.',
  rejected: (n: number): string => `${papers(n)} marked as not duplicates`,
  rejectedOne: (key: string): string => `${key} marked as not a duplicate`,
  likely: (n: number): string => `${number(n)} may be here twice`,
};

/** `a, b and c`; of many, the first few. */
function list(words: readonly string[]): string {
  const shown = words.slice(0, 4);
  const more = words.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${number(more)} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}
