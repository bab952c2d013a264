import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { note, SetupError } from './messages.mjs';
import { ask } from './processes.mjs';

const ELECTRON_PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'fonts-dejavu-core',
];

/** What Electron needs of the system on Linux: its libraries and, without a screen, Xvfb. */
export async function ensureElectronCanRun(electron, { needsXvfb }) {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(electron);
  const xvfb = needsXvfb && !onPath('Xvfb');
  if (missing.length === 0 && !xvfb) return;

  const packages = missing.length > 0 ? [...ELECTRON_PACKAGES] : [];
  if (xvfb) packages.push('xvfb', 'fonts-dejavu-core');
  const why = [
    ...(missing.length > 0 ? [`Electron lacks libraries of the system (${missing.join(', ')})`] : []),
    ...(xvfb ? ['there is no screen here and no Xvfb to stand in for one'] : []),
  ].join('; ');
  await installPackages([...new Set(packages)], why);
}

let updated = false;

/** Installs Debian packages as root; anyone else is told the command. */
export async function installPackages(packages, why) {
  if (!canInstall()) {
    throw new SetupError(
      `${why}.\nInstall what is missing and run this again. On Debian and Ubuntu:\n` +
        `  sudo apt-get update && sudo apt-get install --yes ${packages.join(' ')}`,
    );
  }
  note(`${why}; installing ${packages.join(' ')}`);
  // apt-get waits for another one that is at work instead of failing at once. A failed
  // update is no reason to stop: the lists that are there may do.
  if (!updated) await aptGet('update');
  updated = true;
  const { code, output } = await aptGet('install', '--yes', '--no-install-recommends', ...packages);
  if (code !== 0) {
    throw new SetupError(
      `${output}\napt-get could not install ${packages.join(' ')}; its own message stands above.\n` +
        'Install them by hand and run the command again.',
    );
  }
}

function aptGet(...args) {
  return ask('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    group: true,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

export function canInstall() {
  return process.platform === 'linux' && process.getuid() === 0 && onPath('apt-get');
}

export function onPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return folders.some((folder) => folder && existsSync(join(folder, program + suffix)));
}

async function missingLibraries(executable) {
  if (!onPath('ldd')) return [];
  const { output } = await ask('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}
