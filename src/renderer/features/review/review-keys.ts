export type ReviewKey = 'next' | 'previous' | 'first' | 'last' | 'down' | 'up' | 'toggle' | 'all' | 'import';

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  nativeEvent: { isComposing: boolean };
}

const moves: Readonly<Record<string, ReviewKey>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'down',
  PageUp: 'up',
};

/**
 * What a key does in the sheet, or null. In fields keys type; on buttons, tabs and selects Enter,
 * Space and the arrows are theirs.
 */
export function readKey(press: Press, target: Pick<Element, 'closest'> | null): ReviewKey | null {
  if (press.nativeEvent.isComposing || press.altKey) return null;
  if (target?.closest('input, textarea, [role="listbox"]:not([data-records]), [role="combobox"]'))
    return null;
  if (press.ctrlKey || press.metaKey) return press.key.toLowerCase() === 'a' ? 'all' : null;
  const onControl = target?.closest('button, a, [role="tab"], [role="checkbox"]') !== null && target !== null;
  if (onControl && (press.key.length > 1 || press.key === ' ')) return null;
  if (press.key === ' ' || press.key === 'x') return 'toggle';
  if (press.key === 'Enter') return 'import';
  return moves[press.key] ?? null;
}
