import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useApp, useGetApp } from '../../store/context.ts';
import { Icon } from '../../ui/icon.tsx';
import type { SidebarSection } from './sections.tsx';
import type { Walked } from './tree-row.tsx';

/** A head of the sidebar, which folds its lines away. */
export function Section({
  section,
  stop,
  onFocus,
}: { section: SidebarSection } & Walked): ReactElement | null {
  const { id, title, Body } = section;
  const open = useApp((state) => !state.settings.closedHeads.includes(id));
  const shown = useApp(section.isShown);
  const empty = useApp(section.isEmpty);
  const app = useGetApp();
  if (!shown) return null;
  const key = `head:${id}`;
  const toggle = (): void => {
    if (empty) return;
    const { settings, change } = app();
    const closed = settings.closedHeads.filter((other) => other !== id);
    change({ closedHeads: open ? [...closed, id] : closed });
  };
  return (
    <>
      <div
        className="sidebar-head"
        role="treeitem"
        aria-level={1}
        aria-selected={false}
        {...(empty ? {} : { 'aria-expanded': open })}
        tabIndex={stop === key ? 0 : -1}
        data-row={key}
        onFocus={() => onFocus(key)}
        onClick={toggle}
        onKeyDown={(event) => {
          const turns = { Enter: true, ' ': true, ArrowLeft: open, ArrowRight: !open }[event.key];
          if (!turns) return;
          event.preventDefault();
          toggle();
        }}
      >
        {title}
        {empty ? null : <Icon of={open ? ChevronDown : ChevronRight} small />}
      </div>
      {open || empty ? <Body stop={stop} onFocus={onFocus} /> : null}
    </>
  );
}
