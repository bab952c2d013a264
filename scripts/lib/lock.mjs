import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { note } from './messages.mjs';

/**
 * Runs `work` while holding a lock directory, so that two commands started at
 * once do not set up the same folder together. A lock whose owner is gone is taken over.
 */
export async function withLock(directory, what, work) {
  await acquire(directory, what);
  const release = () => rmSync(directory, { recursive: true, force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

async function acquire(directory, what) {
  mkdirSync(dirname(directory), { recursive: true });
  for (let told = false, tookOver = false; ; await sleep(100)) {
    try {
      mkdirSync(directory);
      writeFileSync(join(directory, 'pid'), String(process.pid));
      // Two may find the same stale lock, and the slower then removes the lock of the faster.
      if (tookOver) await sleep(50);
      if (!tookOver || owner(directory) === process.pid) return;
    } catch (error) {
      if (error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error;
    }
    if (isStale(directory)) {
      tookOver = true;
      rmSync(directory, { recursive: true, force: true });
    } else if (!told) {
      told = true;
      note(`waiting for another command that is busy with ${what} (${directory})`);
    }
  }
}

function isStale(directory) {
  const pid = owner(directory);
  if (pid) return !isRunning(pid);
  // No pid in it yet: its owner is about to write one, unless it was killed in between.
  const made = statSync(directory, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - made > 5000;
}

function owner(directory) {
  try {
    return Number(readFileSync(join(directory, 'pid'), 'utf8'));
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
