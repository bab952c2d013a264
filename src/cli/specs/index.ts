import type { CommandSpec } from '../command.ts';
import { careCommands } from './care.ts';
import { changeCommands } from './change.ts';
import { findCommands } from './find.ts';
import { transferCommands } from './transfer.ts';

/** The commands as the help lists them. */
export const commandGroups: readonly { title: string; commands: readonly CommandSpec[] }[] = [
  { title: 'In and out', commands: transferCommands },
  { title: 'Look', commands: findCommands },
  { title: 'Change', commands: changeCommands },
  { title: 'Take care', commands: careCommands },
];

export const commands: readonly CommandSpec[] = commandGroups.flatMap((group) => group.commands);
