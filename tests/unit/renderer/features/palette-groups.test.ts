import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../../src/contract/model/ids.ts';
import type { ItemRow } from '../../../../src/contract/model/library.ts';
import { commands } from '../../../../src/language/commands.ts';
import { type Choice, paletteGroups } from '../../../../src/renderer/features/palette/groups.ts';
import {
  commandSections,
  isNamed,
  paperQuery,
  RECENT_SHOWN,
  readInput,
} from '../../../../src/renderer/features/palette/sections.ts';
import { onWhat } from '../../../../src/renderer/features/palette/use-on-badge.ts';
import { readRecent, withRecent } from '../../../../src/renderer/model/recent-list.ts';
import { everything, nothing, only } from '../../../../src/renderer/model/selection.ts';

const nameOf = (choice: Choice): string =>
  choice.kind === 'command' ? choice.spec.title : choice.kind === 'paper' ? choice.row.title : 'search';
const row = { id: 7 as ItemId, title: 'Labor Market', status: 'inbox' } as ItemRow;

describe('palette groups', () => {
  it('lists recent commands, the others, papers and search, under their heads', () => {
    const groups = paletteGroups(commands, ['item.read'], 'mark re', [row]);
    expect(groups.map(({ title, choices }) => [title, choices.map(nameOf)])).toEqual([
      ['Used recently', ['Mark as Read']],
      ['Commands', ['Mark as Reading', 'Mark as To Read']],
      ['Papers', ['Labor Market']],
      ['Search', ['search']],
    ]);
  });

  it('keeps to commands when asked, and shows all of them for an empty query', () => {
    expect(paletteGroups(commands, [], 'mark re', null).map((group) => group.title)).toEqual(['Commands']);
    const groups = paletteGroups(commands, ['go.inbox'], '', []);
    expect(groups.flatMap((group) => group.choices)).toHaveLength(commands.length);
    expect(nameOf(groups[0]?.choices[0] as Choice)).toBe('Inbox');
  });

  it('shows a few recent commands, newest first, and forgets unknown ones', () => {
    const recent = ['gone', ...commands.slice(0, 8).map((command) => command.id)];
    const { recent: shown } = commandSections(commands, recent, '');
    expect(shown.map(({ spec }) => spec.id)).toEqual(recent.slice(1, 1 + RECENT_SHOWN));
  });
});

describe('what the palette remembers and reads', () => {
  it('puts the newest command first, once', () => {
    expect(withRecent(['a', 'b'], 'b')).toEqual(['b', 'a']);
    expect(readRecent(['a', 3, null, 'b'])).toEqual(['a', 'b']);
    expect(readRecent('nonsense')).toEqual([]);
  });

  it('takes > as "commands only"', () => {
    expect(readInput(' > mark ')).toEqual({ query: 'mark', commandsOnly: true });
    expect(readInput('mark')).toEqual({ query: 'mark', commandsOnly: false });
  });

  it('says what commands work on', () => {
    const result = { handle: 1, total: 9 } as Parameters<typeof onWhat>[0]['result'];
    const pages = new Map([[0, [row]]]);
    expect(onWhat({ picks: nothing, result, pages })).toBeNull();
    expect(onWhat({ picks: only(row.id), result, pages })).toBe('Labor Market');
    expect(onWhat({ picks: only(8 as ItemId), result, pages })).toBe('1 paper');
    expect(onWhat({ picks: everything, result, pages })).toBe('9 papers');
  });
});

describe('paperQuery', () => {
  it('lets every word be a beginning, and leaves the search language alone', () => {
    expect(paperQuery('mark re')).toBe('mark* re*');
    expect(paperQuery('"deep interest" -graph')).toBe('"deep interest" -graph');
    expect(paperQuery('e-commerce')).toBe('e-commerce');
  });
});

describe('isNamed', () => {
  it('minds title, creators, year and key, and no abstract', () => {
    const paper = {
      title: 'Generating Réalistic Markets',
      creators: 'Zhou et al.',
      year: 2018,
      citationKey: 'zhou2018gen',
    };
    expect(isNamed('mark re', paper)).toBe(true);
    expect(isNamed('zhou 2018', paper)).toBe(true);
    expect(isNamed('mark simulation', paper)).toBe(false);
    expect(isNamed('"any phrase"', paper)).toBe(true);
  });
});
