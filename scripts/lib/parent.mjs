import { readFileSync } from 'node:fs';

/**
 * Calls `onGone` once when the npm that started this script is no longer there:
 * an npm that is killed does not tell its script. Nothing to do if there was no npm,
 * nor on Windows, where a process keeps the number of a parent that has ended.
 */
export function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const starter = findStarter();
  const timer = setInterval(() => {
    if (findStarter() === starter) return;
    clearInterval(timer);
    onGone();
  }, 300);
  timer.unref();
}

/** Our parent; or where npm's shell stays in between (as Debian's does), its parent. */
function findStarter() {
  const parent = process.ppid;
  if (process.platform !== 'linux') return parent;
  try {
    // "number (name) state parent …", and a name may hold blanks and brackets.
    const [, name, grandparent] = readFileSync(`/proc/${parent}/stat`, 'utf8').match(/\((.*)\) \S (\d+)/);
    return /^(ba|da|k|z)?sh$/.test(name) ? Number(grandparent) : parent;
  } catch {
    return parent;
  }
}
