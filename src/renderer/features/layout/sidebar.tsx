import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { text } from '../../../language/strings.ts';
import { placeKey } from '../../model/place.ts';
import { useApp } from '../../store/context.ts';
import { Icon } from '../../ui/icon.tsx';
import { ProblemsRow } from '../check/problems-row.tsx';
import { DuplicatesRow } from '../duplicates/duplicates-row.tsx';
import { SidebarMenu } from '../organise/sidebar-menu.tsx';
import { LibraryRow } from './library-row.tsx';
import { PlaceRow } from './place-row.tsx';
import { mainPlaces, type PlaceEntry, trashPlace } from './places.ts';
import { Section } from './section.tsx';
import { sidebarSections } from './sections.tsx';
import { StatisticsRow } from './statistics-row.tsx';
import './sidebar.css';

/** Arrows, Home and End walk the lines; the one in focus is the only stop of Tab. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const now = rows.indexOf(document.activeElement as HTMLElement);
  const to: Record<string, number> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: rows.length - 1 };
  const next = to[event.key];
  if (now < 0 || next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  rows[Math.min(rows.length - 1, Math.max(0, next))]?.focus();
}

/** Places, filters by status, and what features add; the trash stands at the bottom. */
export function Sidebar(): ReactElement {
  const [focused, setFocused] = useState<string | null>(null);
  const present = useApp((state) => placeKey(state.place));
  // The line in focus is the one stop of Tab; before any had it, the place that is shown.
  const stop = focused ?? present;
  const entry = (place: PlaceEntry): ReactElement => (
    <PlaceRow
      key={place.label}
      place={place.place}
      label={place.label}
      mark={<Icon of={place.icon} />}
      stop={stop}
      onFocus={setFocused}
    />
  );
  return (
    <nav
      className="sidebar"
      aria-label={text.places}
      data-pane="sidebar"
      onKeyDown={walk}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null);
      }}
    >
      <div className="sidebar-tree" role="tree" aria-label={text.places}>
        <SidebarMenu>
          {mainPlaces.map((place) =>
            place.place.kind === 'library' ? (
              <LibraryRow key={place.label} entry={place} stop={stop} onFocus={setFocused} />
            ) : (
              entry(place)
            ),
          )}
          <StatisticsRow stop={stop} onFocus={setFocused} />
          {sidebarSections.map((section) => (
            <Section key={section.id} section={section} stop={stop} onFocus={setFocused} />
          ))}
        </SidebarMenu>
        <div className="sidebar-bottom" role="none">
          <ProblemsRow stop={stop} onFocus={setFocused} />
          <DuplicatesRow stop={stop} onFocus={setFocused} />
          {entry(trashPlace)}
        </div>
      </div>
    </nav>
  );
}
