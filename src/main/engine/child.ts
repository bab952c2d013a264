import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { UtilityProcess } from 'electron';
import type { ToEngine } from '../../contract/transport.ts';

/** The engine's process as the host sees it, however it was started. */
export interface EngineChild {
  readonly pid: number | undefined;
  /** Throws when the process is gone. */
  send(message: ToEngine): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, also when the process could not be started at all. */
  onExit(listener: (reason: string) => void): void;
  kill(): void;
}

/** The oldest Node-API that better-sqlite3's binaries can be loaded by. */
const neededNapi = 10;

/** Where the engine runs: in Electron itself, unless its Node is too old for the database library. */
export function engineRuntime(napi: string | undefined): 'utility' | 'node' {
  return Number(napi) >= neededNapi ? 'utility' : 'node';
}

/** The Node program among the installed packages, for an Electron whose own is too old. */
export function packagedNode(root: string, platform: string, arch: string): string {
  const name = platform === 'win32' ? 'win' : platform;
  const program = platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules', `node-${name}-${arch}`, 'bin', program);
}

/** Starts `entry` under a Node of its own. */
export function forkNode(entry: string, node: string, env: NodeJS.ProcessEnv): EngineChild {
  const child = fork(entry, [], {
    execPath: node,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // In a group of its own, Ctrl+C in a terminal reaches only the program, which then closes the
    // engine. (On Windows this would open a console.)
    detached: process.platform !== 'win32',
    env: plainEnvironment(env),
  });
  let ended = false;
  return {
    pid: child.pid,
    send(message) {
      if (!child.connected) throw new Error('the engine has gone');
      // A failure after this point shows as the process's end.
      child.send(message, () => {});
    },
    onMessage: (listener) => child.on('message', listener),
    onExit(listener) {
      const end = (reason: string): void => {
        if (ended) return;
        ended = true;
        listener(reason);
      };
      child.on('error', (error) => {
        // Also raised when a kill or a message fails; only a process that never was has no number.
        if (child.pid === undefined) end(error.message);
      });
      child.on('exit', (code, signal) => end(signal ? `signal ${signal}` : `exit code ${code}`));
    },
    kill: () => child.kill('SIGKILL'),
  };
}

/** Wraps Electron's own utility process. */
export function wrapUtility(child: UtilityProcess): EngineChild {
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', (code) => listener(`exit code ${code}`)),
    kill: () => child.kill(),
  };
}

/** Without what would change how Node itself starts. */
function plainEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(NODE_OPTIONS|ELECTRON_.*)$/.test(name)),
  );
}
