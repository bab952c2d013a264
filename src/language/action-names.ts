/** Names of actions, as Undo, the history and toasts show them. */
import type { IdentifierScheme, Status } from '../contract/model/item.ts';
import { schemeNames } from './identifier-input.ts';
import { variableLabel } from './item-fields.ts';

export const papers = (count: number): string =>
  count === 1 ? '1 Paper' : `${count.toLocaleString('en')} Papers`;

const statusNames: Record<Status, string> = {
  none: 'No Status',
  inbox: 'Inbox',
  'to-read': 'To Read',
  reading: 'Reading',
  read: 'Read',
  skipped: 'Skipped',
};

export const actionNames = {
  status(status: Status, count: number): string {
    if (status === 'inbox') return `Move ${papers(count)} to Inbox`;
    if (status === 'none') return `Clear Status of ${papers(count)}`;
    return `Mark ${papers(count)} as ${statusNames[status]}`;
  },
  priority: (count: number): string => `Set Priority of ${papers(count)}`,
  rating: (count: number): string => `Rate ${papers(count)}`,
  trash: (count: number): string => `Move ${papers(count)} to Trash`,
  restore: (count: number): string => `Restore ${papers(count)}`,
  erase: (count: number): string => `Erase ${papers(count)}`,
  import(done: { imported: number; updated: number; restored: number; organised: number }): string {
    if (done.imported > 0) return `Import ${papers(done.imported)}`;
    if (done.restored > 0) return `Restore ${papers(done.restored)}`;
    if (done.updated > 0) return `Complete ${papers(done.updated)} from an Import`;
    return done.organised > 0 ? `Organise ${papers(done.organised)} from an Import` : 'Import Nothing New';
  },
  edit: (fields: readonly string[]): string =>
    fields.length === 1 ? `Edit ${fieldName(fields[0] ?? '')}` : 'Edit Paper',
  key: (): string => 'Set Citation Key',
  regenerateKeys: (count: number): string => `Regenerate Citation Keys of ${papers(count)}`,
  keyFormula: (): string => 'Change Citation Key Formula',
  editMany: (field: string, count: number): string => `Edit ${fieldName(field)} of ${papers(count)}`,
  pin: (count: number): string => `Pin Citation Keys of ${papers(count)}`,
  mend: (count: number): string => `Mend ${papers(count)}`,
  change: (count: number): string => `Change ${papers(count)}`,
  newCollection: (name: string): string => `New Collection “${name}”`,
  renameCollection: (name: string): string => `Rename Collection to “${name}”`,
  moveCollection: (name: string): string => `Move Collection “${name}”`,
  removeCollection: (name: string): string => `Delete Collection “${name}”`,
  collect: (count: number, name: string): string => `Add ${papers(count)} to “${name}”`,
  uncollect: (count: number, name: string): string => `Take ${papers(count)} out of “${name}”`,
  tag: (count: number, name: string): string => `Tag ${papers(count)} “${name}”`,
  untag: (count: number, name: string): string => `Remove Tag “${name}” from ${papers(count)}`,
  renameTag: (name: string): string => `Rename Tag to “${name}”`,
  mergeTags: (name: string): string => `Merge Tags into “${name}”`,
  nestTags: (count: number, above: string | null): string =>
    `${above === null ? 'Move' : 'Nest'} ${count === 1 ? '1 Tag' : `${count.toLocaleString('en')} Tags`} ${above === null ? 'to the Top' : `below “${above}”`}`,
  moveSearch: (name: string): string => `Move Saved Search “${name}”`,
  colourTag: (name: string): string => `Colour Tag “${name}”`,
  removeTags: (count: number): string =>
    count === 1 ? 'Delete Tag' : `Delete ${count.toLocaleString('en')} Tags`,
  keepLive: (file: string): string => `Keep ${file} Up to Date`,
  pauseLive: (file: string, paused: boolean): string => `${paused ? 'Pause' : 'Resume'} ${file}`,
  removeLive: (file: string): string => `Stop Keeping ${file} Up to Date`,
  takeLive: (count: number, file: string): string =>
    `Take ${count} ${count === 1 ? 'Change' : 'Changes'} from ${file}`,
  saveSearch: (name: string): string => `Save Search “${name}”`,
  changeSearch: (name: string): string => `Change Saved Search “${name}”`,
  removeSearch: (name: string): string => `Delete Saved Search “${name}”`,
  moveInQueue: (count: number): string => `Move ${papers(count)} in the Queue`,
  merge: (count: number): string => `Merge ${papers(count)}`,
  findDuplicates: (): string => 'Looking for duplicates',
  mergeDuplicates: (): string => 'Merging duplicates',
  reject: (count: number): string => `Mark ${papers(count)} as Not Duplicates`,
  newNote: (): string => 'Add Note',
  newNotes: (count: number): string => `Add Note to ${papers(count)}`,
  editNote: (): string => 'Edit Note',
  removeNote: (): string => 'Delete Note',
  chooseStyle: (title: string): string => `Cite in “${title}”`,
  addStyle: (title: string): string => `Add Citation Style “${title}”`,
  removeStyle: (title: string): string => `Remove Citation Style “${title}”`,
  dismissProblem: 'Mark as Not a Problem',
  recallProblem: 'Mark as a Problem Again',
  savePreset: (name: string): string => `Save Export Preset “${name}”`,
  removePreset: (name: string): string => `Delete Export Preset “${name}”`,
  setting: (): string => 'Change a Setting',
};

const fieldNames: Record<string, string> = {
  issued: 'Date',
  url: 'Address',
};

/** A field's name in a title; of an identifier, variable or imported field the entry's own. */
function fieldName(field: string): string {
  const [map = '', ...rest] = field.split('.');
  const entry = rest.join('.');
  if (map === 'identifiers') return schemeNames[entry as IdentifierScheme] ?? entry;
  if (entry !== '') return capitals(map === 'variables' ? variableLabel(entry) : entry);
  return fieldNames[field] ?? capitals(field);
}

const capitals = (words: string): string => words.replaceAll(/(?<=^|\s)\p{Ll}/gu, (c) => c.toUpperCase());
