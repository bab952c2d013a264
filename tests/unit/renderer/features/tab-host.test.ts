import { FileText } from 'lucide-react';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { createTabHost, type Tab } from '../../../../src/renderer/features/layout/tab-host.ts';

const tab = (id: string): Tab => ({ id, title: id, icon: FileText, render: () => createElement('p') });

describe('the tab host', () => {
  it('opens a tab once and brings it to the front', () => {
    const host = createTabHost();
    host.open(tab('a'));
    host.open(tab('b'));
    host.open(tab('a'));
    expect(host.get().tabs.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(host.get().active).toBe('a');
  });

  it('shows the right neighbour of a tab that closes, else the left, else the library', () => {
    const host = createTabHost();
    for (const id of ['a', 'b', 'c']) host.open(tab(id));
    host.show('b');
    host.close('b');
    expect(host.get().active).toBe('c');
    host.close('c');
    expect(host.get().active).toBe('a');
    host.close('a');
    expect(host.get()).toEqual({ tabs: [], active: null });
    host.close('library');
    host.show('nowhere');
    expect(host.get().active).toBeNull();
  });
});
