import { counted, number, papers } from '../../language/strings.ts';
import type { RejectedLine } from '../read-input.ts';

/** What became of all files together, as it grows file by file. */
export interface ImportTotals {
  files: {
    file: string;
    format: string;
    encoding: string;
    imported: number;
    duplicates: number;
    rejected: number;
  }[];
  imported: number;
  duplicates: number;
  updated: number;
  /** Linked files that were not found. */
  missing: { key: string; file: string }[];
  suggested: { key: string; like: string }[];
  clashes: { key: string; given: string }[];
  rejected: RejectedLine[];
  ignored: { file: string; line: number; text: string }[];
  ids: number[];
  /** What people should know besides. */
  notes: string[];
}

/** So many of a kind are worth reading on a screen; `--json` has them all. */
const SHOWN = 10;

/** What an import did, for people: counts first, then what they may want to look at. */
export function* importText(totals: ImportTotals): Generator<string> {
  const { files, imported, duplicates, updated, missing, suggested, clashes, rejected, ignored } = totals;
  if (imported + duplicates === 0) return;
  const from = files.length === 1 ? '' : ` from ${counted(files.length, 'file', 'files')}`;
  if (imported > 0) yield `Imported ${papers(imported)}${from}.\n`;
  if (duplicates > 0) {
    const known = duplicates === 1 ? 'was in the library already' : 'were in the library already';
    const filled = updated > 0 ? `; ${papers(updated)} gained fields that were empty` : '';
    yield `${imported > 0 ? papers(duplicates) : `Nothing new: ${papers(duplicates)}`} ${known}${filled}.\n`;
  }
  if (rejected.length > 0) yield `${counted(rejected.length, 'record', 'records')} could not be read.\n`;
  if (ignored.length > 0) {
    yield `${counted(ignored.length, 'line', 'lines')} belonged to no paper (--json lists them).\n`;
  }
  yield* some(missing, ({ key, file }) => `${key} is linked to a file that isn’t there: ${file}\n`);
  yield* some(
    clashes,
    ({ key, given }) => `The key ${given} belongs to another paper; this one became ${key}.\n`,
  );
  yield* some(
    suggested,
    ({ key, like }) => `${key} has the same title as ${like}: are they the same paper?\n`,
  );
}

function* some<T>(all: readonly T[], line: (one: T) => string): Generator<string> {
  for (const one of all.slice(0, SHOWN)) yield line(one);
  if (all.length > SHOWN) yield `… and ${number(all.length - SHOWN)} more like it (--json lists them).\n`;
}
