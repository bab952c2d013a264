import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach } from 'vitest';
import type { Output } from '../../../src/cli/io.ts';
import { run } from '../../../src/cli/run.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** A folder with a library in it that is not made yet, and commands that run there. */
export function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-cli-'));
  folders.push(folder);
  const library = join(folder, 'library');
  return {
    folder,
    library,
    /** Runs a command in this process. */
    octavo: (argv: readonly string[], input = ''): Promise<Ran> =>
      inProcess(['--library', library, ...argv], folder, input),
    /** Runs a command with `--json` and answers its document. */
    async json(
      argv: readonly string[],
      input = '',
    ): Promise<{ code: number; document: Record<string, unknown> }> {
      const { code, stdout } = await inProcess(['--library', library, '--json', ...argv], folder, input);
      return { code, document: JSON.parse(stdout) as Record<string, unknown> };
    },
    /** Writes a file there and answers its name. */
    file(name: string, content: string | Uint8Array): string {
      writeFileSync(join(folder, name), content);
      return name;
    },
  };
}

function memory(isTerminal: boolean, columns: number): Output & { text: string } {
  const to = {
    text: '',
    isClosed: false,
    hasBegun: false,
    isTerminal,
    columns,
    write(text: string) {
      to.text += text;
      to.hasBegun ||= text !== '';
      return Promise.resolve();
    },
  };
  return to;
}

/** Runs a command line in this process, with or without a terminal around it. */
export async function inProcess(
  argv: readonly string[],
  folder: string,
  input = '',
  { isTerminal = false, env = {} }: { isTerminal?: boolean; env?: Record<string, string> } = {},
): Promise<Ran> {
  const stdout = memory(isTerminal, isTerminal ? 80 : Number.POSITIVE_INFINITY);
  const stderr = memory(false, Number.POSITIVE_INFINITY);
  const code = await run(argv, { stdout, stderr, stdin: Readable.from([Buffer.from(input)]), env, folder });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

const entry = resolve(import.meta.dirname, '../../../src/cli/octavo.ts');

/** Starts the real program in a process of its own. */
export function start(argv: readonly string[], folder: string, env: Record<string, string> = {}) {
  return spawn(process.execPath, [entry, ...argv], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs the real program in a process of its own to its end. */
export function inChild(
  argv: readonly string[],
  folder: string,
  input = '',
  env: Record<string, string> = {},
): Promise<Ran> {
  const child = start(argv, folder, env);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin.end(input);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) =>
      done({
        code: code ?? -1,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      }),
    );
  });
}

/** So many BibTeX entries, each its own work. */
export function entries(count: number, from = 0): string {
  const one = (n: number): string =>
    `@article{key${n},\n  author = {Writer${n}, Anna},\n  title = {A study of number ${n}},\n  year = {2020},\n  abstract = {${'Some words about it. '.repeat(20)}${n}}\n}\n`;
  return Array.from({ length: count }, (_, i) => one(from + i)).join('\n');
}

export const twoPapers = `@article{zhou2018deep,
  author = {Zhou, Guorui and Zhu, Xiaoqiang},
  title = {Deep Interest Network for Click-Through Rate Prediction},
  journal = {Knowledge Discovery},
  year = 2018,
  doi = {10.1145/3219819.3219823},
  abstract = {Click-through rate prediction is an essential task in industrial applications, such as online advertising. Recently deep learning based models have been proposed.}
}

@book{Knuth:97,
  author = {Knuth, Donald E.},
  title = {The Art of Computer Programming},
  year = {1997},
  publisher = {Addison-Wesley}
}
`;
