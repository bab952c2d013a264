import { OctavoError } from '../../contract/errors.ts';
import type { KeyPreview, KeySample, keyMethods } from '../../contract/methods/keys.ts';
import type { Selection } from '../../contract/model/library.ts';
import { formatKeyTable } from '../../formats/key-table.ts';
import { actionNames } from '../../language/action-names.ts';
import { defaultFormula } from '../../language/key-formula/presets.ts';
import { readFormula } from '../../language/key-formula/read-formula.ts';
import { keyText } from '../../language/strings-keys.ts';
import type { EngineContext, Handlers } from '../context.ts';
import type { ReadableDb } from '../db/database.ts';
import { writeFileAtomically } from '../exports/file.ts';
import { putSetting } from '../settings/queries.ts';
import { type NewKey, newKeys } from './anew.ts';
import { FORMULA, formulaOf, formulaText } from './formula.ts';
import { replaceKey } from './keys.ts';
import { countFormerKeys, formerKeys, newestItems, presentIds } from './queries.ts';

/** Papers between two looks at the clock. */
const STEP = 20;

const idsOf = ({ library, results }: EngineContext, selection: Selection | null): readonly number[] =>
  selection === null ? presentIds(library.reader) : results.resolve(selection);

const sample = ({ item, key }: NewKey): KeySample => ({
  id: item.id,
  title: item.title,
  before: item.citationKey,
  after: key,
  pinned: item.keyPinned,
});

const differs = ({ item, key }: NewKey): boolean => item.citationKey !== key;

/** Previews under way, by engine: a later one ends an earlier one. */
const newest = new WeakMap<EngineContext, object>();

/** Counts what would change; null once another preview was asked for. */
function* preview(
  db: ReadableDb,
  ids: readonly number[],
  { pinned, samples, isOver }: { pinned: boolean; samples: number; isOver(): boolean },
): Generator<number, KeyPreview | null> {
  const found: KeyPreview = { total: ids.length, changes: 0, kept: 0, changed: [] };
  let seen = 0;
  for (const made of newKeys(db, ids, formulaOf(db), pinned)) {
    if (differs(made)) {
      if (made.item.keyPinned && !pinned) found.kept += 1;
      else {
        found.changes += 1;
        if (found.changed.length < samples) found.changed.push(sample(made));
      }
    }
    seen += 1;
    if (seen % STEP > 0) continue;
    if (isOver()) return null;
    yield seen;
  }
  return found;
}

/** Some papers of a selection, then the newest ones of the library. */
function sampleIds(context: EngineContext, selection: Selection | null, count: number): number[] {
  const chosen = selection ? context.results.resolve(selection).slice(0, count) : [];
  return [...new Set([...chosen, ...newestItems(context.library.reader, count)])].slice(0, count);
}

/** The papers of a selection, or null for all. */
const chosenIds = ({ results }: EngineContext, selection: Selection | null): readonly number[] | null =>
  selection === null ? null : results.resolve(selection);

function table(
  context: EngineContext,
  selection: Selection | null,
  format: 'csv' | 'tsv',
): { text: string; count: number } {
  const rows = formerKeys(context.library.reader, chosenIds(context, selection));
  return { text: formatKeyTable(rows, format), count: rows.length };
}

export const keyHandlers: Handlers<keyof typeof keyMethods> = {
  'keys.formula': ({ library }) => {
    const formula = formulaText(library.reader);
    return { formula, isUsual: formula === defaultFormula };
  },
  'keys.setFormula': async ({ library }, { formula }) => {
    const text = formula ?? defaultFormula;
    const read = readFormula(text);
    if ('problem' in read) {
      throw new OctavoError('formula_invalid', read.problem.message, { ...read.problem, formula: text });
    }
    const { action } = await library.write(actionNames.keyFormula(), (db) => putSetting(db, FORMULA, text));
    return { formula: text, action: action && { id: action.id, name: action.name } };
  },
  'keys.try': (context, { formula, selection, count }) => {
    const read = readFormula(formula);
    if ('problem' in read) return { problem: read.problem };
    const ids = sampleIds(context, selection, count);
    const samples = [...newKeys(context.library.reader, ids, read.formula, true)].map(sample);
    const order = new Map(ids.map((id, at) => [id, at]));
    samples.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    return { problem: null, converted: read.converted, samples };
  },
  'keys.preview': async (context, { selection, pinned, samples }) => {
    const ids = idsOf(context, selection);
    const mine = {};
    newest.set(context, mine);
    const isOver = (): boolean => newest.get(context) !== mine;
    const found = await context.tasks.run(
      keyText.previewTask,
      ids.length,
      preview(context.library.reader, ids, { pinned, samples, isOver }),
    );
    if (!found) throw new OctavoError('cancelled', 'Another preview was asked for.');
    return found;
  },
  'keys.regenerate': async (context, { selection, pinned }) => {
    const ids = idsOf(context, selection);
    const { value, action } = await context.library.writeLong(
      actionNames.regenerateKeys(ids.length),
      function* (db, writing) {
        let count = 0;
        let seen = 0;
        for (const made of newKeys(db, ids, formulaOf(db), pinned)) {
          if (differs(made) && (pinned || !made.item.keyPinned)) {
            replaceKey(db, made.item.id, made.key);
            count += 1;
          }
          seen += 1;
          if (seen % STEP === 0) yield seen;
        }
        writing.rename(actionNames.regenerateKeys(count));
        return count;
      },
      (work) => context.tasks.run(keyText.task, ids.length, work),
    );
    return { changed: value, action: action && { id: action.id, name: action.name } };
  },
  'keys.table': (context, { selection, format }) => table(context, selection, format),
  'keys.tableSize': (context, { selection }) => ({
    count: countFormerKeys(context.library.reader, chosenIds(context, selection)),
  }),
  'keys.tableFile': (context, { selection, path }) => {
    const { text, count } = table(context, selection, /\.tsv$/i.test(path) ? 'tsv' : 'csv');
    writeFileAtomically(path, text);
    return { path, count };
  },
};
