import { OctavoError } from '../../contract/errors.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import type { Engine } from '../../engine/engine.ts';
import { writeFileAtomically } from '../../engine/exports/file.ts';
import { readItems } from '../../engine/items/read.ts';
import { newKeys } from '../../engine/keys/anew.ts';
import { formulaText } from '../../engine/keys/formula.ts';
import type { KeyFormula } from '../../language/key-formula/formula.ts';
import { defaultFormula } from '../../language/key-formula/presets.ts';
import { readFormula } from '../../language/key-formula/read-formula.ts';
import { counted } from '../../language/strings.ts';
import { hasOption, optionValue, usageError } from '../arguments.ts';
import type { Arguments, Context, Outcome, Run } from '../command.ts';
import { keyOf, needByKeys } from '../items.ts';
import { needWritable, patiently } from '../library.ts';
import { chooseItems } from '../select.ts';
import { table } from '../text/table.ts';

interface Change {
  item: number;
  old: string;
  new: string;
  pinned: boolean;
}

/** `keys`: citation keys and former ones; `--formula` sets how they are made, `--regenerate` makes them anew. */
export const run: Run = async (context, args) => {
  const given = optionValue(args, 'formula');
  const isDry = hasOption(args, 'dry-run');
  const file = optionValue(args, 'table');
  const isAnew = hasOption(args, 'regenerate');
  if (file !== undefined && (isAnew || given !== undefined || file === '')) {
    throw usageError('--table FILE stands alone: write the table after the keys were made anew.');
  }
  if (hasOption(args, 'pinned') && !isAnew && !isDry) throw usageError('--pinned goes with --regenerate.');
  const engine = await context.engine();
  const source = given === '' ? defaultFormula : (given ?? formulaText(engine.context.library.reader));
  const formula = needFormula(source);
  const ids = await choose(engine, context, args);
  if (file !== undefined) return writeTable(engine, context, ids, file);
  if (isDry)
    return changesOf(source, ids.length, planned(engine, ids, formula, hasOption(args, 'pinned')), false);
  if (given !== undefined) {
    needWritable(engine);
    await engine.call('keys.setFormula', { formula: given === '' ? null : given });
  }
  if (isAnew) return regenerate(engine, context, { source, formula, ids, pinned: hasOption(args, 'pinned') });
  return given === undefined ? list(engine, context, source, ids) : changesOf(source, ids.length, [], false);
};

/** @throws OctavoError `formula_invalid` with the place in words and numbers */
function needFormula(source: string): KeyFormula {
  const read = readFormula(source);
  if ('formula' in read) return read.formula;
  const { at, length, message } = read.problem;
  throw new OctavoError(
    'formula_invalid',
    `${message}\n  ${source}\n  ${' '.repeat(at)}${'^'.repeat(Math.max(1, length))}`,
    {
      formula: source,
      at,
      length,
    },
  );
}

/** The papers that are named, or that the options choose: all without any. */
async function choose(engine: Engine, { stderr }: Context, args: Arguments): Promise<number[]> {
  const named = args.operands.length > 0 ? needByKeys(engine.context.library.reader, args.operands) : null;
  const options = { query: optionValue(args, 'query'), collection: optionValue(args, 'collection') };
  if (named && options.query === undefined && options.collection === undefined) return named;
  const chosen = await chooseItems(engine, stderr, options);
  if (!named) return chosen.sort((a, b) => a - b);
  const all = new Set(chosen);
  return named.filter((id) => all.has(id));
}

function planned(engine: Engine, ids: readonly number[], formula: KeyFormula, pinned: boolean): Change[] {
  const changes: Change[] = [];
  for (const { item, key } of newKeys(engine.context.library.reader, ids, formula, pinned)) {
    if (key !== item.citationKey && (pinned || !item.keyPinned))
      changes.push({ item: item.id, old: item.citationKey, new: key, pinned: item.keyPinned });
  }
  return changes;
}

function changesOf(formula: string, total: number, changes: readonly Change[], isDone: boolean): Outcome {
  const what = counted(changes.length, 'key', 'keys');
  return {
    document: { formula, total, changed: changes.map(({ item: _, ...change }) => change) },
    text: function* () {
      yield* table(changes, [{ text: (row) => row.old }, { text: (row) => `-> ${row.new}` }], Infinity);
      yield isDone ? `${what} made anew.\n` : `Formula: ${formula}\n`;
    },
    notes: isDone || changes.length === 0 ? [] : [`${what} would change; nothing has been.`],
  };
}

async function regenerate(
  engine: Engine,
  { stderr }: Context,
  { source, formula, ids, pinned }: { source: string; formula: KeyFormula; ids: number[]; pinned: boolean },
): Promise<Outcome> {
  needWritable(engine);
  const changes = planned(engine, ids, formula, pinned);
  const selection = { ids: ids as ItemId[] };
  await patiently(stderr, () => engine.call('keys.regenerate', { selection, pinned }));
  // Another process may have changed papers since they were planned: what is told is what they have now.
  const { reader } = engine.context.library;
  const done = changes.flatMap((change) => {
    const now = keyOf(reader, change.item);
    return now === change.old ? [] : [{ ...change, new: now }];
  });
  return changesOf(source, ids.length, done, true);
}

function list(engine: Engine, { stdout }: Context, formula: string, ids: readonly number[]): Outcome {
  const keys = [...readItems(engine.context.library.reader, ids)].map(
    ({ citationKey, keyPinned, aliases, title }) => ({
      key: citationKey,
      pinned: keyPinned,
      former: aliases,
      title,
    }),
  );
  return {
    document: { formula, total: keys.length, keys },
    text: () =>
      table(
        keys,
        [
          { text: ({ key }) => key },
          { text: ({ pinned }) => (pinned ? 'pinned' : '') },
          { text: ({ former }) => former.join(', '), most: 40 },
          { text: ({ title }) => title },
        ],
        stdout.columns,
      ),
    notes: [`Formula: ${formula}`],
  };
}

async function writeTable(
  engine: Engine,
  context: Context,
  ids: readonly number[],
  file: string,
): Promise<Outcome> {
  const format = /\.tsv$/i.test(file) ? 'tsv' : 'csv';
  const { text, count } = await engine.call('keys.table', { selection: { ids: ids as ItemId[] }, format });
  const formula = formulaText(engine.context.library.reader);
  if (file === '-') return { document: { formula, total: count, text }, text: () => [text] };
  const path = context.resolve(file);
  writeFileAtomically(path, text);
  return {
    document: { formula, total: count, path },
    text: () => [`Wrote ${counted(count, 'old key', 'old keys')} to ${file}\n`],
  };
}
