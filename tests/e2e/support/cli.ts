import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

export interface CliResult {
  code: number | null;
  /** The JSON document on stdout, or undefined when there was none. */
  json: unknown;
  stdout: string;
  stderr: string;
}

/** Runs the built command line on a library, as a script would: `--json`, and `input` on stdin. */
export async function runCli(library: string, args: readonly string[], input = ''): Promise<CliResult> {
  const json = args.includes('--json') ? [] : ['--json'];
  const child = spawn(node24(), [join(root, 'out/main/cli.js'), '--library', library, ...args, ...json], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => {}).end(input);
  const [stdout, stderr, code] = await Promise.all([
    child.stdout.setEncoding('utf8').toArray(),
    child.stderr.setEncoding('utf8').toArray(),
    new Promise<number | null>((resolve, reject) => child.on('exit', resolve).on('error', reject)),
  ]);
  const text = stdout.join('');
  return { code, json: parse(text), stdout: text, stderr: stderr.join('') };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The Node among the packages: the one this process runs under may be older than the program needs. */
function node24(): string {
  const name = process.platform === 'win32' ? 'win' : process.platform;
  const path = join(root, 'node_modules', `node-${name}-${process.arch}`, 'bin', 'node');
  return existsSync(path) ? path : process.execPath;
}
