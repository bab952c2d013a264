import type { CommandId } from '../../language/commands.ts';
import { tabHost } from '../features/layout/tab-host.ts';
import type { KeyContext } from './dispatch.ts';
import type { CommandHandler } from './registry.ts';

/** The tabs from left to right; null is the library. */
const order = (): (string | null)[] => [null, ...tabHost.get().tabs.map(({ id }) => id)];

function step(by: 1 | -1): void {
  const ids = order();
  const next = ids[(ids.indexOf(tabHost.get().active) + by + ids.length) % ids.length];
  if (next !== undefined) tabHost.show(next);
}

const several = (): boolean => tabHost.get().tabs.length > 0;

export const tabCommands: Partial<Record<CommandId, CommandHandler>> = {
  'tab.next': { when: several, run: () => step(1) },
  'tab.previous': { when: several, run: () => step(-1) },
  'tab.close': {
    when: () => tabHost.get().active !== null,
    run() {
      const { active } = tabHost.get();
      if (active !== null) tabHost.close(active);
    },
  },
};

/** Ctrl with a digit shows a tab by its place; 1 is the library. Answers whether the key was one. */
export function tabKey(event: KeyboardEvent, context: KeyContext): boolean {
  const mod = context.platform === 'darwin' ? event.metaKey : event.ctrlKey;
  if (context.inOverlay || !mod || event.altKey || event.shiftKey || !/^[1-9]$/.test(event.key)) return false;
  const id = order()[Number(event.key) - 1];
  if (id !== undefined) tabHost.show(id);
  return id !== undefined;
}
