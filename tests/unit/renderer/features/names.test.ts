import { describe, expect, it } from 'vitest';
import { commands } from '../../../../src/language/commands.ts';
import { indexNames } from '../../../../src/renderer/features/palette/names.ts';
import { commandSections } from '../../../../src/renderer/features/palette/sections.ts';

describe('names', () => {
  it('are found by beginnings of their words, and by nearly the same ones where none fits', async () => {
    const names = await indexNames(['Related work', 'Tülu 3', 'Mixture of experts', 'Work in progress']);
    expect(names.find('wor', 5)).toEqual([0, 3]);
    expect(names.find('tulu', 5)).toEqual([1]);
    expect(names.find('mixtrue', 5)).toEqual([2]);
    expect(names.find('photosynthesis', 5)).toEqual([]);
    expect(names.find('work', 1)).toHaveLength(1);
  });
});

describe('a command with a letter wrong', () => {
  it('is found where no title fits', () => {
    const { others } = commandSections(commands, [], 'statsitics');
    expect(others.map(({ spec }) => spec.id)).toContain('view.statistics');
    expect(commandSections(commands, [], 'photosynthesis').others).toEqual([]);
  });
});
