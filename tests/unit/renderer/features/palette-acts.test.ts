import { describe, expect, it } from 'vitest';
import { type ActName, findActs, type Thing } from '../../../../src/renderer/features/palette/acts.ts';

const things: Thing[] = [
  { kind: 'collection', id: 'c1', name: 'Related work', hint: 'Thesis' },
  { kind: 'collection', id: 'c2', name: 'Thesis', hint: '' },
  { kind: 'tag', id: 't1', name: 'thesis/chapter-2', hint: '' },
  { kind: 'tag', id: 't2', name: 'Überblick', hint: '' },
  { kind: 'search', id: 's1', name: 'Unread thesis papers', hint: 'thesis' },
  { kind: 'library', id: '/work/group', name: 'group', hint: '/work/group' },
];

const found = (query: string, can: (name: ActName) => boolean = () => true): string[] =>
  findActs(things, query, can).map(({ act }) => act.title);

describe('acts of the palette', () => {
  it('offers everything for the place that is named best, and opening of the others', () => {
    expect(found('thesis')).toEqual([
      'Open Collection “Thesis”',
      'New Collection inside “Thesis”',
      'Rename Collection “Thesis”',
      'Export Collection “Thesis”',
      'Delete Collection “Thesis”',
      'Open Tag “thesis/chapter-2”',
      'Open Saved Search “Unread thesis papers”',
    ]);
  });

  it('keeps to the act that is asked for, of whatever has the name', () => {
    expect(found('rename thes')).toEqual([
      'Rename Collection “Thesis”',
      'Rename Tag “thesis/chapter-2”',
      'Rename Saved Search “Unread thesis papers”',
    ]);
    expect(found('rename tag thes')).toEqual(['Rename Tag “thesis/chapter-2”']);
    expect(found('del uber')).toEqual(['Delete Tag “Überblick”']);
  });

  it('says nothing where no name is meant; without words it lists the recent libraries', () => {
    expect(found('rename')).toEqual([]);
    expect(found('zzz thesis')).toEqual([]);
    expect(found('')).toEqual(['Open Library “group”']);
    expect(found('open gro')).toEqual(['Open Library “group”']);
  });

  it('offers nothing that would write to a library that cannot be written', () => {
    expect(found('thesis', (name) => name === 'open' || name === 'export')).toEqual([
      'Open Collection “Thesis”',
      'Export Collection “Thesis”',
      'Open Tag “thesis/chapter-2”',
      'Open Saved Search “Unread thesis papers”',
    ]);
  });
});
