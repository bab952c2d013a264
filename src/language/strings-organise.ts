/** Texts of collections, tags and saved searches, beside `strings.ts`. */
import type { TagColour } from '../contract/methods/tags.ts';
import { brief, counted, number, papers } from './strings.ts';

const tagCount = (n: number): string => counted(n, 'tag', 'tags');

export const organiseText = {
  collections: 'Collections',
  tags: 'Tags',
  searches: 'Saved searches',
  newCollection: 'New Collection',
  newInside: 'New Collection Inside…',
  rename: 'Rename',
  delete: 'Delete',
  export: 'Export…',
  exportAll: 'Export with Subcollections…',
  subcollections: 'Show Papers of Subcollections',
  nest: 'Nest…',
  nestBelow: (name: string) => `Nest below “${brief(name, 40)}”`,
  toTop: 'Move to the Top',
  moveUp: 'Move Up',
  moveDown: 'Move Down',
  moveInto: (name: string) => `Move into “${brief(name)}”`,
  moveOut: (name: string) => `Move out of “${brief(name)}”`,
  removeFrom: (name: string) => `Take Selected Papers out of “${brief(name)}”`,
  takeOut: (name: string) => `Take out of “${brief(name)}”`,
  colour: 'Colour',
  allTags: (n: number) => `All ${tagCount(n)}…`,
  nameOf: {
    collection: 'Name of the new collection',
    search: 'Name of the saved search',
    rename: 'New name',
  },
  collectionDeleted: (name: string, below: number, n: number) => {
    const what =
      below === 0
        ? `Collection “${brief(name, 40)}” deleted`
        : `Collection “${brief(name, 40)}” and ${counted(below, 'collection', 'collections')} below it deleted`;
    if (n === 0) return what;
    const whose = below === 0 ? 'its' : 'their';
    return `${what}; ${whose} ${papers(n)} ${n === 1 ? 'stays' : 'stay'} in the library`;
  },
  searchMoved: (name: string) => `Saved search “${brief(name, 40)}” moved`,
  nested: (n: number, above: string | null) =>
    above === null ? `${tagCount(n)} moved to the top` : `${tagCount(n)} put below “${brief(above, 40)}”`,
  searchDeleted: (name: string) => `Saved search “${brief(name, 40)}” deleted`,
  tagsDeleted: (n: number) => `${tagCount(n)} deleted`,
  tagDeleted: (name: string) => `Tag “${brief(name, 40)}” deleted; its papers stay`,
  moved: (name: string) => `Collection “${brief(name, 40)}” moved`,
  added: (n: number, name: string) => `${papers(n)} added to “${brief(name, 40)}”`,
  alreadyIn: (name: string) => `Already in “${brief(name, 40)}”`,
  takenOut: (n: number, name: string) => `${papers(n)} taken out of “${brief(name, 40)}”`,
  tagged: (n: number, name: string) => `${papers(n)} tagged “${brief(name, 40)}”`,
  alreadyTagged: (name: string) => `Already tagged “${brief(name, 40)}”`,
  untagged: (n: number, name: string) => `“${brief(name, 40)}” removed from ${papers(n)}`,
  emptyCollection: (name: string) => `“${brief(name, 40)}” has no papers to export.`,

  pickTags: 'Tags of the selected papers',
  pickCollections: 'Collections of the selected papers',
  findTag: 'Add a tag',
  findCollection: 'Find a collection',
  createTag: (name: string) => `New tag “${name}”`,
  createCollection: (name: string) => `New collection “${name}”`,
  noTags: 'No tags yet. Type a name to make one.',
  noCollections: 'No collections yet. Type a name to make one.',
  addTag: 'Add Tags',
  editCollections: 'Edit Collections',
  removeTag: (name: string) => `Remove Tag ${name}`,
  showTag: (name: string) => `Show papers tagged ${name}`,
  none: 'none',
  share: (n: number, all: number) => (n === 0 ? '0' : `${number(n)} of ${number(all)}`),
  moreInPicker: (n: number) => `${number(n)} more: type to find them`,

  manager: 'Tags',
  managerFind: 'Find tags',
  managerCount: (n: number, unused: number) =>
    unused === 0 ? tagCount(n) : `${tagCount(n)}, ${number(unused)} unused`,
  managerEmpty: 'No tags yet. Select papers and press t to make the first.',
  managerNone: (query: string) => `No tag has “${query}” in its name.`,
  unused: 'unused',
  deleteUnused: (n: number) => `Delete ${number(n)} Unused`,
  deleteChosen: (n: number) => `Delete ${number(n)}`,
  merge: 'Merge…',
  mergeInto: (name: string) => `Merge into “${brief(name, 40)}”`,
  merged: (n: number, name: string) => `${tagCount(n)} merged into “${brief(name, 40)}”`,
  chosen: (n: number) => `${number(n)} chosen`,
  choose: (name: string) => `Choose ${name}`,
  renameTag: (name: string) => `Rename ${name}`,
  deleteTag: (name: string) => `Delete ${name}`,
  colourOf: (name: string) => `Colour of ${name}`,
  close: 'Close',
  mergeTitle: (name: string) => `There is a tag “${brief(name, 40)}” already`,
  mergeBody: (from: string, into: string) =>
    `The papers tagged “${brief(from, 40)}” can be tagged “${brief(into, 40)}” instead; “${brief(from, 40)}” goes. This can be undone.`,
  mergeConfirm: 'Merge',
  cancel: 'Cancel',
} as const;

export const colourNames: Readonly<Record<NonNullable<TagColour> | 'automatic', string>> = {
  automatic: 'Automatic',
  plain: 'No colour',
  red: 'Red',
  orange: 'Orange',
  yellow: 'Yellow',
  green: 'Green',
  teal: 'Teal',
  blue: 'Blue',
  purple: 'Purple',
  pink: 'Pink',
};
