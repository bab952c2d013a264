import type { CommandId, CommandSpec } from '../../language/commands.ts';
import { isSequence, isSingleKey, type KeyPress, matches, type Platform, sequenceOf } from '../model/keys.ts';

/** Where a key was pressed. */
export interface KeyContext {
  /** In an input, a text area or another editable place. */
  inField: boolean;
  /** In a dialog, menu or list box: those have keys of their own. */
  inOverlay: boolean;
  /** An input method is composing a character. */
  composing: boolean;
  /** Text is selected on the page: Ctrl+C copies that. */
  textSelected: boolean;
  /** Keys without a modifier run commands. */
  singleKeys: boolean;
  platform: Platform;
}

export type Dispatch = { run: CommandId } | { wait: string } | null;

/** Combinations that editing a text needs itself. */
const editing = ['Mod+c', 'Mod+x', 'Mod+v', 'Mod+a', 'Mod+z', 'Mod+Shift+z', 'Mod+y'];

interface Entry {
  id: CommandId;
  keys: string;
}

/** The keys of the command table, one entry for each. */
export const keyEntries = (specs: readonly CommandSpec[]): Entry[] =>
  specs.flatMap((spec) => spec.keys.map((keys) => ({ id: spec.id as CommandId, keys })));

/**
 * What a key press asks for, given the first key of a sequence that is waiting. Pure: time and
 * the page are the caller's.
 */
export function dispatch(
  entries: readonly Entry[],
  press: KeyPress,
  context: KeyContext,
  waiting: string | null,
): Dispatch {
  const { platform } = context;
  if (context.composing || context.inOverlay) return null;
  const singles = context.singleKeys && !context.inField;
  if (waiting !== null && singles) {
    const found = entries.find(({ keys }) => {
      const [first, second] = sequenceOf(keys);
      return first === waiting && second !== undefined && matches(press, second, platform);
    });
    if (found) return { run: found.id };
  }
  if (context.inField && editing.some((keys) => matches(press, keys, platform))) return null;
  if (context.textSelected && matches(press, 'Mod+c', platform)) return null;
  for (const { id, keys } of entries) {
    if (isSequence(keys)) {
      const [first = ''] = sequenceOf(keys);
      if (singles && matches(press, first, platform)) return { wait: first };
    } else if (matches(press, keys, platform) && allowed(keys, context)) {
      return { run: id };
    }
  }
  return null;
}

function allowed(keys: string, context: KeyContext): boolean {
  if (isSingleKey(keys)) return context.singleKeys && !context.inField;
  if (!context.inField) return true;
  // Delete and F2 work on text while it is edited, and on macOS Alt with an arrow moves in it; F6 and F11 work everywhere.
  if (keys === 'Delete' || keys === 'F2' || /^Alt\+(Arrow(Up|Down)|Home|End)$/.test(keys)) return false;
  return !(context.platform === 'darwin' && keys.startsWith('Alt+Arrow'));
}
