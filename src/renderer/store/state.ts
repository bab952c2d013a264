import type { Events } from '../../contract/events.ts';
import type { CollectionId, ItemId } from '../../contract/model/ids.ts';
import type {
  IndexState,
  LibraryStatus,
  Place,
  ResultInfo,
  Selection,
  SortColumn,
  TaskState,
  View,
} from '../../contract/model/library.ts';
import type { Review } from '../../contract/model/review.ts';
import type { WindowSettings } from '../../contract/model/window-settings.ts';
import type { Described } from '../client/describe.ts';
import type { Pages } from '../model/pages.ts';
import type { Picks } from '../model/selection.ts';
import type { Range } from '../model/window.ts';
import type { DuplicatesActions, DuplicatesState } from './duplicates.ts';
import type { LiveActions, LiveSliceState } from './live.ts';
import type { OrganiseActions, OrganiseState } from './organise.ts';
import type { VisitsActions, VisitsState } from './visits.ts';

/** The list: what was asked for, and the rows near the viewport of what came. */
export interface ListState {
  place: Place;
  /** The search's whole text; a saved search keeps it as it is. */
  query: string;
  /** Terms of the query that stand apart from the field, and what the field says: together they are the query. */
  chips: readonly string[];
  typed: string;
  typing: boolean;
  /** A word found nowhere is looked for as it is written. */
  insist: boolean;
  result: ResultInfo | null;
  /** The view that `result` shows; while a newer one is under way they differ from `place` and `query`. */
  shown: View | null;
  pages: Pages;
  /** Why the last view could not be shown. */
  failure: Described | null;
  focusId: ItemId | null;
  focusIndex: number;
  /** Where a range that Shift draws begins. */
  anchorIndex: number;
  picks: Picks;
  viewport: Range;
  /** Rises when the list must bring the focused row into sight. */
  reveal: number;
}

export interface ListActions {
  /**
   * Shows a place; the query stays behind unless it is to be asked there too. Focus stays on its
   * paper, or goes to `focusId`, if that is there, else to the first.
   */
  goTo(place: Place, keepQuery?: boolean, focusId?: ItemId): void;
  /** Searches for a whole text, which is cut into chips and what the field says. */
  search(query: string, typing: boolean): void;
  /** What the field says has changed, or the chips, or both. */
  ask(typed: string, typing: boolean, chips?: readonly string[]): void;
  /** Takes the query's words as they are written. */
  insistOn(): void;
  clickHeader(column: SortColumn, shift: boolean): void;
  /** The view goes back to its natural order. */
  clearSort(): void;
  /** Works the present view out again; focus stays on its paper, or goes to the next one. */
  refresh(): void;
  setViewport(range: Range): void;
  /** Moves focus to a row. `select` takes the selection along, `extend` draws a range from the anchor. */
  focusAt(index: number, how: 'select' | 'extend' | 'add' | 'toggle' | 'focus' | 'follow'): Promise<void>;
  selectAll(): void;
  clearSelection(): void;
  toggleFocused(): void;
}

export interface StatusState {
  status: LibraryStatus | null;
  index: IndexState | null;
  tasks: TaskState[];
  engine: Events['engine.state'];
  /** Which library is open; null until the shell has said so. */
  library: Events['shell.library'] | null;
  /** The library's remembered switch. */
  hideSkipped: boolean;
  /** Problems of the library's papers, once somebody has looked for them. */
  foundProblems: number | null;
}

export interface StatusActions {
  refreshStatus(): Promise<void>;
  setHideSkipped(hide: boolean): Promise<void>;
  /** Another library may be open: what is shown of the old one goes. */
  setLibrary(library: Events['shell.library']): void;
}

export interface LayoutState {
  settings: WindowSettings;
  settingsLoaded: boolean;
  /** Inner width and height of the window, in CSS px: zooming in makes it small. */
  size: { width: number; height: number };
  /** The sidebar lies over the list (where it is folded to a rail). */
  sidebarOver: boolean;
  /** Where only one pane fits: the one in front. */
  front: 'list' | 'paper';
}

export interface LayoutActions {
  change(patch: Partial<WindowSettings>): void;
  /** Writes what has changed at once: the window is about to close. */
  saveSettings(): void;
  setSize(width: number, height: number): void;
  setSidebarOver(over: boolean): void;
  setFront(front: 'list' | 'paper'): void;
}

export interface ToastAction {
  label: string;
  /** Shown after the label. */
  keys?: string;
  run(): void | Promise<void>;
}

export interface Toast {
  id: number;
  text: string;
  tone: 'info' | 'error';
  action?: ToastAction;
  /** A code for bug reports, shown small. */
  code?: string;
}

/** The one dialog that may be open; the features show theirs when it is their turn. */
export type DialogName =
  | 'palette'
  | 'shortcuts'
  | 'syntax'
  | 'quickOpen'
  | 'about'
  | 'history'
  | 'erase'
  | 'settings'
  | 'tags'
  | 'edit'
  | 'noteEach'
  | 'export'
  | 'sources'
  | 'provenance'
  | 'keys'
  | 'keyFormula'
  | 'move'
  | 'live';

export type SaidAbout = 'done' | 'found';

export interface Announcement {
  text: string;
  /** Grows with each: the same text may be said again. */
  count: number;
}

/** What the export dialog is to write. */
export interface ToExport {
  /** `shown`: what is selected or listed at the moment of writing, as the list may change meanwhile. */
  selection: Selection | 'shown';
  count: number;
  /** The file's name without its extension. */
  name: string;
  /** Keys that a document cites and no paper has. */
  missing?: readonly string[];
  /** Told when it isn't wanted any more. */
  done?(): void;
}

export interface OverlayState {
  toasts: Toast[];
  review: Review | null;
  /** The collection that the review's papers were dropped on. */
  reviewInto: CollectionId | null;
  /** Something is being read that will open as a review. */
  reading: boolean;
  dialog: DialogName | null;
  toExport: ToExport | null;
  /** What screen readers are told: what was done, and how much a list or a search has found. */
  said: Record<SaidAbout, Announcement>;
}

export interface OverlayActions {
  toast(toast: Omit<Toast, 'id'>): void;
  dismissToast(id: number): void;
  /** A toast for an error: its sentence and its code. */
  fail(error: unknown): void;
  openReview(review: Review, into?: CollectionId | null): void;
  setReview(review: Review | null): void;
  setReading(reading: boolean): void;
  setDialog(dialog: DialogName | null): void;
  /** Opens the export dialog, or closes it. */
  setExport(what: ToExport | null): void;
  /** Tells screen readers, once it has settled; a later text about the same replaces it. */
  announce(text: string, about?: SaidAbout): void;
}

export type AppState = ListState &
  ListActions &
  StatusState &
  StatusActions &
  LayoutState &
  LayoutActions &
  OrganiseState &
  OrganiseActions &
  DuplicatesState &
  DuplicatesActions &
  VisitsState &
  LiveSliceState &
  LiveActions &
  VisitsActions &
  OverlayState &
  OverlayActions;
