import { spawn } from 'node:child_process';
import { onPath } from './debian.mjs';
import { note, SetupError } from './messages.mjs';

/** True where a window would have no screen to appear on. */
export function needsVirtualDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
}

/**
 * Starts a virtual screen that lives as long as this script, and returns its
 * DISPLAY value. Xvfb picks a free number itself and tells it on descriptor 3.
 */
export async function startVirtualDisplay() {
  const xvfb = ['Xvfb', '-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'];
  // setpriv has the kernel end Xvfb with us, even when we are killed outright.
  const [program, ...args] = onPath('setpriv') ? ['setpriv', '--pdeathsig', 'TERM', ...xvfb] : xvfb;
  // In a group of its own, so that Ctrl+C does not take the screen from under a
  // program that is still closing its files.
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.on('exit', () => child.kill());

  const display = `:${await readNumber(child)}`;
  child.unref();
  note(`no screen here: using a virtual one (${display})`);
  return display;
}

function readNumber(child) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail('did not start within 20 seconds'), 20_000);
    const fail = (why) => {
      clearTimeout(timer);
      reject(new SetupError(`the virtual screen (Xvfb) ${why}`));
    };
    child.on('error', (error) => fail(`cannot be started: ${error.message}`));
    child.on('exit', (code) => fail(`ended at once with code ${code}`));
    // Read to the end: Xvfb dies of a pipe that is closed before it has written all.
    let text = '';
    child.stdio[3].setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    child.stdio[3].on('end', () => {
      clearTimeout(timer);
      if (text.trim() !== '') resolve(text.trim());
    });
  });
}
