import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { SetupError } from './messages.mjs';
import { watchNpm } from './parent.mjs';

const children = new Set();
let stopping = false;

/**
 * Starts a program and resolves to its exit code (128 + n when signal n ended it).
 * Never blocks, so that signals and a vanished parent are noticed meanwhile.
 *
 * `group` gives it a process group of its own, which takes its helpers along when
 * it is stopped. Leave it off for anything that may read from the terminal.
 */
export function run(command, args, { stdio = setupStdio, group = false, timeout, ...options } = {}) {
  return new Promise((resolve, reject) => {
    if (stopping) return;
    const detached = group && process.platform !== 'win32';
    const child = spawn(command, args, { stdio, detached, ...options });
    const entry = { child, detached };
    children.add(entry);
    const timer = timeout && setTimeout(() => kill(entry, 'SIGKILL'), timeout);
    const finish = (settle) => {
      clearTimeout(timer);
      children.delete(entry);
      // While stopping, the script must not go on to its next step.
      if (!stopping) settle();
    };
    child.on('error', (error) =>
      finish(() => reject(new SetupError(`cannot start ${command}: ${error.message}`))),
    );
    child.on('close', (code, signal) => finish(() => resolve(exitCode(code, signal))));
    options.onStart?.(child);
  });
}

/** Both outputs go to stderr: see `note`. */
export const setupStdio = ['ignore', 2, 2];

/** Runs a program and returns what it printed; for short questions to the system. */
export async function ask(command, args, options = {}) {
  let output = '';
  const code = await run(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart(child) {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
          output += text;
        });
      }
    },
  });
  return { code, output };
}

/** Passes signals on to the children, and ends them when npm disappears. */
export function guardChildren() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  watchNpm(() => stop('SIGTERM'));
}

function stop(signal) {
  for (const entry of children) kill(entry, signal);
  if (stopping) return;
  stopping = true;
  const deadline = Date.now() + 5000;
  setInterval(() => {
    if (Date.now() > deadline) for (const entry of children) kill(entry, 'SIGKILL');
    if (children.size === 0) process.exit(exitCode(null, signal));
  }, 50);
}

function kill({ child, detached }, signal) {
  try {
    if (detached) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

function exitCode(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}
