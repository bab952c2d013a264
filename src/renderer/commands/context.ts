import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { CommandId } from '../../language/commands.ts';
import { tabHost } from '../features/layout/tab-host.ts';
import { useApp } from '../store/context.ts';
import type { CommandHandler, Commands } from './registry.ts';

export const CommandsContext = createContext<Commands | null>(null);

/** The window's command registry. */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error('No CommandsContext above this component');
  return commands;
}

/** Whether a command can run now; also a tab that comes to the front or leaves it changes that. */
export function useEnabled(id: CommandId): boolean {
  const commands = useCommands();
  useSyncExternalStore(tabHost.subscribe, () => tabHost.get().active);
  return useApp(() => commands.enabled(id));
}

/** Gives a command what it does for as long as the component stands; the newest closure is run. */
export function useCommand(id: CommandId, handler: CommandHandler): void {
  const commands = useCommands();
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(
    () =>
      commands.register(id, {
        when: (state) => latest.current.when?.(state) ?? true,
        run: (app) => latest.current.run(app),
      }),
    [commands, id],
  );
}
