import { ChartNoAxesColumn, Copy, type LucideIcon, PanelLeft } from 'lucide-react';
import type { ReactElement } from 'react';
import type { CommandId } from '../../../language/commands.ts';
import { text } from '../../../language/strings.ts';
import { duplicatesText } from '../../../language/strings-duplicates.ts';
import { useCommands } from '../../commands/context.ts';
import { samePlace } from '../../model/place.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { waitingDuplicates } from '../duplicates/duplicates-row.tsx';
import { mainPlaces, type PlaceEntry, trashPlace } from './places.ts';
import { type SidebarSection, sidebarSections } from './sections.tsx';
import './sidebar.css';

/** The sidebar folded to its icons. A section opens the whole sidebar over the list. */
export function Rail(): ReactElement {
  return (
    <nav className="rail" aria-label={text.rail} data-pane="sidebar">
      {mainPlaces.map((entry) => (
        <PlaceButton key={entry.label} entry={entry} />
      ))}
      <StatisticsButton />
      <div className="rail-line" />
      {sidebarSections.map((section) => (
        <SectionButton key={section.id} section={section} />
      ))}
      <div className="rail-space" />
      <DuplicatesButton />
      <PlaceButton entry={trashPlace} />
      <OpenButton />
    </nav>
  );
}

interface RailButtonProps {
  label: string;
  icon: LucideIcon;
  command?: CommandId;
  current?: boolean;
  dot?: boolean;
  onClick(): void;
}

function RailButton({
  label,
  icon,
  command,
  current = false,
  dot = false,
  onClick,
}: RailButtonProps): ReactElement {
  const commands = useCommands();
  return (
    <Tooltip text={label} keys={command && commands.spec(command).keys[0]} side="right">
      <button
        type="button"
        className="rail-button"
        aria-label={label}
        {...(current ? { 'aria-current': 'page' as const, 'data-pane-focus': true } : {})}
        onClick={onClick}
      >
        <Icon of={icon} />
        {dot ? <span className="rail-dot" /> : null}
      </button>
    </Tooltip>
  );
}

function PlaceButton({ entry }: { entry: PlaceEntry }): ReactElement {
  const { place, label, icon, command } = entry;
  const commands = useCommands();
  const current = useApp((state) => samePlace(state.place, place));
  const waiting = useApp((state) => (place.kind === 'inbox' ? (state.status?.counts.inbox ?? 0) : 0));
  return (
    <RailButton
      label={waiting > 0 ? `${label}, ${text.unseen(waiting)}` : label}
      icon={icon}
      command={command}
      current={current}
      dot={waiting > 0}
      onClick={() => commands.run(command)}
    />
  );
}

function StatisticsButton(): ReactElement {
  const commands = useCommands();
  return (
    <RailButton
      label={commands.spec('view.statistics').title}
      icon={ChartNoAxesColumn}
      command="view.statistics"
      onClick={() => commands.run('view.statistics')}
    />
  );
}

function SectionButton({ section }: { section: SidebarSection }): ReactElement | null {
  const app = useGetApp();
  const shown = useApp(section.isShown);
  const current = useApp(section.isCurrent);
  if (!shown) return null;
  return (
    <RailButton
      label={section.title}
      icon={section.icon}
      current={current}
      onClick={() => app().setSidebarOver(true)}
    />
  );
}

/** Duplicates, as long as some are known. */
function DuplicatesButton(): ReactElement | null {
  const commands = useCommands();
  const known = useApp((state) => waitingDuplicates(state) > 0);
  if (!known) return null;
  return (
    <RailButton
      label={duplicatesText.title}
      icon={Copy}
      dot
      onClick={() => commands.run('duplicates.find')}
    />
  );
}

function OpenButton(): ReactElement {
  const commands = useCommands();
  return (
    <RailButton
      label={text.openSidebar}
      icon={PanelLeft}
      command="view.sidebar"
      onClick={() => commands.run('view.sidebar')}
    />
  );
}
