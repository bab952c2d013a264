import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Library } from '../library.ts';
import {
  brokenReferences,
  fileFaults,
  itemsWithoutKey,
  keysWithoutTitle,
  storedAttachments,
} from './queries.ts';

/** Something wrong in the library: what, with which item (or ''), and what helps. */
export interface Problem {
  code: string;
  key: string;
  message: string;
  fix: string;
}

const RESTORE =
  'Close Octavo and put the newest file of the folder "backups" in the place of library.sqlite.';

/** Looks for faults: in the database file, in what refers to what, in the items. It changes nothing. */
export function checkLibrary({ reader, folder }: Library): Problem[] {
  return [
    ...fileFaults(reader).map((fault) =>
      problem('file_damaged', '', `The database is damaged: ${fault}.`, RESTORE),
    ),
    ...brokenReferences(reader).map(({ name, count }) =>
      problem(
        'reference_broken',
        '',
        `${count} rows of the table ${name} refer to something that is gone.`,
        RESTORE,
      ),
    ),
    ...itemsWithoutKey(reader).map(({ title }) =>
      problem('key_missing', '', `“${title}” has no citation key.`, 'Set one in the window.'),
    ),
    ...keysWithoutTitle(reader).map((key) =>
      problem('title_missing', key, 'The paper has no title.', 'Type one in.'),
    ),
    ...storedAttachments(reader)
      .filter(({ path }) => !existsSync(resolve(folder, path)))
      .map(({ key, path, kind }) =>
        problem(
          'attachment_missing',
          key,
          `The ${kind} file ${path} is not there.`,
          'Put it back, or remove the attachment.',
        ),
      ),
  ];
}

const problem = (code: string, key: string, message: string, fix: string): Problem => ({
  code,
  key,
  message,
  fix,
});
