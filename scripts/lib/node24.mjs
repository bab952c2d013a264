import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { SetupError } from './messages.mjs';
import { inRoot } from './paths.mjs';

/**
 * The Node that runs the tools and Octavo's engine: the one that npm installed with
 * the packages, or the running one if it is new enough (there is no package for macOS).
 */
export function findNode24() {
  const exe = process.platform === 'win32' ? 'node.exe' : 'node';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const installed = inRoot('node_modules', `node-${system}-${process.arch}`, 'bin', exe);
  if (existsSync(installed)) return installed;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new SetupError(
    `Node ${process.versions.node} is too old here, and npm has no newer one for ${system}-${process.arch}.\n` +
      'Install Node 24 (22.14 at least), open a new terminal and run the command again.',
  );
}

/** The environment in which every program started from here finds that Node first. */
export function nodeEnv(extra = {}) {
  const path = [dirname(findNode24()), process.env.PATH].filter(Boolean).join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 14);
}
