import { relative } from 'node:path';
import { errorValue, OctavoError } from '../../contract/errors.ts';
import { bibliographyText } from '../../engine/citations/export.ts';
import type { Engine } from '../../engine/engine.ts';
import { citedItems, readCited } from '../../engine/exports/cited.ts';
import { exportText } from '../../engine/exports/export.ts';
import { writeFileAtomically } from '../../engine/exports/file.ts';
import { idsWhere } from '../../engine/items/change-queries.ts';
import { papers } from '../../language/strings.ts';
import { optionValue, optionValues, usageError } from '../arguments.ts';
import { BIBLIOGRAPHY, bibliographyForm, readyStyle, refuseStyle } from '../cite-options.ts';
import type { Arguments, Context, Run } from '../command.ts';
import { asciiNotes, choicesOf, keepChoices } from '../export-choices.ts';
import { toOption } from '../formats.ts';
import { findByKeys, keyOf } from '../items.ts';
import { patiently } from '../library.ts';
import type { RejectedLine } from '../read-input.ts';
import { chooseItems } from '../select.ts';
import { rejectedLines } from '../text/rejected.ts';

/** `export --to NAME`: items as text of a format, to stdout or into a file. */
export const run: Run = async (context, args) => {
  const isBibliography = optionValue(args, 'to') === BIBLIOGRAPHY;
  const exporter = isBibliography ? null : toOption(args);
  const format = exporter?.name ?? BIBLIOGRAPHY;
  if (exporter) refuseStyle(args);
  const output = optionValue(args, 'output');
  if (output === '') throw usageError('--output needs a FILE.', { option: '--output' });
  const form = isBibliography ? bibliographyForm(args, output) : null;
  const engine = await context.engine();
  const style = form && (await readyStyle(context, args, engine.context.library.reader));
  const choices = choicesOf(engine, args);
  const { ids, rejected, notes: told = [] } = await choose(context, engine, args);
  if (rejected.length > 0 && ids.length === 0) {
    const keys = rejected.map((line) => line.text);
    const error = new OctavoError('item_not_found', 'None of the keys names a paper that can be exported.', {
      keys,
    });
    return {
      document: { format, count: 0, rejected },
      text: () => [],
      notes: rejectedLines(rejected),
      error: errorValue(error),
    };
  }
  const { text, count } = await patiently(context.stderr, () =>
    form && style
      ? bibliographyText(engine.context, ids, style, form)
      : exportText(engine.context.library, ids, format, {}, choices),
  );
  // What was refused leaves no preset behind.
  const kept = await keepChoices(engine, context, args, choices);
  const report = { format, count };
  const notes = [...rejectedLines(rejected), ...told, ...kept, ...asciiNotes(text, choices.ascii)];
  if (output === undefined || output === '-') {
    return { document: { ...report, text, rejected }, text: () => [text], notes };
  }
  const path = context.resolve(output);
  writeFileAtomically(path, text);
  return {
    document: { ...report, path, rejected },
    text: () => [`Wrote ${papers(count)} to ${output}\n`],
    notes,
  };
};

interface Chosen {
  ids: number[];
  rejected: RejectedLine[];
  notes?: string[];
}

/** The items that the options choose, and the keys among them that name none. */
async function choose(context: Context, engine: Engine, args: Arguments): Promise<Chosen> {
  const query = optionValue(args, 'query');
  const collection = optionValue(args, 'collection');
  const narrowed = () => chooseItems(engine, context.stderr, { query, collection });
  const named = namedItems(context, engine, args);
  if (named === null) return { ids: await narrowed(), rejected: [] };
  const { reader } = engine.context.library;
  const trashed = new Set(idsWhere(reader, named.ids, 'trashed'));
  const rejected = [
    ...named.rejected,
    ...[...trashed].map((id) => rejectedKey(keyOf(reader, id), 'item_trashed', 'this paper is in the trash')),
  ];
  const live = named.ids.filter((id) => !trashed.has(id));
  if (query === undefined && collection === undefined) return { ...named, ids: live, rejected };
  const chosen = new Set(await narrowed());
  return { ...named, ids: live.filter((id) => chosen.has(id)), rejected };
}

/** The items that keys or a document name; null where nothing does, or a document wants everything. */
function namedItems(context: Context, engine: Engine, args: Arguments): Chosen | null {
  const { reader } = engine.context.library;
  const document = optionValue(args, 'cited');
  if (document !== undefined) {
    if (args.options.has('keys'))
      throw usageError('--cited and --keys don’t go together.', { option: '--keys' });
    const { keys, all, unread } = readCited(context.resolve(document));
    if (all) return null;
    const { ids, missing } = citedItems(reader, keys);
    return {
      ids,
      rejected: missing.map(({ key, file, line }) => ({
        ...rejectedKey(key, 'item_not_found', 'no paper has this key'),
        file: relative(context.folder, file) || file,
        line,
      })),
      notes: unread.map(({ message }) => message),
    };
  }
  if (!args.options.has('keys')) return null;
  const keys = optionValues(args, 'keys').flatMap((text) =>
    text.split(',').filter((key) => key.trim() !== ''),
  );
  const { ids, unknown } = findByKeys(reader, keys);
  return {
    ids,
    rejected: unknown.map((key) => rejectedKey(key, 'item_not_found', 'no paper has this key')),
  };
}

const rejectedKey = (key: string, code: string, message: string): RejectedLine => ({
  file: '',
  line: 0,
  code,
  message,
  text: key.trim(),
});
