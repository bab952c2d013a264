import { Copy, KeyRound, type LucideIcon, Trash2 } from 'lucide-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { Match, Review, ReviewPreview, ReviewRecord } from '../../../contract/model/review.ts';
import { sourceName, reviewText as text } from '../../../language/strings-review.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { Compare } from './compare.tsx';
import { fieldNames } from './field-names.ts';
import { FillsTable } from './fills-table.tsx';
import './match.css';

interface Props {
  review: Review;
  record: ReviewRecord;
  preview: ReviewPreview | null;
  chosen: boolean;
  /** The paper that the library has gets what it lacks. */
  filled: boolean;
  onChoose(on: boolean): void;
  onFill(on: boolean): void;
}

/** What the library has of the record already, and what becomes of it. */
export function MatchBox(props: Props): ReactElement | null {
  const { review, record, preview } = props;
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
    const { name = review.name, format = review.format } = review.sources[record.source] ?? {};
    const source = sourceName(name, format);
    return (
      <>
        <Box icon={trashed ? Trash2 : Copy} title={trashed ? text.trashTitle : text.knownTitle}>
          <p className="selectable">
            {text.whyBefore[match.why] ?? text.whyOther}
            <Key match={match} onOpen={toggle} />, {text.whoAndWhen(match.creators, match.year, match.added)}.{' '}
            {canFill ? text.fills(source, fieldNames(match.fills)) : text.lacksNothing(source)}
          </p>
          {preview?.fills ? <FillsTable fills={preview.fills} on={props.filled && !props.chosen} /> : null}
          <div className="match-actions">
            <Answer {...props} trashed={trashed} canFill={canFill} />
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
          <p>{repeatText(review, record)}</p>
        </Box>
      ) : null}
      {record.like ? (
        <Box icon={Copy} title={record.like.reason ? text.likelyTitle : text.similarTitle}>
          <p className="selectable">
            {record.like.reason ? text.likelyBefore(record.like.reason) : text.likeBefore}
            <Key match={record.like} onOpen={toggle} />,{' '}
            {text.whoAndWhen(record.like.creators, record.like.year, record.like.added)}.{' '}
            {record.like.reason ? text.likelyAfter : text.likeAfter}
          </p>
          <div className="match-actions">{compare}</div>
        </Box>
      ) : null}
      {clash}
    </>
  );
}

function repeatText({ records, sources }: Review, { repeats, line, source }: ReviewRecord): string {
  const earlier = repeats === null ? undefined : records[repeats];
  const isElsewhere = earlier !== undefined && earlier.source !== source;
  return text.repeatText(earlier?.line ?? line, isElsewhere ? (sources[earlier.source]?.name ?? '') : '');
}

type AnswerValue = 'fill' | 'leave' | 'take';

/** What becomes of a record that the library has. */
function Answer({
  chosen,
  filled,
  trashed,
  canFill,
  onChoose,
  onFill,
}: Props & { trashed: boolean; canFill: boolean }): ReactElement {
  const keep = trashed ? text.leave : canFill ? text.leaveMine : text.keepMine;
  return (
    <Select<AnswerValue>
      size="small"
      label={trashed ? text.trashTitle : text.knownTitle}
      value={chosen ? 'take' : canFill && filled ? 'fill' : 'leave'}
      options={[
        ...(canFill ? [{ value: 'fill' as const, label: text.fillMine }] : []),
        { value: 'leave', label: keep },
        { value: 'take', label: trashed ? text.restore : text.both },
      ]}
      onChange={(value) => {
        onChoose(value === 'take');
        if (value !== 'take') onFill(value === 'fill');
      }}
    />
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
