import { describe, expect, it } from 'vitest';
import { WindowSettings } from '../../../src/contract/model/window-settings.ts';
import { usualSettings } from '../../../src/contract/model/window-terms.ts';

describe('settings of the window', () => {
  it('fall back one by one when they cannot be read', () => {
    const stored = { sidebarWidth: 9000, paperWidth: 400, theme: 'pink', place: { kind: 'attic' }, more: 1 };
    expect(WindowSettings.parse(stored)).toEqual({ ...usualSettings, paperWidth: 400 });
  });

  it('are the usual ones where nothing was stored', () => {
    expect(WindowSettings.parse({})).toEqual(usualSettings);
  });
});
