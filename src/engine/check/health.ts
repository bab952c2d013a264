import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Library } from '../library.ts';
import { brokenReferences, fileFaults, storedAttachments } from './queries.ts';

/** Something wrong with the library itself: what, with which item (or ''), and what helps. */
export interface Fault {
  code: string;
  key: string;
  message: string;
  fix: string;
}

/** Codes of faults of the library itself. */
export const faultCodes = ['file_damaged', 'reference_broken', 'attachment_missing'] as const;

const RESTORE =
  'Close Octavo and put the newest file of the folder "backups" in the place of library.sqlite.';

/** Looks for faults: in the database file, in what refers to what, among the files. It changes nothing. */
export function libraryFaults({ reader, folder }: Library): Fault[] {
  return [
    ...fileFaults(reader).map((found) =>
      fault('file_damaged', '', `The database is damaged: ${found}.`, RESTORE),
    ),
    ...brokenReferences(reader).map(({ name, count }) =>
      fault(
        'reference_broken',
        '',
        `${count} rows of the table ${name} refer to something that is gone.`,
        RESTORE,
      ),
    ),
    ...storedAttachments(reader)
      .filter(({ path }) => !existsSync(resolve(folder, path)))
      .map(({ key, path, kind }) =>
        fault(
          'attachment_missing',
          key,
          `The ${kind} file ${path} is not there.`,
          'Put it back, or remove the attachment.',
        ),
      ),
  ];
}

const fault = (code: string, key: string, message: string, fix: string): Fault => ({
  code,
  key,
  message,
  fix,
});
