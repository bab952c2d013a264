import { type CommandId, type CommandSpec, commands as specs } from '../../language/commands.ts';
import { tabHost } from '../features/layout/tab-host.ts';
import type { AppState } from '../store/state.ts';
import type { App } from '../store/store.ts';

/** What a command does, and when it can. */
export interface CommandHandler {
  when?(state: AppState): boolean;
  /** Of a switch: it is on. */
  isOn?(state: AppState): boolean;
  run(app: App): void | Promise<void>;
}

export interface Commands {
  /** The table, in its order. */
  all: readonly CommandSpec[];
  spec(id: CommandId): CommandSpec;
  /** Gives a command what it does; answers a function that takes it away again. */
  register(id: CommandId, handler: CommandHandler): () => void;
  /** Someone has registered it. */
  known(id: CommandId): boolean;
  /** Someone has registered it, and its `when` holds now. */
  enabled(id: CommandId): boolean;
  /** It is a switch, and on. */
  isOn(id: CommandId): boolean;
  /** Runs it if it can run now; an error becomes a toast. Answers whether it ran. */
  run(id: CommandId): boolean;
}

const byId = new Map<string, CommandSpec>(specs.map((spec) => [spec.id, spec]));

export const isCommandId = (id: string): id is CommandId => byId.has(id);

/** A registry over the store: one for the window, one for each test. */
export function createCommands(app: App): Commands {
  const handlers = new Map<CommandId, CommandHandler>();
  const state = app.store.getState;
  const enabled = (id: CommandId): boolean => {
    const handler = handlers.get(id);
    // The list lies behind a tab, and its papers must not be changed unseen.
    if (byId.get(id)?.onItems && tabHost.get().active !== null) return false;
    return handler !== undefined && (handler.when?.(state()) ?? true);
  };
  return {
    all: specs,
    spec: (id) => byId.get(id) as CommandSpec,
    register(id, handler) {
      handlers.set(id, handler);
      return () => {
        if (handlers.get(id) === handler) handlers.delete(id);
      };
    },
    known: (id) => handlers.has(id),
    enabled,
    isOn: (id) => handlers.get(id)?.isOn?.(state()) ?? false,
    run(id) {
      if (!enabled(id)) return false;
      try {
        const done = handlers.get(id)?.run(app);
        if (done) done.catch(state().fail);
      } catch (error) {
        state().fail(error);
      }
      return true;
    },
  };
}
