import { describe, expect, it } from 'vitest';
import {
  MOST_LINES,
  pickerLines,
  pickerOption,
} from '../../../../src/renderer/features/organise/picker-options.ts';

const options = ['Thesis', 'Thesis / Related work', 'Méthodes', 'work'].map((name, i) =>
  pickerOption({ id: i + 1, name, label: name.split(' / ').at(-1) ?? name, depth: 0 }),
);
const lines = (typed: string): string[] =>
  pickerLines(options, typed).lines.map((line) =>
    line.kind === 'create' ? `+${line.name}` : line.option.name,
  );

describe('pickerLines', () => {
  it('shows everything while nothing is typed', () => {
    expect(lines('  ')).toEqual(options.map(({ name }) => name));
  });

  it('finds without case and accents, what begins with it first, and ends with a new one', () => {
    expect(lines('the')).toEqual(['Thesis', 'Thesis / Related work', '+the']);
    expect(lines('methodes')).toEqual(['Méthodes']);
    expect(lines('WORK')).toEqual(['work', 'Thesis / Related work']);
    expect(lines('related work')).toEqual(['Thesis / Related work', '+related work']);
    expect(lines(' new   one ')).toEqual(['+new one']);
  });

  it('draws some of very many and counts the rest', () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      pickerOption({ id: i, name: `tag ${i}`, label: `tag ${i}`, depth: 0 }),
    );
    expect(pickerLines(many, '').more).toBe(20_000 - MOST_LINES);
    expect(pickerLines(many, 'tag').lines).toHaveLength(MOST_LINES + 1);
  });
});
