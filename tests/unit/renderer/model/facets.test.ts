import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseValue,
  chooseYears,
  chosenValues,
  chosenYears,
  yearBars,
} from '../../../../src/renderer/model/facets.ts';

describe('choosing a value beside the list', () => {
  it('adds its term, and gives it up at a second click', () => {
    const chips = chooseValue(['year:2019'], 'tag', 'to cite', false);
    expect(chips).toEqual(['year:2019', 'tag:"to cite"']);
    expect(chooseValue(chips, 'tag', 'To Cite', false)).toEqual(['year:2019']);
  });

  it('takes the place of another one of its field, unless it is to join', () => {
    expect(chooseValue(['tag:a'], 'tag', 'b', false)).toEqual(['tag:b']);
    expect(chooseValue(['tag:a'], 'tag', 'b', true)).toEqual(['tag:a', 'tag:b']);
    expect(chooseValue(['tag:a', 'tag:b'], 'tag', 'a', true)).toEqual(['tag:b']);
  });

  it('makes a choice of what a paper has but one of', () => {
    const both = chooseValue(['status:read'], 'status', 'reading', true);
    expect(both).toEqual(['(status:read OR status:reading)']);
    expect(chooseValue(both, 'status', 'read', true)).toEqual(['status:reading']);
  });

  it('leaves what is excluded', () => {
    expect(chooseValue(['-tag:a'], 'tag', 'b', false)).toEqual(['-tag:a', 'tag:b']);
  });
});

describe('choosing years', () => {
  it('asks for one, for a range, for none', () => {
    const one = chooseYears([], { from: 2019, to: 2019 }, false);
    expect(one).toEqual(['year:2019']);
    const range = chooseYears(one, { from: 2022, to: 2022 }, true);
    expect(range).toEqual(['year:2019-2022']);
    expect(chosenYears(range)).toEqual({ from: 2019, to: 2022 });
    expect(chooseYears(range, { from: 2019, to: 2022 }, false)).toEqual([]);
  });

  it('know a state by all its names, and stand for none that there is not', () => {
    expect(chosenValues(['status:unread'], 'status')).toEqual(['none', 'inbox', 'to-read']);
    expect(chosenValues(['status:TO_READ', '-status:read'], 'status')).toEqual(['to-read']);
  });

  it('draws few bars that count every paper once', () => {
    const years = fc.uniqueArray(
      fc.record({ value: fc.integer({ min: 1500, max: 2030 }), count: fc.nat(50) }),
      {
        selector: ({ value }) => value,
      },
    );
    fc.assert(
      fc.property(years, (some) => {
        const bars = yearBars(some, 24);
        const sum = (all: readonly { count: number }[]): number => all.reduce((n, { count }) => n + count, 0);
        expect(bars.length).toBeLessThanOrEqual(24);
        expect(sum(bars)).toBe(sum(some));
      }),
    );
  });
});
