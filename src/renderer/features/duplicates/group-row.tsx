// biome-ignore-all lint/a11y/useSemanticElements: a <table> can't draw only the rows in sight; ARIA's grid can
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has focus and names the active row
import { CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactElement } from 'react';
import type { DuplicateGroup } from '../../../contract/methods/duplicates.ts';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { classes } from '../../ui/classes.ts';
import { Ellipsis } from '../../ui/ellipsis.tsx';
import { Icon } from '../../ui/icon.tsx';

interface Props {
  id: string;
  /** Undefined until it has come. */
  group: DuplicateGroup | undefined;
  at: number;
  top: number;
  active: boolean;
  onFocus(): void;
}

/** One group: what it is about, and why its papers look like one. */
export function GroupRow({ id, group, at, top, active, onFocus }: Props): ReactElement {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
    <div
      id={id}
      role="row"
      className={classes('group', active && 'group-active')}
      aria-rowindex={at + 1}
      aria-selected={active}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onFocus}
    >
      {group ? (
        <div role="gridcell" className="group-cell">
          <span className={classes('group-mark', group.certain && 'group-certain')}>
            <Icon of={group.certain ? CircleCheck : CircleDashed} />
          </span>
          <Ellipsis className="group-title" text={group.title || text.untitled} />
          <span className="group-size numbers">{group.ids.length}</span>
          <Ellipsis className="group-reason" text={group.reason} />
        </div>
      ) : null}
    </div>
  );
}
