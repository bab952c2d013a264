import { describe, expect, it } from 'vitest';
import { commands } from '../../../../src/language/commands.ts';
import { dispatch, type KeyContext, keyEntries } from '../../../../src/renderer/commands/dispatch.ts';
import type { KeyPress } from '../../../../src/renderer/model/keys.ts';

const entries = keyEntries(commands);
const page: KeyContext = {
  inField: false,
  inOverlay: false,
  composing: false,
  textSelected: false,
  singleKeys: true,
  platform: 'linux',
};
const press = (key: string, held: Partial<Omit<KeyPress, 'key'>> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const ctrl = (key: string): KeyPress => press(key, { ctrlKey: true });
const pressed = (key: KeyPress, context: Partial<KeyContext> = {}, waiting: string | null = null) =>
  dispatch(entries, key, { ...page, ...context }, waiting);

describe('dispatch', () => {
  it('runs single keys and combinations', () => {
    expect(pressed(press('q'))).toEqual({ run: 'item.toRead' });
    expect(pressed(ctrl('k'))).toEqual({ run: 'app.palette' });
    expect(pressed(press('?', { shiftKey: true }))).toEqual({ run: 'app.shortcuts' });
    expect(pressed(press('F6'))).toEqual({ run: 'go.nextPane' });
    expect(pressed(press('y'))).toBeNull();
  });

  it('waits for the second key of a sequence', () => {
    expect(pressed(press('g'))).toEqual({ wait: 'g' });
    expect(pressed(press('q'), {}, 'g')).toEqual({ run: 'go.queue' });
    expect(pressed(press('e'), {}, 'g')).toEqual({ run: 'item.read' });
  });

  it('leaves single keys to fields, and off by the setting', () => {
    for (const context of [{ inField: true }, { singleKeys: false }]) {
      expect(pressed(press('q'), context)).toBeNull();
      expect(pressed(press('g'), context)).toBeNull();
      expect(pressed(press('/'), context)).toBeNull();
    }
    expect(pressed(ctrl('k'), { inField: true })).toEqual({ run: 'app.palette' });
    expect(pressed(press('F6'), { inField: true })).toEqual({ run: 'go.nextPane' });
    expect(pressed(press('Delete'), { inField: true })).toBeNull();
  });

  it('leaves editing to fields', () => {
    for (const key of ['c', 'a', 'z', 'v', 'x']) expect(pressed(ctrl(key), { inField: true })).toBeNull();
    expect(pressed(ctrl('c'))).toEqual({ run: 'copy.citation' });
    expect(pressed(ctrl('c'), { textSelected: true })).toBeNull();
    expect(pressed(ctrl('z'))).toEqual({ run: 'edit.undo' });
  });

  it('leaves Alt with arrows to fields where they move in the text', () => {
    const alt = (key: string): KeyPress => press(key, { altKey: true });
    expect(pressed(alt('ArrowUp'))).toEqual({ run: 'queue.up' });
    expect(pressed(alt('ArrowUp'), { inField: true })).toBeNull();
    expect(pressed(alt('ArrowLeft'), { inField: true })).toEqual({ run: 'go.back' });
    expect(pressed(alt('ArrowLeft'), { inField: true, platform: 'darwin' })).toBeNull();
    expect(pressed(alt('ArrowLeft'), { platform: 'darwin' })).toEqual({ run: 'go.back' });
  });

  it('takes Ctrl with Tab on macOS too', () => {
    expect(pressed(ctrl('Tab'))).toEqual({ run: 'tab.next' });
    expect(pressed(ctrl('Tab'), { platform: 'darwin' })).toEqual({ run: 'tab.next' });
    expect(pressed(press('Tab', { metaKey: true }), { platform: 'darwin' })).toBeNull();
  });

  it('takes a paste outside fields as an import', () => {
    expect(pressed(ctrl('v'))).toEqual({ run: 'import.paste' });
  });

  it('is silent while an input method composes, and in dialogs and menus', () => {
    expect(pressed(press('q'), { composing: true })).toBeNull();
    expect(pressed(ctrl('k'), { inOverlay: true })).toBeNull();
  });
});
