import { resolve } from 'node:path';
import { type ErrorValue, errorValue, OctavoError } from '../contract/errors.ts';
import type { Engine } from '../engine/engine.ts';
import { closest } from '../language/closest.ts';
import {
  checkOperands,
  hasOption,
  optionValue,
  readArguments,
  splitCommand,
  usageError,
} from './arguments.ts';
import type { Arguments, CommandSpec, Context, Outcome } from './command.ts';
import { commandHelp, overview } from './help.ts';
import { type Io, writeAll } from './io.ts';
import { type Document, jsonText } from './json.ts';
import { commands } from './specs/index.ts';
import { version } from './version.ts';

/** Codes of errors in how a command was called. */
const USAGE = new Set(['usage', 'format_unknown']);

/**
 * Runs one command line and answers its exit code: 0 done, or all of it was known already; 1 nothing
 * usable, refused or failed; 2 wrong usage. Never throws.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  // Looked for before anything is checked: an error has to be told in the form that was asked for.
  const end = argv.indexOf('--');
  const json = (end < 0 ? argv : argv.slice(0, end)).includes('--json');
  try {
    return await runCommand(argv, io, json);
  } catch (error) {
    return fail(io, json, error);
  }
}

async function runCommand(argv: readonly string[], io: Io, json: boolean): Promise<number> {
  const { name, rest } = splitCommand(argv);
  if (name === 'help') return help(io, json, rest);
  const spec = name === null ? null : findCommand(name);
  const args = readArguments(rest, spec);
  if (hasOption(args, 'version')) return say(io, json, { version: version() }, `octavo ${version()}\n`);
  if (hasOption(args, 'help')) return help(io, json, name === null ? [] : [name]);
  if (!spec) {
    if (!json) await io.stderr.write(overview());
    throw usageError('No command was named.');
  }
  checkOperands(args, spec);
  const { run: work } = await spec.load();
  let engine: Promise<Engine> | undefined;
  const context: Context = {
    ...io,
    json,
    resolve: (path) => resolve(io.folder, path),
    engine: () => {
      engine ??= openEngine(io, args);
      return engine;
    },
    note: (text) => io.stderr.write(`octavo: ${text}\n`),
  };
  try {
    const outcome = await work(context, args);
    const code = outcome === null ? 0 : await present(io, json, outcome);
    const readOnly = engine && (await engine).context.library.readOnly;
    if (readOnly && code === 0) await context.note(readOnly.message);
    return code;
  } finally {
    await engine?.then((opened) => opened.close()).catch(() => undefined);
  }
}

async function openEngine(io: Io, args: Arguments): Promise<Engine> {
  const { openLibrary } = await import('./library.ts');
  const { chooseLibrary } = await import('./choose.ts');
  return openLibrary(await chooseLibrary(optionValue(args, 'library'), io), io.stderr);
}

function findCommand(name: string): CommandSpec {
  const spec = commands.find((command) => command.name === name);
  if (spec) return spec;
  const meant = closest(
    name,
    commands.map((command) => command.name),
  );
  const hint = meant ? ` Did you mean ${meant}?` : '';
  throw usageError(`There is no command “${name}”.${hint} See octavo --help.`, { command: name });
}

async function help(io: Io, json: boolean, names: readonly string[]): Promise<number> {
  const [name] = names.filter((word) => !word.startsWith('-'));
  const text = name === undefined ? overview() : commandHelp(findCommand(name));
  return say(io, json, { help: text }, text);
}

async function say(io: Io, json: boolean, document: Document, text: string): Promise<number> {
  if (json) await writeAll(io.stdout, jsonText(document, indentOf(io)));
  else await io.stdout.write(text);
  return 0;
}

async function present(io: Io, json: boolean, outcome: Outcome): Promise<number> {
  const { document, text, notes = [], error } = outcome;
  if (json) {
    await writeAll(io.stdout, jsonText({ ...document, error }, indentOf(io)));
  } else {
    await writeAll(io.stdout, text());
    for (const note of notes) await io.stderr.write(`${note}\n`);
    if (error) await io.stderr.write(`octavo: ${error.message}\n`);
  }
  return error ? exitCode(error) : 0;
}

async function fail(io: Io, json: boolean, thrown: unknown): Promise<number> {
  const { storageError } = await import('../engine/db/log.ts');
  const known = storageError(thrown);
  const error = errorValue(known);
  try {
    // Half a document stays half: a second one behind it would only hide that.
    if (json && !io.stdout.hasBegun) await writeAll(io.stdout, jsonText({ error }, indentOf(io)));
    else await io.stderr.write(`octavo: ${error.message}\n`);
    // A fault of the program's own: where it happened is what a report of it needs.
    if (!(known instanceof OctavoError) && known instanceof Error) await io.stderr.write(`${known.stack}\n`);
  } catch {
    // Nobody is left to tell; the exit code says it.
  }
  return exitCode(error);
}

const exitCode = ({ code }: ErrorValue): number => (USAGE.has(code) ? 2 : 1);

/** A person looks at a terminal, a program at a pipe. */
const indentOf = ({ stdout }: Io): number => (stdout.isTerminal ? 2 : 0);
