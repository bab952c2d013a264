import { describe, expect, it } from 'vitest';
import { commands } from '../../../../src/language/commands.ts';
import { shortcutGroups } from '../../../../src/renderer/features/shortcuts/groups.ts';

const asIs = (keys: string): string => keys.replace('Mod', 'Ctrl');

describe('shortcutGroups', () => {
  it('has every command once, under its menu', () => {
    const groups = shortcutGroups(commands, '', asIs);
    expect(groups.map((group) => group.menu)).toEqual(['File', 'Edit', 'View', 'Item', 'Go', 'Help']);
    expect(groups.flatMap((group) => group.rows.map((row) => row.spec.id)).sort()).toEqual(
      commands.map((command) => command.id).sort(),
    );
  });

  it('finds by words and by keys', () => {
    const ids = (query: string): string[] =>
      shortcutGroups(commands, query, asIs).flatMap((group) => group.rows.map((row) => row.spec.id));
    expect(ids('copy citation k')).toEqual(['copy.key']);
    expect(ids('ctrl+k')).toEqual(['app.palette']);
    expect(ids('qqq')).toEqual([]);
  });
});
