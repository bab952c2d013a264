import { describe, expect, it } from 'vitest';
import { optionValues, readArguments, splitCommand } from '../../../src/cli/arguments.ts';
import type { CommandSpec } from '../../../src/cli/command.ts';
import { readSigned } from '../../../src/cli/signed.ts';
import { commands } from '../../../src/cli/specs/index.ts';
import { closest } from '../../../src/language/closest.ts';

const spec = (name: string): CommandSpec => {
  const found = commands.find((command) => command.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe('splitCommand', () => {
  it('finds the command behind options and their values', () => {
    expect(splitCommand(['--library', 'list', '--json', 'search', 'deep'])).toEqual({
      name: 'search',
      rest: ['--library', 'list', '--json', 'deep'],
    });
  });

  it('answers null when there is none', () => {
    expect(splitCommand(['--json', '--library=D'])).toEqual({ name: null, rest: ['--json', '--library=D'] });
  });
});

describe('readArguments', () => {
  it('takes options anywhere, with = or without', () => {
    const args = readArguments(['deep', '--limit=3', '-', '--sort', 'year', '--json'], spec('search'));
    expect(args.operands).toEqual(['deep', '-']);
    expect([...args.options]).toEqual([
      ['limit', ['3']],
      ['sort', ['year']],
      ['json', []],
    ]);
  });

  it('lets signed values begin with a minus', () => {
    const args = readArguments(['key', '--tag', '-old', '--tag', '+new'], spec('set'));
    expect(optionValues(args, 'tag')).toEqual(['-old', '+new']);
  });

  it('takes everything behind -- as operands', () => {
    expect(readArguments(['--', '-deep', '--json'], spec('search')).operands).toEqual(['-deep', '--json']);
  });

  it.each([
    [['--limt', '3'], 'There is no option --limt. Did you mean --limit? See octavo search --help.'],
    [['--limit'], '--limit needs a value: --limit N.'],
    [['--limit', '--json'], '--limit needs a value: --limit N.'],
    [['--json=yes'], '--json takes no value.'],
    [
      ['-x'],
      'There is no option -x. Put -- before what begins with a minus and is no option. See octavo search --help.',
    ],
    [['--constructor'], 'There is no option --constructor. See octavo search --help.'],
  ])('refuses %j', (rest, message) => {
    expect(() => readArguments(rest, spec('search'))).toThrow(
      expect.objectContaining({ code: 'usage', message }),
    );
  });
});

describe('readSigned', () => {
  it('tells what to add from what to take away', () => {
    expect(readSigned('tag', ['+a, b,-c d', '-e'])).toEqual({ add: ['a', 'b'], remove: ['c d', 'e'] });
  });

  it('takes an escaped comma as part of the name', () => {
    expect(readSigned('tag', ['+Smith\\, John,-x'])).toEqual({ add: ['Smith, John'], remove: ['x'] });
  });

  it('refuses an empty name', () => {
    expect(() => readSigned('tag', ['+a,,b'])).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

describe('closest', () => {
  it.each([
    ['lst', 'list'],
    ['serach', 'search'],
    ['imp', 'import'],
    ['frobnicate', undefined],
  ])('%s: %s', (given, meant) => {
    expect(
      closest(
        given,
        commands.map((command) => command.name),
      ),
    ).toBe(meant);
  });
});
