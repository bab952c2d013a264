import { ChevronDown, ChevronRight } from 'lucide-react';
import type { CSSProperties, DragEventHandler, KeyboardEvent, ReactElement, ReactNode } from 'react';
import { number } from '../../../language/strings.ts';
import type { Position } from '../../model/organised.ts';
import { classes } from '../../ui/classes.ts';
import { Ellipsis } from '../../ui/ellipsis.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type DropTarget, useDrop } from '../organise/use-drop.ts';

/** What the sidebar tells its lines: which one Tab stops at, and whom to tell of focus. */
export interface Walked {
  stop: string;
  onFocus(key: string): void;
}

interface Props extends Walked {
  rowKey: string;
  label: string;
  mark: ReactNode;
  /** Lines at the top of the sidebar are level 1, those of a section 2 and deeper. */
  level?: number;
  /** Steps that it is set in; usually what its level asks for. */
  depth?: number;
  /** Among its siblings, where not all of them are drawn. */
  position?: Position;
  count?: number | null;
  selected?: boolean;
  /** null: nothing lies below it. */
  expanded?: boolean | null;
  onExpand?(open: boolean): void;
  onOpen(): void;
  /** Keys of its own; answers whether the key was one of them. */
  onKey?(event: KeyboardEvent): boolean;
  target?: DropTarget;
  onDragStart?: DragEventHandler;
  onDragEnd?: DragEventHandler;
  quiet?: boolean;
}

const levelOf = (row: Element | null | undefined): number => Number(row?.getAttribute('aria-level') ?? 0);

/** The line above that this one lies below. */
function parentOf(row: HTMLElement): HTMLElement | null {
  const level = levelOf(row);
  let at = row.previousElementSibling;
  while (at && !(levelOf(at) > 0 && levelOf(at) < level)) at = at.previousElementSibling;
  return at as HTMLElement | null;
}

/** A line of the sidebar's tree (ARIA's tree pattern: Right opens and goes in, Left closes and goes out). */
export function TreeRow(props: Props): ReactElement {
  const { rowKey, label, mark, level = 1, count, selected = false, expanded = null, stop, quiet } = props;
  const { onExpand, onOpen, onKey, onFocus, target, position, ...drag } = props;
  const drop = useDrop(target);
  const depth = props.depth ?? Math.max(0, level - 2);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget) return;
    if (onKey?.(event)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = event.currentTarget;
    if (event.key === 'Enter' || event.key === ' ') onOpen();
    else if (event.key === 'ArrowRight' && expanded === false) onExpand?.(true);
    else if (event.key === 'ArrowRight' && expanded) (row.nextElementSibling as HTMLElement | null)?.focus();
    else if (event.key === 'ArrowLeft' && expanded) onExpand?.(false);
    else if (event.key === 'ArrowLeft' && level > 1) parentOf(row)?.focus();
    else return;
    event.preventDefault();
  }

  return (
    <div
      className={classes('sidebar-row', selected && 'sidebar-selected', quiet && 'sidebar-quiet')}
      role="treeitem"
      aria-level={level}
      aria-selected={selected}
      {...(position ? { 'aria-posinset': position.at, 'aria-setsize': position.of } : {})}
      {...(expanded === null ? {} : { 'aria-expanded': expanded })}
      tabIndex={stop === rowKey ? 0 : -1}
      data-row={rowKey}
      {...(selected ? { 'data-pane-focus': true } : {})}
      style={depth > 0 ? ({ '--depth': depth } as CSSProperties) : undefined}
      draggable={drag.onDragStart !== undefined}
      onDragStart={drag.onDragStart}
      onDragEnd={drag.onDragEnd}
      {...drop}
      onFocus={() => onFocus(rowKey)}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      {expanded === null ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard opens the line by its arrows
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard opens the line by its arrows
        <span
          className="sidebar-twisty"
          onClick={(event) => {
            event.stopPropagation();
            onExpand?.(!expanded);
          }}
        >
          <Icon of={expanded ? ChevronDown : ChevronRight} small />
        </span>
      )}
      {mark}
      <Ellipsis text={label} className="sidebar-label" />
      {count ? <span className="sidebar-count">{number(count)}</span> : null}
    </div>
  );
}
