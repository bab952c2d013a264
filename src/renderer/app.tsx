import { CSPProvider } from '@base-ui/react/csp-provider';
import { type ReactElement, useLayoutEffect } from 'react';
import { CommandsContext } from './commands/context.ts';
import type { Commands } from './commands/registry.ts';
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
