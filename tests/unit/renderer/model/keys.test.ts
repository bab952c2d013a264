import { describe, expect, it } from 'vitest';
import { commands } from '../../../../src/language/commands.ts';
import {
  isSequence,
  isSingleKey,
  type KeyPress,
  keyChips,
  matches,
} from '../../../../src/renderer/model/keys.ts';

const press = (key: string, held: Partial<Omit<KeyPress, 'key'>> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('matches', () => {
  it('takes Mod as Ctrl, and as Cmd on macOS', () => {
    expect(matches(press('k', { ctrlKey: true }), 'Mod+k', 'linux')).toBe(true);
    expect(matches(press('k', { metaKey: true }), 'Mod+k', 'darwin')).toBe(true);
    expect(matches(press('k', { ctrlKey: true }), 'Mod+k', 'darwin')).toBe(false);
    expect(matches(press('k', { ctrlKey: true, altKey: true }), 'Mod+k', 'linux')).toBe(false);
  });

  it('needs Shift exactly for letters', () => {
    expect(matches(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+z', 'linux')).toBe(true);
    expect(matches(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+z', 'linux')).toBe(false);
    expect(matches(press('E', { shiftKey: true }), 'e', 'linux')).toBe(false);
  });

  it('works with Caps Lock on', () => {
    expect(matches(press('Z', { ctrlKey: true }), 'Mod+z', 'linux')).toBe(true);
  });

  it('does not ask how a sign was typed', () => {
    expect(matches(press('#', { shiftKey: true }), '#', 'linux')).toBe(true);
    expect(matches(press('#'), '#', 'linux')).toBe(true);
    expect(matches(press('?', { shiftKey: true }), '?', 'linux')).toBe(true);
    expect(matches(press('/', { shiftKey: true }), '/', 'linux')).toBe(true);
    expect(matches(press('=', { ctrlKey: true }), 'Mod+=', 'linux')).toBe(true);
  });

  it('knows named keys', () => {
    expect(matches(press('F6'), 'F6', 'linux')).toBe(true);
    expect(matches(press('Delete'), 'Delete', 'linux')).toBe(true);
    expect(matches(press('Delete', { shiftKey: true }), 'Delete', 'linux')).toBe(false);
  });
});

describe('the table', () => {
  it('tells single keys from the others', () => {
    const single = commands.flatMap((c) => [...c.keys]).filter(isSingleKey);
    expect(single).toContain('q');
    expect(single).toContain('g l');
    expect(single).toContain('#');
    expect(single).not.toContain('Mod+k');
    expect(single).not.toContain('F2');
    expect(isSequence('g l')).toBe(true);
  });

  it('has no key twice', () => {
    const keys = commands.flatMap((c) => [...c.keys]);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('has no key that begins a sequence', () => {
    const keys = commands.flatMap((c) => [...c.keys]);
    const firsts = keys.filter(isSequence).map((k) => k.split(' ')[0]);
    expect(keys.filter((k) => firsts.includes(k))).toEqual([]);
  });

  it('never asks for AltGr', () => {
    const keys = commands.flatMap((c) => [...c.keys]).filter((k) => k.includes('Mod') && k.includes('Alt'));
    expect(keys).toEqual([]);
  });
});

describe('keyChips', () => {
  it('reads as on the keyboard', () => {
    expect(keyChips('Mod+k', 'linux')).toEqual(['Ctrl', 'K']);
    expect(keyChips('Mod+Shift+z', 'darwin')).toEqual(['⌘', '⇧', 'Z']);
    expect(keyChips('g l', 'linux')).toEqual(['g', 'l']);
    expect(keyChips('Mod+\\', 'linux')).toEqual(['Ctrl', '\\']);
    expect(keyChips('Mod+=', 'linux')).toEqual(['Ctrl', '=']);
    expect(keyChips('Delete', 'linux')).toEqual(['Del']);
    expect(keyChips('Escape', 'linux')).toEqual(['Esc']);
  });
});
