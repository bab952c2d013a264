import './node-version.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { note, runMain, SetupError } from './messages.mjs';
import { findNode24 } from './node24.mjs';
import { ensurePackages } from './packages.mjs';
import { inRoot } from './paths.mjs';
import { guardChildren, run } from './processes.mjs';
import { findSpareElectron, spareVersion } from './spare-electron.mjs';

/**
 * The Electron to run with, the first of: the one named in OCTAVO_ELECTRON, the
 * official one already installed, the official download, the spare from npm.
 */
export async function findElectron() {
  const named = process.env.OCTAVO_ELECTRON;
  if (named) {
    if (existsSync(named)) return { path: named, spare: false };
    throw new SetupError(`OCTAVO_ELECTRON names ${named}, but there is no such file.`);
  }
  const official = installed() ?? ((await isReachable()) ? await download() : null);
  if (official) return { path: official, spare: false };

  const path = await findSpareElectron();
  note(
    `running on the spare Electron ${spareVersion}, which is out of support (no security fixes since ` +
      `April 2025), because the official ${version()} could not be downloaded`,
  );
  return { path, spare: true };
}

function version() {
  return JSON.parse(readFileSync(inRoot('node_modules/electron/package.json'), 'utf8')).version;
}

/** The installer writes path.txt last, so this file means that the rest is whole. */
function installed() {
  const name = inRoot('node_modules/electron/path.txt');
  if (!existsSync(name)) return null;
  const path = inRoot('node_modules/electron/dist', readFileSync(name, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** Asked first since the installer itself would try for minutes where there is no way out. */
async function isReachable() {
  const mirror = process.env.ELECTRON_MIRROR || 'https://github.com/electron/electron/releases/download/';
  const tag = `v${version()}`;
  const zip = `electron-${tag}-${process.platform}-${process.arch}.zip`;
  try {
    const url = new URL(`${tag}/${zip}`, mirror.endsWith('/') ? mirror : `${mirror}/`);
    const reply = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return reply.ok;
  } catch {
    return false;
  }
}

async function download() {
  note(`downloading Electron ${version()} (about 120 MB, once)`);
  const installer = inRoot('node_modules/electron/install.js');
  const code = await run(findNode24(), [installer], { group: true, timeout: 10 * 60_000 });
  if (code !== 0) note('the download of Electron failed; its own message stands above');
  return installed();
}

// `node scripts/lib/electron.mjs --print` shows the path, for use in other commands.
if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes('--print')) {
  guardChildren();
  await runMain(async () => {
    await ensurePackages();
    process.stdout.write(`${(await findElectron()).path}\n`);
    return 0;
  });
}
