import { type ReactElement, useEffect, useSyncExternalStore } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { PAPER, SIDEBAR } from '../../../contract/model/window-terms.ts';
import { text } from '../../../language/strings.ts';
import { foldOf, paneWidths } from '../../model/folds.ts';
import { isFresh } from '../../model/place.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { AfterPaint } from '../../ui/after-paint.tsx';
import { later } from '../../ui/later.tsx';
import { rem } from '../../ui/rem.ts';
import { Splitter } from '../../ui/splitter.tsx';
import { ListPane } from '../list/list-pane.tsx';
import { Footer } from './footer.tsx';
import { Rail } from './rail.tsx';
import { Sidebar } from './sidebar.tsx';
import { tabHost } from './tab-host.ts';
import { TabStrip } from './tabs.tsx';
import './window.css';

const ItemPane = later(() => import('../item/item-pane.tsx').then((part) => part.ItemPane));

/** Keeps the store's idea of the window's size. */
function useWindowSize(): void {
  const app = useGetApp();
  useEffect(() => {
    const measure = (): void => app().setSize(window.innerWidth, window.innerHeight);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [app]);
}

/** What is open in tabs is of one library, and goes with it. */
function useOwnTabs(): void {
  const folder = useApp((state) => state.library?.folder);
  useEffect(() => {
    if (folder === undefined) return;
    return () => {
      for (const { id } of tabHost.get().tabs) tabHost.close(id);
    };
  }, [folder]);
}

/** The whole window: strip, panes, footer. */
export function AppWindow(): ReactElement {
  useWindowSize();
  useOwnTabs();
  const { tabs, active } = useSyncExternalStore(tabHost.subscribe, tabHost.get);
  const tab = tabs.find(({ id }) => id === active);
  return (
    <div className="window">
      <TabStrip />
      {tab ? tab.render() : <Panes />}
      <Footer />
    </div>
  );
}

function Panes(): ReactElement {
  const { fold, sidebar, paper, over, front } = useApp(
    useShallow((state) => {
      const widths = paneWidths(state.size.width, state.settings, {
        sidebar: SIDEBAR.least,
        paper: PAPER.least,
      });
      return {
        fold: foldOf(state.size.width),
        sidebar: widths.sidebar,
        paper: isFresh(state.status) || state.engine.state === 'failed' ? 0 : widths.paper,
        over: state.sidebarOver,
        front: state.front,
      };
    }),
  );
  if (fold === 'one') {
    return (
      <main className="panes">
        {front === 'paper' ? <PaperPane /> : <ListPane />}
        {over ? <OverSidebar /> : null}
      </main>
    );
  }
  return (
    <main className="panes">
      {fold === 'two' ? <Rail /> : sidebar > 0 ? <WideSidebar width={sidebar} /> : null}
      <ListPane />
      {paper > 0 ? <WidePaper width={paper} /> : null}
      {over && fold === 'two' ? <OverSidebar /> : null}
    </main>
  );
}

function WideSidebar({ width }: { width: number }): ReactElement {
  const app = useGetApp();
  return (
    <>
      <div className="pane-slot" style={{ width: rem(width) }}>
        <Sidebar />
      </div>
      <Splitter
        label={text.sidebarWidth}
        value={width}
        {...SIDEBAR}
        pane="before"
        onChange={(sidebarWidth) => app().change({ sidebarWidth })}
      />
    </>
  );
}

function WidePaper({ width }: { width: number }): ReactElement {
  const app = useGetApp();
  return (
    <>
      <Splitter
        label={text.paperWidth}
        value={width}
        {...PAPER}
        pane="after"
        onChange={(paperWidth) => app().change({ paperWidth })}
      />
      <div className="pane-slot" style={{ width: rem(width) }}>
        <PaperPane />
      </div>
    </>
  );
}

function PaperPane(): ReactElement {
  return (
    <aside className="paper-pane" aria-label={text.paper} data-pane="paper">
      <AfterPaint>
        <ItemPane />
      </AfterPaint>
    </aside>
  );
}

/** The sidebar over the list: a press beside it, or Escape, puts it away. */
function OverSidebar(): ReactElement {
  const app = useGetApp();
  const close = (): void => app().setSidebarOver(false);
  return (
    <>
      <div className="sidebar-veil" onClick={close} aria-hidden="true" />
      <div className="sidebar-over" style={{ width: rem(SIDEBAR.initial) }}>
        <Sidebar />
      </div>
    </>
  );
}
