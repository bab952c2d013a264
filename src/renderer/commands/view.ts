import type { Place, SortColumn } from '../../contract/model/library.ts';
import { ZOOM } from '../../contract/model/window-terms.ts';
import type { CommandId } from '../../language/commands.ts';
import { text } from '../../language/strings.ts';
import { tabHost } from '../features/layout/tab-host.ts';
import { foldOf } from '../model/folds.ts';
import { isFresh, sortKey } from '../model/place.ts';
import type { AppState } from '../store/state.ts';
import type { App } from '../store/store.ts';
import { focusNextPane, focusSearch } from './focus.ts';
import type { CommandHandler } from './registry.ts';

const ZOOM_STEP = 1.1;

/** Shows a place; the library's tab comes to the front. */
const go = (place: Place): CommandHandler => ({
  run({ store }) {
    tabHost.show(null);
    store.getState().goTo(place);
  },
});

const travel = (step: -1 | 1): CommandHandler => ({
  when: (state) => (step < 0 ? state.past : state.future).length > 0 || tabHost.get().active !== null,
  async run({ store }) {
    // Behind a tab lies what was shown before it.
    if (tabHost.get().active !== null) tabHost.show(null);
    else await store.getState().travel(step);
  },
});

const theme = (name: 'system' | 'light' | 'dark'): CommandHandler => ({
  when: (state) => state.settings.theme !== name,
  run: ({ store }) => store.getState().change({ theme: name }),
});

function zoom({ store }: App, to: (now: number) => number): void {
  const { settings, change } = store.getState();
  const next = Math.min(ZOOM.most, Math.max(ZOOM.least, to(settings.zoom)));
  // The shell applies it to the page. Within a step of 100 % means 100 %, so that in and out come back to it.
  change({ zoom: Math.abs(next - 1) < 0.04 ? 1 : Math.round(next * 100) / 100 });
}

function toggleSidebar({ store }: App): void {
  const { size, settings, sidebarOver, setSidebarOver, change } = store.getState();
  if (foldOf(size.width) === 'three') change({ sidebarClosed: !settings.sidebarClosed });
  else setSidebarOver(!sidebarOver);
}

function togglePaper({ store }: App): void {
  const { size, settings, front, setFront, change } = store.getState();
  if (foldOf(size.width) === 'one') setFront(front === 'list' ? 'paper' : 'list');
  else change({ paperClosed: !settings.paperClosed });
}

/** Each turns its column's order as a click on its head does: ascending, descending, none. */
const sortedBy: readonly [CommandId, SortColumn][] = [
  ['view.sortAdded', 'added'],
  ['view.sortTitle', 'title'],
  ['view.sortCreators', 'creators'],
  ['view.sortYear', 'year'],
  ['view.sortVenue', 'venue'],
  ['view.sortStatus', 'status'],
  ['view.sortRating', 'rating'],
  ['view.sortPriority', 'priority'],
  ['view.sortKey', 'key'],
];
const sortCommands = Object.fromEntries(
  sortedBy.map(([id, column]): [CommandId, CommandHandler] => [
    id,
    {
      when: (state) => state.result !== null && tabHost.get().active === null,
      run: ({ store }) => store.getState().clickHeader(column, false),
    },
  ]),
);
const isSorted = ({ place, query, settings }: AppState): boolean =>
  (settings.sorts[sortKey(place, query)]?.length ?? 0) > 0;

const always = (_: AppState): boolean => true;

export const viewCommands: Partial<Record<CommandId, CommandHandler>> = {
  'view.sidebar': { when: always, run: toggleSidebar },
  'view.paper': { when: always, run: togglePaper },
  'view.facets': {
    when: (state) => state.result !== null && !isFresh(state.status),
    isOn: (state) => state.settings.facets,
    run: ({ store }) => {
      const { settings, change } = store.getState();
      tabHost.show(null);
      change({ facets: !settings.facets });
    },
  },
  'view.density': {
    run: ({ store }) => {
      const { settings, change } = store.getState();
      change({ density: settings.density === 'compact' ? 'comfortable' : 'compact' });
    },
  },
  'view.columns': { run: ({ store }) => store.getState().setDialog('settings') },
  'view.resetColumns': {
    when: (state) => state.settings.columns.length > 0,
    run: ({ store }) => store.getState().change({ columns: [] }),
  },
  'app.singleKeys': {
    run: ({ store }) => {
      const { settings, change, toast } = store.getState();
      change({ singleKeys: !settings.singleKeys });
      toast({ text: text.singleKeys(!settings.singleKeys), tone: 'info' });
    },
  },
  ...sortCommands,
  'view.sortNone': {
    when: isSorted,
    run: ({ store }) => store.getState().clearSort(),
  },
  'view.showSkipped': {
    when: (state) => state.engine.state === 'ready',
    isOn: (state) => !state.hideSkipped,
    run: ({ store }) => store.getState().setHideSkipped(!store.getState().hideSkipped),
  },
  'view.subcollections': {
    isOn: (state) => state.settings.subcollections,
    run: ({ store }) => {
      const { settings, change, refresh } = store.getState();
      change({ subcollections: !settings.subcollections });
      refresh();
    },
  },
  'view.themeSystem': theme('system'),
  'view.themeLight': theme('light'),
  'view.themeDark': theme('dark'),
  'view.zoomIn': { run: (app) => zoom(app, (now) => now * ZOOM_STEP) },
  'view.zoomOut': { run: (app) => zoom(app, (now) => now / ZOOM_STEP) },
  'view.zoomReset': { run: (app) => zoom(app, () => 1) },
  'go.back': travel(-1),
  'go.forward': travel(1),
  'go.library': go({ kind: 'library' }),
  'go.inbox': go({ kind: 'inbox' }),
  'go.queue': go({ kind: 'queue' }),
  'go.reading': go({ kind: 'status', status: 'reading' }),
  'go.read': go({ kind: 'status', status: 'read' }),
  'go.skipped': go({ kind: 'status', status: 'skipped' }),
  'go.trash': go({ kind: 'trash' }),
  'go.nextPane': { run: () => focusNextPane() },
  'find.focus': { run: ({ store }) => bringSearch(store.getState()) },
  'find.library': {
    run: ({ store }) => {
      store.getState().goTo({ kind: 'library' }, true);
      bringSearch(store.getState());
    },
  },
  'view.fullScreen': {
    async run({ client }) {
      const { fullScreen } = await client.call('shell.getSettings', {});
      await client.call('shell.setSettings', { patch: { fullScreen: fullScreen !== true } });
    },
  },
  'app.quit': { run: () => window.close() },
};

/** Behind a tab, or where one pane is shown, the list comes to the front first. */
function bringSearch(state: AppState): void {
  tabHost.show(null);
  state.setFront('list');
  requestAnimationFrame(focusSearch);
}
