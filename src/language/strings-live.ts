/** What the window and the command line say about live files. */
export const liveText = {
  failed(code: string, path: string): string {
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'Its folder is not there.',
      ENOSPC: 'The disk is full.',
      EACCES: 'It can’t be written there: the permissions don’t allow it.',
      EPERM: 'It can’t be written there: the permissions don’t allow it.',
      EROFS: 'It can’t be written there: the disk is read-only.',
      EISDIR: 'A folder lies in its place.',
      EBUSY: 'Another program holds it.',
    };
    return reasons[code] ?? `${path} can’t be written${code === '' ? '' : ` (${code})`}.`;
  },
  noFormat: (format: string): string => `There is no format “${format}” to write.`,
  scopeGone: (kind: string): string =>
    kind === 'collection' ? 'Its collection has been deleted.' : 'Its saved search has been deleted.',
  changed: 'Another program has changed the file. Nothing is written until that is settled.',
  unknown: 'Another file lies in its place, and it is not written over. Import it, or choose another name.',
  exists: (path: string): string =>
    `${path} is there already. A live file never replaces one: choose another name.`,
  taken: (path: string): string => `${path} is kept up to date already.`,
  noReader: (format: string): string =>
    `What others write into a file of the format “${format}” can’t be taken in.`,
  changedAgain: 'The file has changed again since it was looked at. Look at it once more.',
  notFound: 'This live file is no longer there.',
};
