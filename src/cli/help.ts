import { globalOptions } from './arguments.ts';
import type { CommandSpec, OptionSpec } from './command.ts';
import { commandGroups } from './specs/index.ts';

/** What `octavo --help` prints. */
export function overview(): string {
  const names = commandGroups.flatMap((group) => group.commands.map((command) => command.name.length));
  const width = Math.max(...names) + 2;
  const groups = commandGroups.map(({ title, commands }) =>
    [title, ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`)].join('\n'),
  );
  return `${[
    'Octavo keeps, finds and cites papers.',
    'Usage: octavo [--library DIR] COMMAND …',
    ...groups,
    `Every command takes\n${optionLines(globalOptions)}`,
    'octavo COMMAND --help explains a command and shows examples.',
    'Exit code: 0 done, 1 nothing usable, refused or failed, 2 called wrongly.',
  ].join('\n\n')}\n`;
}

/** What `octavo COMMAND --help` prints. */
export function commandHelp({ name, summary, usage, options, details, examples }: CommandSpec): string {
  const width = Math.max(0, ...examples.map(([command]) => command.length)) + 2;
  return `${[
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    usage.map((way, i) => `${i === 0 ? 'Usage:' : '      '} octavo ${name} ${way}`.trimEnd()).join('\n'),
    ...(Object.keys(options).length > 0 ? [`Options\n${optionLines(options)}`] : []),
    ...details,
    ...(examples.length > 0
      ? [
          `Examples\n${examples.map(([command, does]) => `  ${command.padEnd(width)}${does}`.trimEnd()).join('\n')}`,
        ]
      : []),
    'Besides: --library DIR, --json, --help (see octavo --help).',
  ].join('\n\n')}\n`;
}

function optionLines(options: Readonly<Record<string, OptionSpec>>): string {
  const lines = Object.entries(options).map(
    ([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ''}`, help] as const,
  );
  const width = Math.max(...lines.map(([option]) => option.length)) + 2;
  return lines.map(([option, help]) => `  ${option.padEnd(width)}${help}`).join('\n');
}
