import { Check, Copy, FilePlus, KeyRound, type LucideIcon, Pencil, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ReviewRecord } from '../../../contract/model/review.ts';
import { hasMath } from '../../../language/rich-text.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { classes } from '../../ui/classes.ts';
import { Ellipsis } from '../../ui/ellipsis.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RichText } from '../../ui/rich-text.tsx';

interface Props {
  id: string;
  record: ReviewRecord;
  top: number;
  at: number;
  count: number;
  active: boolean;
  chosen: boolean;
  onFocus(at: number): void;
  onToggle(): void;
}

/** One record: its box, title, and what is to be known before it is taken. */
export function RecordRow({
  id,
  record,
  top,
  at,
  count,
  active,
  chosen,
  onFocus,
  onToggle,
}: Props): ReactElement {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has focus, and the sheet's keys
    <div
      id={id}
      className={classes('record', active && 'record-active')}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-posinset={at + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onFocus(at)}
      onDoubleClick={onToggle}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the option itself is what is chosen */}
      <span className="record-box" onDoubleClick={(event) => event.stopPropagation()} onClick={onToggle}>
        <span className={classes('record-tick', chosen && 'record-tick-on')}>
          {chosen ? <Check strokeWidth={3} aria-hidden="true" /> : null}
        </span>
      </span>
      <Ellipsis className="record-title" text={record.title || text.untitled}>
        {hasMath(record.title) ? <RichText text={record.title} /> : record.title || text.untitled}
      </Ellipsis>
      <Badges record={record} />
    </div>
  );
}

function Badges({ record }: { record: ReviewRecord }): ReactElement {
  return (
    <span className="badges">
      {record.cleaned > 0 ? <Badge icon={Pencil} label={text.cleaned} /> : null}
      {record.match && record.match.fills.length > 0 ? (
        <Badge icon={FilePlus} label={text.changes(record.match.fills.length)} />
      ) : null}
      {record.clash ? <Badge icon={KeyRound} label={text.clash} strong /> : null}
      {record.like && record.state === 'new' ? <Badge icon={Copy} label={text.similar} /> : null}
      {record.state === 'known' ? (
        <Badge icon={Copy} label={record.match ? text.known : text.repeated} strong />
      ) : null}
      {record.state === 'trashed' ? <Badge icon={Trash2} label={text.trashed} strong /> : null}
    </span>
  );
}

function Badge({
  icon,
  label,
  strong = false,
}: {
  icon: LucideIcon;
  label: string;
  strong?: boolean;
}): ReactElement {
  return (
    <span className={classes('badge', strong && 'badge-strong')}>
      <Icon of={icon} small />
      {label}
    </span>
  );
}
