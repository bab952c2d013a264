import { CSPProvider } from '@base-ui/react/csp-provider';
import { type ReactElement, useLayoutEffect } from 'react';
import { CommandsContext } from './commands/context.ts';
import type { Commands } from './commands/registry.ts';
import { AboutHost } from './features/about/about-host.tsx';
import { DuplicatesHost } from './features/duplicates/duplicates-host.tsx';
import { EditHost } from './features/edit/edit-host.tsx';
import { ExportHost } from './features/export/export-host.tsx';
import { HistoryHost } from './features/history/history-host.tsx';
import { ItemCommands } from './features/item/item-commands.ts';
import { DropHost } from './features/layout/drop.tsx';
import { EraseDialog } from './features/layout/erase-dialog.tsx';
import { AppWindow } from './features/layout/window.tsx';
import { AppContext, useApp } from './store/context.ts';
import type { App } from './store/store.ts';
import { AfterPaint } from './ui/after-paint.tsx';
import { later } from './ui/later.tsx';
import { TooltipProvider } from './ui/tooltip.tsx';

const Hosts = later(() => import('./hosts.tsx').then((part) => part.Hosts));

/** The window with all its hosts. */
export function Root({ app, commands }: { app: App; commands: Commands }): ReactElement {
  return (
    <CSPProvider disableStyleElements>
      <AppContext value={app}>
        <CommandsContext value={commands}>
          <TooltipProvider delay={500}>
            <Theme />
            <AppWindow />
            <AfterPaint>
              <Hosts />
            </AfterPaint>
            <ItemCommands />
            <NoteCommands />
            <DuplicatesHost />
            <ReviewHost />
            <PaletteHost />
            <ShortcutsHost />
            <AboutHost />
            <HistoryHost />
            <SettingsHost />
            <StatisticsHost />
            <EraseDialog />
            <MoveHost />
            <TagManagerHost />
            <EditHost />
            <NoteEachHost />
            <ExportHost />
            <ToastHost />
            <LiveRegions />
            <DropHost />
          </TooltipProvider>
        </CommandsContext>
      </AppContext>
    </CSPProvider>
  );
}

/** The chosen theme as an attribute of the document; without it the system's is followed. */
function Theme(): null {
  const theme = useApp((state) => state.settings.theme);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
  }, [theme]);
  return null;
}
