import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';
import type { Place } from '../../../contract/model/library.ts';
import { number, text } from '../../../language/strings.ts';
import { placeCount, placeKey } from '../../model/place.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { mainPlaces, type PlaceEntry, trashPlace } from './places.ts';
import { type SidebarSection, sidebarSections } from './sections.tsx';
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
  const tree = useRef<HTMLElement>(null);
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
      ref={tree}
      onKeyDown={walk}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null);
      }}
    >
      <div className="sidebar-tree" role="tree" aria-label={text.places}>
        <div className="sidebar-scroll" role="none">
          {mainPlaces.map(entry)}
          {sidebarSections.map((section) => (
            <Section key={section.id} section={section} stop={stop} onFocus={setFocused} />
          ))}
        </div>
        <div className="sidebar-bottom" role="none">
          {entry(trashPlace)}
        </div>
      </div>
    </nav>
  );
}

interface Walked {
  stop: string;
  onFocus(key: string): void;
}

function Section({ section, stop, onFocus }: { section: SidebarSection } & Walked): ReactElement {
  const open = useApp((state) => !state.settings.closedHeads.includes(section.id));
  const rows = useApp((state) => section.rows(state));
  const app = useGetApp();
  const key = `head:${section.id}`;
  const toggle = (): void => {
    const { settings, change } = app();
    const closed = settings.closedHeads.filter((id) => id !== section.id);
    change({ closedHeads: open ? [...closed, section.id] : closed });
  };
  return (
    <>
      <div
        className="sidebar-head"
        role="treeitem"
        aria-level={1}
        aria-expanded={open}
        tabIndex={stop === key ? 0 : -1}
        onFocus={() => onFocus(key)}
        onClick={toggle}
        onKeyDown={(event) => {
          const turns = { Enter: true, ' ': true, ArrowLeft: open, ArrowRight: !open }[event.key];
          if (!turns) return;
          event.preventDefault();
          toggle();
        }}
      >
        {section.title}
        <Icon of={open ? ChevronDown : ChevronRight} small />
      </div>
      {open
        ? rows.map((row) => (
            <PlaceRow key={placeKey(row.place)} {...row} level={2} stop={stop} onFocus={onFocus} />
          ))
        : null}
    </>
  );
}

interface RowProps extends Walked {
  place: Place;
  label: string;
  mark: ReactNode;
  level?: number;
}

function PlaceRow({ place, label, mark, level = 1, stop, onFocus }: RowProps): ReactElement {
  const key = placeKey(place);
  const selected = useApp((state) => placeKey(state.place) === key);
  const count = useApp((state) =>
    state.status ? placeCount(place, state.status.counts, state.hideSkipped) : null,
  );
  const app = useGetApp();
  const open = (): void => {
    app().goTo(place);
    app().setSidebarOver(false);
  };
  return (
    <div
      className={classes('sidebar-row', selected && 'sidebar-selected')}
      role="treeitem"
      aria-level={level}
      aria-selected={selected}
      tabIndex={stop === key ? 0 : -1}
      {...(selected ? { 'data-pane-focus': true } : {})}
      onFocus={() => onFocus(key)}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
    >
      {mark}
      <span className="sidebar-label ellipsis">{label}</span>
      {count ? <span className="sidebar-count">{number(count)}</span> : null}
    </div>
  );
}
