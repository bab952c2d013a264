import { describe, expect, it } from 'vitest';
import { foldOf, paneWidths } from '../../../../src/renderer/model/folds.ts';

const wanted = { sidebarWidth: 232, paperWidth: 380, sidebarClosed: false, paperClosed: false };
const least = { sidebar: 180, paper: 320 };
const at = (width: number, over: Partial<typeof wanted> = {}) =>
  paneWidths(width, { ...wanted, ...over }, least);

describe('folding', () => {
  it('has three panes, rail and two, or one', () => {
    expect([1280, 1100, 1099, 900, 760, 759, 640].map(foldOf)).toEqual([
      'three',
      'three',
      'two',
      'two',
      'two',
      'one',
      'one',
    ]);
  });

  it('gives the panes what the user set where there is room', () => {
    expect(at(1280)).toEqual({ sidebar: 232, paper: 380 });
    expect(at(1600, { sidebarWidth: 360, paperWidth: 640 })).toEqual({ sidebar: 360, paper: 640 });
    expect(at(900)).toEqual({ sidebar: 48, paper: 380 });
    expect(at(700)).toEqual({ sidebar: 0, paper: 0 });
  });

  it('keeps 380 for the list, taking from the paper first', () => {
    expect(at(1100, { paperWidth: 640 })).toEqual({ sidebar: 232, paper: 488 });
    expect(at(1100, { sidebarWidth: 360, paperWidth: 640 })).toEqual({ sidebar: 360, paper: 360 });
    expect(at(760)).toEqual({ sidebar: 48, paper: 332 });
  });

  it('leaves closed what the user closed', () => {
    expect(at(1280, { sidebarClosed: true, paperClosed: true })).toEqual({ sidebar: 0, paper: 0 });
    expect(at(900, { paperClosed: true })).toEqual({ sidebar: 48, paper: 0 });
  });
});
