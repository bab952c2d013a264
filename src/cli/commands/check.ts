import { errorValue, OctavoError } from '../../contract/errors.ts';
import type { Problem } from '../../contract/methods/check.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import type { Selection } from '../../contract/model/library.ts';
import { DISMISSED, severities } from '../../contract/model/terms.ts';
import { faultCodes, libraryFaults } from '../../engine/check/health.ts';
import { kinds } from '../../engine/check/kinds.ts';
import type { Engine } from '../../engine/engine.ts';
import { counted, papers } from '../../language/strings.ts';
import { choiceOption, hasOption, optionValue, optionValues, usageError } from '../arguments.ts';
import type { Arguments, Context, Run } from '../command.ts';
import { needByKeys } from '../items.ts';
import { needWritable, patiently } from '../library.ts';
import { chooseItems } from '../select.ts';

interface Line {
  code: string;
  key: string;
  message: string;
  fix: string;
  severity: string;
  field: string;
}

/** Problems asked for at once. */
const PORTION = 500;

/** `check`: what is wrong in the library and its papers; with `--strict` finding something is a failure. */
export const run: Run = async (context, args) => {
  const least = choiceOption(args, 'severity', severities) ?? 'note';
  const dismissed = hasOption(args, 'dismissed');
  if (dismissed && (hasOption(args, 'mend') || hasOption(args, 'only')))
    throw usageError('--dismissed lists only; it goes with neither --mend nor --only.');
  const codes = dismissed ? [DISMISSED] : codesOf(args);
  const engine = await context.engine();
  const scope = await scopeOf(engine, context, args);
  const mended = hasOption(args, 'mend') ? await mend(engine, context, scope, codes) : null;
  const faults = scope === null ? libraryFaults(engine.context.library) : [];
  const wanted = severities.slice(0, severities.indexOf(least) + 1);
  const problems: Line[] = [
    ...faults
      .filter(({ code }) => codes?.includes(code) ?? true)
      .map((fault) => ({ ...fault, severity: 'error', field: '' })),
    ...(await problemsOf(engine, context, scope, codes))
      .filter(({ severity }) => wanted.includes(severity))
      .map(({ code, key, message, fix, severity, field }) => ({ code, key, message, fix, severity, field })),
  ];
  const found = counted(problems.length, 'problem', 'problems');
  const isFailure = problems.length > 0 && hasOption(args, 'strict');
  return {
    document: { problems },
    text: () => [
      ...problems.map(({ key, message, fix }) => `${key === '' ? '' : `${key}: `}${message} ${fix}\n`),
      problems.length === 0 ? 'Nothing is wrong.\n' : `${found}.\n`,
    ],
    notes: mended === null ? [] : [`Mended ${papers(mended)}.`],
    ...(isFailure && { error: errorValue(new OctavoError('library_damaged', `The library has ${found}.`)) }),
  };
};

/** @throws OctavoError `usage` for a code that there is not */
function codesOf(args: Arguments): string[] | null {
  const given = optionValues(args, 'only').flatMap((text) => text.split(',').map((code) => code.trim()));
  if (given.length === 0) return null;
  const known: readonly string[] = [...faultCodes, ...kinds.map(({ code }) => code)];
  const unknown = given.find((code) => !known.includes(code));
  if (unknown === undefined) return given;
  throw usageError(`--only takes ${known.join(', ')}; not “${unknown}”.`, {
    code: unknown,
  });
}

/** The papers that are named or chosen; null for the whole library. */
async function scopeOf(engine: Engine, { stderr }: Context, args: Arguments): Promise<Selection | null> {
  const choice = { query: optionValue(args, 'query'), collection: optionValue(args, 'collection') };
  if (args.operands.length > 0) {
    return { ids: needByKeys(engine.context.library.reader, args.operands) as ItemId[] };
  }
  if (choice.query === undefined && choice.collection === undefined) return null;
  return { ids: (await chooseItems(engine, stderr, choice)) as ItemId[] };
}

async function problemsOf(
  engine: Engine,
  { stderr }: Context,
  scope: Selection | null,
  codes: readonly string[] | null,
): Promise<Problem[]> {
  const all: Problem[] = [];
  for (const code of codes ?? [null]) {
    for (let start = 0; ; start += PORTION) {
      const asked = { scope, code, start, count: PORTION };
      const part = await patiently(stderr, () => engine.call('check.problems', asked));
      all.push(...part);
      if (part.length < PORTION) break;
    }
  }
  return all;
}

/** Mends what a click would; answers how many papers changed. */
async function mend(
  engine: Engine,
  { stderr }: Context,
  scope: Selection | null,
  codes: readonly string[] | null,
): Promise<number> {
  needWritable(engine);
  let count = 0;
  for (const code of codes ?? [null]) {
    const { changed } = await patiently(stderr, () => engine.call('check.mendAll', { scope, code }));
    count += changed;
  }
  return count;
}
