import { run } from './processes.mjs';

/** Runs npm; the one that started us if there is one, else the one on the PATH. */
export function npm(args, options = {}) {
  const started = process.env.npm_execpath;
  if (started?.endsWith('.js') || started?.endsWith('.cjs')) {
    return run(process.execPath, [started, ...args], { group: true, ...options });
  }
  // npm is a .cmd file on Windows, which only a shell can start.
  return run('npm', args, { group: true, shell: process.platform === 'win32', ...options });
}

/**
 * npm's switches for installing: no advertisements, no warnings about tools that want
 * a newer Node (they get one), but errors always, even below `npm run --silent`.
 */
export const quietInstall = ['--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
