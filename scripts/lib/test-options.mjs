import { SetupError } from './messages.mjs';

const stepNames = ['lint', 'deadcode', 'types', 'unit', 'build', 'e2e'];

/**
 * Reads `npm test -- [--only lint,types,…] [FILTER…]`. Filters name test files and go
 * to the one runner that --only leaves.
 */
export function parseTestOptions(args) {
  let only = stepNames;
  const filters = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--only') only = parseNames(args[++i]);
    else if (args[i].startsWith('--only=')) only = parseNames(args[i].slice('--only='.length));
    else filters.push(args[i]);
  }
  if (filters.length > 0 && only.includes('unit') === only.includes('e2e')) {
    throw new SetupError(
      `"${filters.join(' ')}" is for one of the two test runners; say which:\n` +
        `  npm test -- --only unit ${filters.join(' ')}\n  npm test -- --only e2e ${filters.join(' ')}`,
    );
  }
  return { steps: stepNames.filter((name) => only.includes(name)), filters };
}

function parseNames(list = '') {
  const names = list.split(',').filter(Boolean);
  const unknown = names.filter((name) => !stepNames.includes(name));
  if (names.length === 0 || unknown.length > 0) {
    throw new SetupError(
      `--only takes one or more of ${stepNames.join(',')}${unknown.length > 0 ? `, not ${unknown.join(',')}` : ''}`,
    );
  }
  // The windows that e2e opens show what was built.
  return names.includes('e2e') ? [...names, 'build'] : names;
}
