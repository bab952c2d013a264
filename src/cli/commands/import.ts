import { basename, dirname } from 'node:path';
import { type ErrorValue, errorValue, OctavoError } from '../../contract/errors.ts';
import type { Engine } from '../../engine/engine.ts';
import { type ImportOutcome, importRecords } from '../../engine/imports/commit.ts';
import { findLinkedFiles } from '../../engine/imports/linked-files.ts';
import type { ReadText } from '../../engine/imports/read.ts';
import { actionNames } from '../../language/action-names.ts';
import { hasOption } from '../arguments.ts';
import type { Context, Run } from '../command.ts';
import { columnsOption, fromOption } from '../formats.ts';
import { cliItems, keyOf } from '../items.ts';
import { needWritable, patiently } from '../library.ts';
import { withProgress } from '../progress.ts';
import { encodingNotes, readInput, rejectedOf } from '../read-input.ts';
import { type ImportTotals, importText } from '../text/import.ts';
import { rejectedLines } from '../text/rejected.ts';

/** `import FILE…`: each file in one transaction, and a report of every line that did not go in. */
export const run: Run = async (context, args) => {
  const how: How = {
    format: fromOption(args),
    columns: columnsOption(args),
    keepDuplicates: hasOption(args, 'keep-duplicates'),
  };
  const engine = await context.engine();
  needWritable(engine);
  const totals: ImportTotals = {
    files: [],
    imported: 0,
    duplicates: 0,
    updated: 0,
    missing: [],
    suggested: [],
    clashes: [],
    rejected: [],
    ignored: [],
    ids: [],
    notes: [],
  };
  let error: ErrorValue | undefined;
  for (const file of args.operands) {
    try {
      await importFile(context, engine, file, how, totals);
    } catch (thrown) {
      // What earlier files brought is in the library: the report has to say so.
      if (!(thrown instanceof OctavoError)) throw thrown;
      error = errorValue(thrown);
      break;
    }
  }
  error ??= nothingUsable(totals);
  const { ids, notes: _, ...report } = totals;
  return {
    document: { ...report, attached: [], items: cliItems(engine.context.library.reader, ids) },
    text: () => importText(totals),
    notes: [...(error?.details['reason'] ? [] : rejectedLines(totals.rejected)), ...totals.notes],
    ...(error && { error }),
  };
};

/** What the options say of reading and taking. */
interface How {
  format: string | null;
  columns: string;
  keepDuplicates: boolean;
}

async function importFile(
  context: Context,
  engine: Engine,
  file: string,
  { format, columns, keepDuplicates }: How,
  totals: ImportTotals,
): Promise<void> {
  const result = await readInput(context, file, format, columns);
  const rejected = rejectedOf(file, result);
  totals.rejected.push(...rejected);
  const entry = { file, format: '', encoding: '', imported: 0, duplicates: 0, rejected: rejected.length };
  totals.files.push(entry);
  if (!result.ok) return;
  const { read } = result;
  if (file !== '-') findLinkedFiles(read.drafts, dirname(context.resolve(file)));
  entry.format = read.importer.name;
  entry.encoding = read.encoding;
  totals.notes.push(...encodingNotes(file, result));
  for (const { line, text } of read.ignored) totals.ignored.push({ file, line, text });
  if (read.drafts.length === 0) return;
  const outcome = await takeIn(context, engine, nameOf(file), read, keepDuplicates);
  entry.imported = outcome.imported;
  entry.duplicates = outcome.duplicates;
  add(totals, outcome, engine);
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : basename(file));

async function takeIn(
  { stderr }: Context,
  { context: { library } }: Engine,
  name: string,
  read: ReadText,
  keepDuplicates: boolean,
): Promise<ImportOutcome> {
  const isPage = read.importer.name === 'paper-page';
  const { value } = await patiently(stderr, () =>
    library.writeLong(
      'Import',
      function* (db, action) {
        const outcome = yield* importRecords(db, action, {
          sources: [
            {
              name,
              format: read.importer.name,
              drafts: read.drafts,
              rejected: read.rejected.length,
              keepRaw: !isPage,
              collections: read.collections ?? [],
              file: read.file,
            },
          ],
          isForced: () => keepDuplicates,
          isLeftOut: () => false,
          isRestored: () => false,
          // A page is news to decide about; a bibliography is what somebody has decided on long ago.
          status: isPage ? 'inbox' : 'none',
          tags: [],
        });
        const { imported, updated, restored } = outcome;
        action.rename(actionNames.import(outcome));
        if (imported + updated + restored === 0) action.hide();
        return outcome;
      },
      withProgress(stderr, 'Importing', read.drafts.length),
    ),
  );
  return value;
}

function add(totals: ImportTotals, outcome: ImportOutcome, { context: { library } }: Engine): void {
  const key = (id: number): string => keyOf(library.reader, id);
  totals.imported += outcome.imported;
  totals.duplicates += outcome.duplicates;
  totals.updated += outcome.updated;
  for (const { id, path } of outcome.missing) totals.missing.push({ key: key(id), file: path });
  for (const id of outcome.ids) totals.ids.push(id);
  for (const { id, like } of outcome.suggested) totals.suggested.push({ key: key(id), like: key(like) });
  for (const { id, given } of outcome.clashes) totals.clashes.push({ key: key(id), given });
}

/** The reason why not one record of any file was of use, or undefined when one was. */
function nothingUsable({ imported, duplicates, rejected }: ImportTotals): ErrorValue | undefined {
  if (imported + duplicates > 0) return undefined;
  const [only] = rejected;
  // The one file could not be read at all: its reason is the reason.
  if (only?.line === 0 && rejected.length === 1) {
    return errorValue(
      new OctavoError('nothing_found', `Nothing was imported: ${only.message}`, { reason: only.code }),
    );
  }
  return errorValue(
    new OctavoError('nothing_found', 'Nothing was imported: no usable record was found.', {
      rejected: rejected.length,
    }),
  );
}
