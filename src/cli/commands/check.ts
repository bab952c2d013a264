import { errorValue, OctavoError } from '../../contract/errors.ts';
import { checkLibrary } from '../../engine/check/check.ts';
import { counted } from '../../language/strings.ts';
import { hasOption } from '../arguments.ts';
import type { Run } from '../command.ts';

/** `check`: faults of the library; with `--strict` finding one is a failure. */
export const run: Run = async (context, args) => {
  const engine = await context.engine();
  const problems = checkLibrary(engine.context.library);
  const found = counted(problems.length, 'problem', 'problems');
  const isFailure = problems.length > 0 && hasOption(args, 'strict');
  return {
    document: { problems },
    text: () => [
      ...problems.map(({ key, message, fix }) => `${key === '' ? '' : `${key}: `}${message} ${fix}\n`),
      problems.length === 0 ? 'Nothing is wrong.\n' : `${found}.\n`,
    ],
    ...(isFailure && { error: errorValue(new OctavoError('library_damaged', `The library has ${found}.`)) }),
  };
};
