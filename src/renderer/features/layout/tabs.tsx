import { Library, type LucideIcon, Search, X } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useSyncExternalStore } from 'react';
import { text } from '../../../language/strings.ts';
import { useCommands } from '../../commands/context.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeyChips } from '../../ui/kbd.tsx';
import { type Tab, type TabHost, tabHost } from './tab-host.ts';
import './tabs.css';

/** The strip at the top: the library's tab, those that features open, and the palette's button. */
export function TabStrip(): ReactElement {
  const { tabs, active } = useSyncExternalStore(tabHost.subscribe, tabHost.get);
  const commands = useCommands();
  return (
    <header className="strip">
      <h1 className="visually-hidden">{text.appName}</h1>
      <div className="tabs" role="tablist" aria-label={text.tabs} onKeyDown={walk}>
        <TabPill
          icon={Library}
          title={text.library}
          selected={active === null}
          onOpen={() => tabHost.show(null)}
        />
        {tabs.map((tab) => (
          <OpenTab key={tab.id} tab={tab} selected={active === tab.id} host={tabHost} />
        ))}
      </div>
      <button type="button" className="strip-commands" onClick={() => commands.run('app.palette')}>
        <Icon of={Search} />
        {text.commands}
        <KeyChips keys="Mod+k" joined />
      </button>
    </header>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const now = tabs.indexOf(document.activeElement as HTMLElement);
  const to: Record<string, number> = {
    ArrowRight: now + 1,
    ArrowLeft: now - 1,
    Home: 0,
    End: tabs.length - 1,
  };
  const next = to[event.key];
  if (now < 0 || next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  tabs[(next + tabs.length) % tabs.length]?.focus();
}

interface PillProps {
  icon: LucideIcon;
  title: string;
  selected: boolean;
  onOpen(): void;
}

function TabPill({ icon, title, selected, onOpen }: PillProps): ReactElement {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      className={classes('tab', selected && 'tab-selected')}
      onClick={onOpen}
    >
      <Icon of={icon} />
      <span className="ellipsis">{title}</span>
    </button>
  );
}

function OpenTab({ tab, selected, host }: { tab: Tab; selected: boolean; host: TabHost }): ReactElement {
  const commands = useCommands();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Delete closes the tab that has focus (ARIA's tabs)
    <div
      className="tab-closable"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Delete') return;
        event.preventDefault();
        event.stopPropagation();
        host.close(tab.id);
      }}
    >
      <TabPill icon={tab.icon} title={tab.title} selected={selected} onOpen={() => host.show(tab.id)} />
      <IconButton
        label={text.closeTab(tab.title)}
        icon={X}
        keys={selected ? commands.spec('tab.close').keys[0] : undefined}
        size="compact"
        className="tab-close"
        tabIndex={-1}
        // A list of tabs holds tabs only; the keyboard closes one by its key.
        aria-hidden="true"
        onClick={() => host.close(tab.id)}
      />
    </div>
  );
}
