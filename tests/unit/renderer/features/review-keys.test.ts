import { describe, expect, it } from 'vitest';
import { readKey } from '../../../../src/renderer/features/review/review-keys.ts';

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  nativeEvent: { isComposing: false },
  ...more,
});
/** A target that stands inside an element of one kind. */
const inside = (kind: 'field' | 'control' | 'list') => ({
  closest: (selector: string) => {
    const isField = selector.startsWith('input');
    return (kind === 'field' && isField) || (kind === 'control' && !isField) ? ({} as Element) : null;
  },
});

describe('readKey', () => {
  it('moves, ticks and imports from the list', () => {
    const keys = ['j', 'ArrowUp', 'x', ' ', 'Enter', 'Home', 'PageDown', 'q'];
    expect(keys.map((key) => readKey(press(key), inside('list')))).toEqual([
      'next',
      'previous',
      'toggle',
      'toggle',
      'import',
      'first',
      'down',
      null,
    ]);
    expect(readKey(press('a', { ctrlKey: true }), inside('list'))).toBe('all');
  });

  it('leaves fields their keys', () => {
    for (const key of ['j', 'x', ' ', 'Enter']) expect(readKey(press(key), inside('field'))).toBeNull();
  });

  it('leaves buttons Enter, Space and the arrows', () => {
    for (const key of ['Enter', ' ', 'ArrowDown']) expect(readKey(press(key), inside('control'))).toBeNull();
    expect(readKey(press('j'), inside('control'))).toBe('next');
  });

  it('waits while an input method composes', () => {
    expect(readKey(press('j', { nativeEvent: { isComposing: true } }), inside('list'))).toBeNull();
  });
});
