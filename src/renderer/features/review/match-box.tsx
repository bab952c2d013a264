import { Copy, KeyRound, type LucideIcon, Trash2 } from 'lucide-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { Match, Review, ReviewPreview, ReviewRecord } from '../../../contract/model/library.ts';
import { sourceName, reviewText as text } from '../../../language/strings-review.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { Compare } from './compare.tsx';
import { fieldNames } from './field-names.ts';

interface Props {
  review: Review;
  record: ReviewRecord;
  preview: ReviewPreview | null;
  chosen: boolean;
  onChoose(on: boolean): void;
}

/** What the library has of the record already, and what becomes of it. */
export function MatchBox({ review, record, preview, chosen, onChoose }: Props): ReactElement | null {
  const [compared, setCompared] = useState<number | null>(null);
  const open = compared === record.index;
  const other = record.match ?? record.like;
  const toggle = (): void => setCompared(open ? null : record.index);
  const compare =
    other && preview ? (
      <>
        <Button variant="quiet" size="small" aria-expanded={open} onClick={toggle}>
          {open ? text.compareClose : text.compare}
        </Button>
        {open ? <Compare id={other.id} found={preview.data} /> : null}
      </>
    ) : null;
  const clash = record.clash ? (
    <Box icon={KeyRound} title={text.clashTitle}>
      <p>{text.clashText(record.clash)}</p>
    </Box>
  ) : null;

  if (record.match) {
    const { match, state } = record;
    const trashed = state === 'trashed';
    const canFill = match.fills.length > 0;
    const name = sourceName(review.name, review.format);
    return (
      <>
        <Box icon={trashed ? Trash2 : Copy} title={trashed ? text.trashTitle : text.knownTitle}>
          <p className="selectable">
            {text.whyBefore[match.why] ?? text.whyOther}
            <Key match={match} onOpen={toggle} />, {text.whoAndWhen(match.creators, match.year, match.added)}.{' '}
            {canFill ? text.fills(name, fieldNames(match.fills)) : text.lacksNothing(name)}
          </p>
          <div className="match-actions">
            <Select
              size="small"
              label={trashed ? text.trashTitle : text.knownTitle}
              value={chosen ? 'take' : 'leave'}
              options={[
                { value: 'leave', label: trashed ? text.leave : text.keepMine },
                { value: 'take', label: trashed ? text.restore : text.both },
              ]}
              onChange={(value) => onChoose(value === 'take')}
            />
            {compare}
          </div>
        </Box>
        {clash}
      </>
    );
  }
  return (
    <>
      {record.repeats !== null ? (
        <Box icon={Copy} title={text.repeatTitle}>
          <p>{text.repeatText(review.records[record.repeats]?.line ?? record.line)}</p>
        </Box>
      ) : null}
      {record.like ? (
        <Box icon={Copy} title={text.similarTitle}>
          <p className="selectable">
            {text.likeBefore}
            <Key match={record.like} onOpen={toggle} />,{' '}
            {text.whoAndWhen(record.like.creators, record.like.year, record.like.added)}. {text.likeAfter}
          </p>
          <div className="match-actions">{compare}</div>
        </Box>
      ) : null}
      {clash}
    </>
  );
}

function Box({
  icon,
  title,
  children,
}: {
  icon: LucideIcon;
  title: string;
  children: ReactNode;
}): ReactElement {
  return (
    <div className="match">
      <h4 className="match-title">
        <Icon of={icon} /> {title}
      </h4>
      {children}
    </div>
  );
}

/** The key of the paper in the library; it opens the comparison. */
function Key({ match, onOpen }: { match: Match; onOpen(): void }): ReactElement {
  return (
    <button type="button" className="match-key mono" onClick={onOpen}>
      {match.citationKey}
    </button>
  );
}
