import { parseArgs } from 'node:util';
import { OctavoError } from '../contract/errors.ts';
import { closest } from '../language/closest.ts';
import type { Arguments, CommandSpec, OptionSpec } from './command.ts';

/** Options that every command takes, before or after its name. */
export const globalOptions: Readonly<Record<string, OptionSpec>> = {
  library: {
    type: 'string',
    value: 'DIR',
    help: 'the library’s folder (else OCTAVO_LIBRARY, else the usual place)',
  },
  json: { type: 'boolean', help: 'print one JSON document on stdout, and nothing else' },
  help: { type: 'boolean', help: 'explain, and do nothing' },
  version: { type: 'boolean', help: 'print the version' },
};
const shorts: Readonly<Record<string, string>> = { h: 'help', V: 'version' };

/** An error in how a command was called: exit code 2. */
export function usageError(message: string, details: Record<string, unknown> = {}): OctavoError {
  return new OctavoError('usage', message, details);
}

/** Takes the command's name out of the arguments: the first that is neither an option nor its value. */
export function splitCommand(argv: readonly string[]): { name: string | null; rest: string[] } {
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] ?? '';
    if (arg === '--library') i++;
    else if (!arg.startsWith('-') || arg === '-') {
      return { name: arg, rest: [...argv.slice(0, i), ...argv.slice(i + 1)] };
    }
  }
  return { name: null, rest: [...argv] };
}

/**
 * Reads a command's arguments.
 * @param spec the command, or null where none was named
 * @throws OctavoError `usage` for an unknown option, a missing or a needless value
 */
export function readArguments(rest: readonly string[], spec: CommandSpec | null): Arguments {
  const known: Record<string, OptionSpec> = { ...globalOptions, ...spec?.options };
  const { tokens } = parseArgs({
    args: [...rest],
    options: Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, { type }])),
    allowPositionals: true,
    // Its own messages name neither the command nor the option that was meant.
    strict: false,
    tokens: true,
  });
  const operands: string[] = [];
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.rawName.startsWith('--') ? token.name : (shorts[token.name] ?? '');
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option) throw unknownOption(token.rawName, Object.keys(known), spec);
    const values = options.get(name) ?? [];
    options.set(name, values);
    if (option.type === 'boolean') {
      if (token.value !== undefined) throw usageError(`--${name} takes no value.`, { option: `--${name}` });
    } else values.push(checkedValue(name, option, token.value, token.inlineValue === true));
  }
  return { operands, options };
}

function checkedValue(name: string, option: OptionSpec, value: string | undefined, inline: boolean): string {
  const isOption =
    value === undefined || (!inline && value.startsWith(option.signed ? '--' : '-') && value !== '-');
  if (isOption) {
    throw usageError(`--${name} needs a value: --${name} ${option.value ?? 'VALUE'}.`, {
      option: `--${name}`,
    });
  }
  return value;
}

function unknownOption(given: string, known: readonly string[], spec: CommandSpec | null): OctavoError {
  const meant = closest(given.replace(/^-+/, ''), known);
  const hint = meant
    ? ` Did you mean --${meant}?`
    : given.startsWith('--')
      ? ''
      : ' Put -- before what begins with a minus and is no option.';
  const where = spec ? `octavo ${spec.name}` : 'octavo';
  return usageError(`There is no option ${given}.${hint} See ${where} --help.`, { option: given });
}

/** @throws OctavoError `usage` when there are too few or too many operands */
export function checkOperands({ operands }: Arguments, { name, operands: wanted }: CommandSpec): void {
  if (operands.length < wanted.min) {
    throw usageError(`octavo ${name} needs ${wanted.name}. See octavo ${name} --help.`, {
      missing: wanted.name,
    });
  }
  if (operands.length > wanted.max) {
    const extra = operands[wanted.max] ?? '';
    throw usageError(`octavo ${name} doesn't know what to do with “${extra}”. See octavo ${name} --help.`, {
      argument: extra,
    });
  }
}

export const hasOption = ({ options }: Arguments, name: string): boolean => options.has(name);

/** Values of an option that may be given several times. */
export const optionValues = ({ options }: Arguments, name: string): readonly string[] =>
  options.get(name) ?? [];

/** The value of an option, the last one given; undefined when it wasn't. */
export const optionValue = (args: Arguments, name: string): string | undefined =>
  optionValues(args, name).at(-1);

/**
 * A whole number from `least` to `most`.
 * @throws OctavoError `usage`
 */
export function numberOption(
  args: Arguments,
  name: string,
  least = 0,
  most = Number.MAX_SAFE_INTEGER,
): number | undefined {
  const text = optionValue(args, name);
  if (text === undefined) return undefined;
  const n = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (n >= least && n <= most) return n;
  const range =
    most === Number.MAX_SAFE_INTEGER
      ? `a whole number from ${least} up`
      : `a number from ${least} to ${most}`;
  throw usageError(`--${name} takes ${range}, not “${text}”.`, { option: `--${name}`, value: text });
}

/**
 * One of some words.
 * @throws OctavoError `usage`
 */
export function choiceOption<T extends string>(
  args: Arguments,
  name: string,
  choices: readonly T[],
): T | undefined {
  const text = optionValue(args, name);
  return text === undefined ? undefined : choice(name, text, choices);
}

/** @throws OctavoError `usage` */
export function choice<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const found = choices.find((word) => word === text);
  if (found !== undefined) return found;
  throw usageError(`--${name} is one of ${choices.join(', ')}, not “${text}”.`, {
    option: `--${name}`,
    value: text,
    choices: [...choices],
  });
}
