import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { note, SetupError } from './messages.mjs';
import { npm, quietInstall } from './npm.mjs';
import { inRoot, root } from './paths.mjs';

const mark = inRoot('node_modules/.octavo-installed');

/** One lock for all that changes this checkout (packages, build). */
export const setupLock = inRoot('.octavo-setup-lock');

/** Installs the packages when package-lock.json is not the one they came from. */
export async function ensurePackages() {
  if (isInstalled(hashOfLock())) return;
  await withLock(setupLock, 'setting up this folder', async () => {
    const hash = hashOfLock();
    if (isInstalled(hash)) return;
    if (!matchesByHand()) await install();
    writeFileSync(mark, hash);
  });
}

async function install() {
  note(
    existsSync(mark)
      ? 'package-lock.json has changed: installing the packages anew'
      : 'installing the packages (about 430 MB, once; a minute or so)',
  );
  const code = await npm(['ci', ...quietInstall], { cwd: root });
  if (code !== 0) {
    throw new SetupError(
      'npm could not install the packages; its own message stands above.\n' +
        'Check that npm reaches its registry (npm ping) and run the command again.',
    );
  }
}

function hashOfLock() {
  const path = inRoot('package-lock.json');
  if (!existsSync(path)) throw new SetupError(`there is no ${path}; is this checkout whole?`);
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function isInstalled(hash) {
  return existsSync(mark) && readFileSync(mark, 'utf8') === hash;
}

/**
 * Whether an `npm install` by hand has already put these very packages in place.
 * npm keeps a list of what it installed, which it writes only when all went well.
 */
function matchesByHand() {
  const list = inRoot('node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const present = JSON.parse(readFileSync(list, 'utf8')).packages;
  const { '': _root, ...wanted } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const same = (path) => present[path]?.integrity === wanted[path]?.integrity;
  return (
    Object.keys(present).every((path) => path in wanted && same(path)) &&
    // Packages for other systems are in the lock but never installed.
    Object.keys(wanted).every((path) => path in present || wanted[path].optional)
  );
}
