import type { CommandId } from '../../language/commands.ts';
import { copyCommands } from './copy.ts';
import { editCommands } from './edit.ts';
import { itemCommands } from './item.ts';
import { libraryCommands } from './library.ts';
import { organiseCommands } from './organise.ts';
import { placeCommands } from './place.ts';
import { queueCommands } from './queue.ts';
import type { CommandHandler, Commands } from './registry.ts';
import { tabCommands } from './tabs.ts';
import { transferCommands } from './transfer.ts';
import { viewCommands } from './view.ts';

/** Gives the table's commands what they do; features register the rest themselves. */
export function registerBuiltins(commands: Commands): void {
  const all: Partial<Record<CommandId, CommandHandler>> = {
    ...libraryCommands,
    ...transferCommands,
    ...editCommands,
    ...copyCommands,
    ...viewCommands,
    ...itemCommands,
    ...organiseCommands,
    ...queueCommands,
    ...tabCommands,
    ...placeCommands,
  };
  for (const [id, handler] of Object.entries(all) as [CommandId, CommandHandler][]) {
    commands.register(id, handler);
  }
}
