/**
 * The one command table's pure half: id, title, keys, place in the menus. The window adds
 * `when` and `run` (renderer/commands); menus, palette, tooltips, the shortcut sheet and the
 * clash test read this.
 *
 * Keys: parts joined by `+`; `Mod` is Ctrl, on macOS Cmd (`Ctrl` is Ctrl there too); a single character is matched against
 * `event.key` (so `#` and `?` need no Shift here); `g l` is a sequence.
 */
export interface CommandSpec {
  id: string;
  title: string;
  keys: readonly string[];
  /** Menu and group: a separator goes between groups. null: palette only. */
  menu: { name: MenuName; group: number } | null;
  /** The entry of that menu it stands under. */
  submenu?: string;
  /** Works on the selected papers. */
  onItems?: boolean;
  /** Turns something on and off: the menu shows a tick. */
  isSwitch?: boolean;
  /** The word the palette shows after the title. */
  hint?: string;
}

export const menuNames = ['File', 'Edit', 'View', 'Item', 'Go', 'Help'] as const;
export type MenuName = (typeof menuNames)[number];

const command = (
  id: string,
  title: string,
  keys: readonly string[],
  menu: [MenuName, number] | null,
  more: Partial<CommandSpec> = {},
): CommandSpec => ({ id, title, keys, menu: menu && { name: menu[0], group: menu[1] }, ...more });

/** The entry of the Edit menu for the other ways of copying papers. */
const copyAs = 'Copy As';

export const commands = [
  command('collection.new', 'New Collection', ['Mod+n'], ['File', 0]),
  command('import.files', 'Import…', ['Mod+o'], ['File', 1]),
  command('import.paste', 'Paste Page', ['Mod+v'], ['File', 1]),
  command('export.file', 'Export…', ['Mod+e'], ['File', 2]),
  command('import.sources', 'Counts by Source', [], ['File', 1]),
  command('export.cited', 'Export What a Document Cites…', [], ['File', 2], { hint: 'a .tex or .aux file' }),
  command('live.files', 'Live Files…', [], ['File', 2], { hint: 'a .bib kept up to date' }),
  command('place.newInside', 'New Collection inside This One', [], ['File', 0]),
  command('place.export', 'Export This Collection…', [], ['File', 2]),
  command('library.sample', 'Open the Sample Library', [], ['Help', 2]),
  command('library.mine', 'Back to My Library', [], ['File', 3]),
  command('library.other', 'Open Another Library…', [], ['File', 3]),
  command('library.showFolder', 'Show Library Folder', [], ['File', 3]),
  command('library.move', 'Move Library…', [], ['File', 3]),
  command('app.settings', 'Settings…', ['Mod+,'], ['File', 8]),
  command('app.quit', 'Quit', ['Mod+q'], ['File', 9]),

  command('edit.undo', 'Undo', ['Mod+z'], ['Edit', 1]),
  command('edit.redo', 'Redo', ['Mod+Shift+z'], ['Edit', 1]),
  command('edit.history', 'Undo History', [], ['Edit', 1]),
  command('copy.citation', 'Copy Citation', ['Mod+c'], ['Edit', 2], { onItems: true }),
  command('copy.key', 'Copy Citation Key', ['Mod+Shift+c'], ['Edit', 2], { onItems: true }),
  command('copy.inText', 'Copy In-Text Citation', [], ['Edit', 2], { onItems: true, submenu: copyAs }),
  command('copy.bibliography', 'Copy Bibliography', [], ['Edit', 2], {
    onItems: true,
    submenu: copyAs,
    hint: 'sorted and numbered as the style has it',
  }),
  command('copy.bibtex', 'Copy BibTeX', ['Mod+Shift+b'], ['Edit', 2], { onItems: true, submenu: copyAs }),
  command('copy.latex', 'Copy LaTeX Citation', [], ['Edit', 2], {
    onItems: true,
    submenu: copyAs,
    hint: '\\cite{…}',
  }),
  command('copy.pandoc', 'Copy Pandoc Citation', [], ['Edit', 2], {
    onItems: true,
    submenu: copyAs,
    hint: '[@a; @b]',
  }),
  command('copy.typst', 'Copy Typst Citation', [], ['Edit', 2], {
    onItems: true,
    submenu: copyAs,
    hint: '@a @b',
  }),
  command('copy.markdown', 'Copy Markdown Link', [], ['Edit', 2], {
    onItems: true,
    submenu: copyAs,
    hint: '[title](address)',
  }),
  command('find.focus', 'Find', ['Mod+f', '/'], ['Edit', 3]),
  command('find.library', 'Find in Library', ['Mod+Shift+f'], ['Edit', 3]),
  command('hit.next', 'Next Hit in Paper', ['F3', 'Mod+g'], ['Edit', 3]),
  command('hit.previous', 'Previous Hit in Paper', ['Shift+F3', 'Mod+Shift+g'], ['Edit', 3]),
  command('search.save', 'Save Search', ['Mod+s'], ['Edit', 3]),
  command('select.all', 'Select All', ['Mod+a'], ['Edit', 4]),
  command('select.clear', 'Clear Selection', [], ['Edit', 4]),
  command('tags.manage', 'Manage Tags', [], ['Edit', 5]),
  command('keys.formula', 'Citation Key Formula…', [], ['Edit', 5], {
    hint: 'how papers get their keys',
  }),
  command('check.library', 'Check Library for Problems', ['g c'], ['Edit', 5], {
    submenu: 'Problems',
    hint: 'missing fields, wrong identifiers, doubtful names …',
  }),
  command('check.list', 'Check Papers in This List', [], ['Edit', 5], { submenu: 'Problems' }),
  command('check.selected', 'Check Selected Papers', [], ['Edit', 5], { submenu: 'Problems', onItems: true }),
  command('place.rename', 'Rename This Collection or Tag', [], ['Edit', 5]),
  command('place.delete', 'Delete This Collection or Tag', [], ['Edit', 5]),

  command('view.sidebar', 'Sidebar', ['Mod+b'], ['View', 1]),
  command('view.paper', 'Paper Pane', ['Mod+\\'], ['View', 1]),
  command('view.facets', 'Filters', ['Mod+Shift+l'], ['View', 1], {
    isSwitch: true,
    hint: 'years, creators, venues, tags and status of the list',
  }),
  command('view.density', 'Compact or Comfortable Rows', [], ['View', 2]),
  command('view.columns', 'Columns…', [], ['View', 2]),
  command('view.resetColumns', 'Reset Columns', [], ['View', 2]),
  command('view.sortAdded', 'Sort by Date Added', [], ['View', 2], { submenu: 'Sort' }),
  command('view.sortTitle', 'Sort by Title', [], ['View', 2], { submenu: 'Sort' }),
  command('view.sortCreators', 'Sort by Creators', [], ['View', 2], { submenu: 'Sort' }),
  command('view.sortYear', 'Sort by Year', [], ['View', 2], { submenu: 'Sort' }),
  command('view.sortVenue', 'Sort by Venue', [], ['View', 2], { submenu: 'Sort' }),
  command('view.sortStatus', 'Sort by Status', [], ['View', 2], { submenu: 'Sort' }),
  command('view.sortRating', 'Sort by Rating', [], ['View', 2], { submenu: 'Sort' }),
  command('view.sortPriority', 'Sort by Priority', [], ['View', 2], { submenu: 'Sort' }),
  command('view.sortKey', 'Sort by Citation Key', [], ['View', 2], { submenu: 'Sort' }),
  command('view.sortNone', 'Usual Order', [], ['View', 2], { submenu: 'Sort' }),
  command('view.showSkipped', 'Show Skipped Papers', [], ['View', 2], { isSwitch: true }),
  command('view.subcollections', 'Show Papers of Subcollections', [], ['View', 2], { isSwitch: true }),
  command('view.themeSystem', 'Theme: Follow the System', [], ['View', 4]),
  command('view.themeLight', 'Theme: Light', [], ['View', 4]),
  command('view.themeDark', 'Theme: Dark', [], ['View', 4]),
  command('view.statistics', 'Statistics', ['g s'], ['View', 3]),
  command('view.zoomIn', 'Zoom In', ['Mod+='], ['View', 5]),
  command('view.zoomOut', 'Zoom Out', ['Mod+-'], ['View', 5]),
  command('view.zoomReset', 'Actual Size', ['Mod+0'], ['View', 5]),
  command('view.fullScreen', 'Full Screen', ['F11'], ['View', 6]),

  command('item.openPage', 'Open Web Page', [], ['Item', 0], { onItems: true }),
  command('item.toRead', 'Mark as To Read', ['q'], ['Item', 1], { onItems: true, hint: 'adds to the queue' }),
  command('item.reading', 'Mark as Reading', ['r'], ['Item', 1], { onItems: true }),
  command('item.read', 'Mark as Read', ['e'], ['Item', 1], { onItems: true }),
  command('item.skip', 'Mark as Skipped', ['s'], ['Item', 1], { onItems: true }),
  command('item.inbox', 'Move to Inbox', ['i'], ['Item', 1], { onItems: true }),
  command('item.noStatus', 'Clear Status', [], ['Item', 1], { onItems: true }),
  command('item.priority', 'Next Priority', ['p'], ['Item', 2], { onItems: true }),
  command('item.priority0', 'No Priority', [], ['Item', 2], { onItems: true, submenu: 'Priority' }),
  command('item.priority1', 'Low Priority', [], ['Item', 2], { onItems: true, submenu: 'Priority' }),
  command('item.priority2', 'Medium Priority', [], ['Item', 2], { onItems: true, submenu: 'Priority' }),
  command('item.priority3', 'High Priority', [], ['Item', 2], { onItems: true, submenu: 'Priority' }),
  command('item.rate0', 'No Rating', ['0'], ['Item', 3], { onItems: true }),
  command('item.rate1', 'Rate 1 Star', ['1'], ['Item', 3], { onItems: true }),
  command('item.rate2', 'Rate 2 Stars', ['2'], ['Item', 3], { onItems: true }),
  command('item.rate3', 'Rate 3 Stars', ['3'], ['Item', 3], { onItems: true }),
  command('item.rate4', 'Rate 4 Stars', ['4'], ['Item', 3], { onItems: true }),
  command('item.rate5', 'Rate 5 Stars', ['5'], ['Item', 3], { onItems: true }),
  command('item.editTitle', 'Edit Title', ['F2'], ['Item', 4], { onItems: true }),
  command('item.tag', 'Edit Tags', ['t'], ['Item', 4], { onItems: true }),
  command('item.collect', 'Edit Collections', ['c'], ['Item', 4], {
    onItems: true,
    hint: 'adds to one, or takes out',
  }),
  command('place.takeOut', 'Take out of This Collection', [], ['Item', 4], { onItems: true }),
  command('item.note', 'Edit Note', ['n'], ['Item', 4], { onItems: true }),
  command('item.noteEach', 'Add Note to Each', [], ['Item', 4], {
    onItems: true,
    hint: 'the same note to all that are selected',
  }),
  command('item.addNote', 'Add Another Note', [], ['Item', 4], { onItems: true }),
  command('item.noteTab', 'Open Note in a Tab', [], ['Item', 4], { onItems: true }),
  command('duplicates.find', 'Find Duplicates', ['g d'], ['Item', 4], { submenu: 'Duplicates' }),
  command('duplicates.mergeSelected', 'Merge Selected Papers', [], ['Item', 4], {
    onItems: true,
    submenu: 'Duplicates',
  }),
  command('duplicates.mergeCertain', 'Merge All Certain', [], ['Item', 4], {
    submenu: 'Duplicates',
    hint: 'duplicates that are beyond doubt',
  }),
  command('duplicates.merge', 'Merge Duplicates', ['Mod+Enter', 'm'], ['Item', 4], { submenu: 'Duplicates' }),
  command('duplicates.reject', 'Not a Duplicate', ['Mod+Shift+Enter', 'd'], ['Item', 4], {
    submenu: 'Duplicates',
  }),
  command('item.edit', 'Edit Papers…', ['Mod+Shift+e'], ['Item', 4], {
    onItems: true,
    hint: 'one field of all: set, add, remove, replace',
  }),
  command('item.regenerateKey', 'Regenerate Keys…', [], ['Item', 4], { onItems: true }),
  command('item.provenance', 'Show Where It Comes From', [], ['Item', 4], { onItems: true }),
  command('item.trash', 'Move to Trash', ['#', 'Delete'], ['Item', 5], { onItems: true }),
  command('item.restore', 'Restore from Trash', [], ['Item', 5], { onItems: true }),
  command('item.erase', 'Erase for Good…', [], ['Item', 5], { onItems: true }),

  command('queue.up', 'Move Up in Queue', ['Alt+ArrowUp'], ['Item', 2], { onItems: true }),
  command('queue.down', 'Move Down in Queue', ['Alt+ArrowDown'], ['Item', 2], { onItems: true }),
  command('queue.top', 'Move to Top of Queue', ['Alt+Home'], ['Item', 2], { onItems: true }),
  command('queue.bottom', 'Move to Bottom of Queue', ['Alt+End'], ['Item', 2], { onItems: true }),

  command('go.back', 'Back', ['Alt+ArrowLeft'], ['Go', 0]),
  command('go.forward', 'Forward', ['Alt+ArrowRight'], ['Go', 0]),
  command('go.library', 'Library', ['g l'], ['Go', 1]),
  command('go.inbox', 'Inbox', ['g i'], ['Go', 1]),
  command('go.queue', 'Queue', ['g q'], ['Go', 1]),
  command('go.reading', 'Reading', [], ['Go', 1]),
  command('go.read', 'Read', [], ['Go', 1]),
  command('go.skipped', 'Skipped', [], ['Go', 1]),
  command('go.trash', 'Trash', ['g t'], ['Go', 1]),
  command('go.quickOpen', 'Quick Open…', ['Mod+p'], ['Go', 0], {
    hint: 'a collection, tag, creator or saved search',
  }),
  command('queue.continue', 'Continue Reading', [], ['Go', 2], { hint: 'what was read last' }),
  command('go.nextPane', 'Next Pane', ['F6'], ['Go', 3]),
  command('tab.next', 'Next Tab', ['Ctrl+Tab'], ['Go', 3]),
  command('tab.previous', 'Previous Tab', ['Ctrl+Shift+Tab'], ['Go', 3]),
  command('tab.close', 'Close Tab', ['Mod+w'], ['Go', 3]),

  command('app.palette', 'Commands', ['Mod+k'], ['Help', 1]),
  command('app.singleKeys', 'Single-Key Shortcuts On or Off', [], ['Help', 1]),
  command('app.shortcuts', 'Keyboard Shortcuts', ['?'], ['Help', 1]),
  command('app.searchSyntax', 'Search Syntax', [], ['Help', 1], { hint: 'what a search can say' }),
  command('app.about', 'About Octavo', [], ['Help', 3]),
] as const satisfies readonly CommandSpec[];

export type CommandId = (typeof commands)[number]['id'];
