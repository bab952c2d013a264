import { Inbox, Library, ListOrdered, type LucideIcon, Trash2 } from 'lucide-react';
import type { Place } from '../../../contract/model/library.ts';
import type { CommandId } from '../../../language/commands.ts';
import { text } from '../../../language/strings.ts';

export interface PlaceEntry {
  place: Place;
  label: string;
  icon: LucideIcon;
  command: CommandId;
}

/** The places at the top of the sidebar. */
export const mainPlaces: readonly PlaceEntry[] = [
  { place: { kind: 'inbox' }, label: text.inbox, icon: Inbox, command: 'go.inbox' },
  { place: { kind: 'queue' }, label: text.queue, icon: ListOrdered, command: 'go.queue' },
  { place: { kind: 'library' }, label: text.library, icon: Library, command: 'go.library' },
];

/** At the bottom of the sidebar. */
export const trashPlace: PlaceEntry = {
  place: { kind: 'trash' },
  label: text.trash,
  icon: Trash2,
  command: 'go.trash',
};
