import { type ReactElement, type RefObject, useId } from 'react';
import type { Status } from '../../../contract/model/item.ts';
import type { TaskState } from '../../../contract/model/library.ts';
import { statusNames } from '../../../language/strings-features.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { Select } from '../../ui/select.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import { SuggestField } from '../../ui/suggest-field.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import type { Target } from './use-target.tsx';
import './review-foot.css';

const places: readonly Status[] = ['inbox', 'to-read', 'none'];
const options = places.map((value) => ({
  value,
  label: statusNames[value],
  before: value === 'none' ? null : <StatusGlyph status={value} />,
}));

interface Props {
  /** Has focus at first when nothing was found. */
  first: RefObject<HTMLElement | null>;
  target: Target;
  status: Status;
  onStatus(status: Status): void;
  chosen: number;
  restore: number;
  /** Known papers that get what they lack. */
  completed: number;
  /** Papers that are in the library already and could get collection and tags, too; whether they do, and how many. */
  known: number;
  knownToo: boolean;
  onKnownToo(on: boolean): void;
  organised: number;
  found: number;
  canImport: boolean;
  /** What runs, or null. */
  task: Pick<TaskState, 'done' | 'total' | 'secondsLeft'> | null;
  /** Why nothing was taken. */
  said: { text: string; failed: boolean } | null;
  onStop(): void;
  onCancel(): void;
  onImport(): void;
}

/** Where the papers go, and the two ways out; while they are taken, how far that has come. */
export function ReviewFoot(props: Props): ReactElement {
  const { first, chosen, restore, completed, organised, found, canImport, task, said } = props;
  const { onStop, onCancel, onImport } = props;
  if (task) {
    return (
      <footer className="review-foot">
        <progress
          className="review-progress"
          max={Math.max(1, task.total)}
          value={task.done}
          aria-label={text.importingLabel}
        />
        <span className="review-progress-text" role="status">
          {text.importing(task.done, task.total, task.secondsLeft)}
        </span>
        <span className="review-foot-gap" />
        <Button onClick={onStop}>{text.stop}</Button>
      </footer>
    );
  }
  return (
    <footer className="review-foot">
      {found > 0 ? <Places {...props} /> : null}
      <span className="review-foot-gap" />
      {said ? (
        <p className={classes('review-foot-note', said.failed && 'review-foot-failed')} role="alert">
          {said.text}
        </p>
      ) : null}
      {completed > 0 && !said ? <span className="review-foot-note">{text.completes(completed)}</span> : null}
      <Button
        ref={(button) => {
          if (button && found === 0) first.current = button;
        }}
        onClick={onCancel}
      >
        {found > 0 ? text.cancel : text.close}
      </Button>
      {found > 0 ? (
        <Button variant="primary" disabled={!canImport} onClick={onImport}>
          {text.importN(chosen, restore, completed, organised)}
        </Button>
      ) : null}
    </footer>
  );
}

/** Status, collection and tags for all. */
function Places({ target, status, onStatus, known, knownToo, onKnownToo }: Props): ReactElement {
  const { collection, tags } = target;
  const id = useId();
  return (
    <>
      <span className="review-foot-pair">
        <span className="review-foot-label">{text.into}</span>
        <Select label={text.into} value={status} options={options} onChange={onStatus} />
      </span>
      <span className="review-foot-pair">
        <label className="review-foot-label" htmlFor={`${id}-collection`}>
          {text.collection}
        </label>
        <SuggestField
          id={`${id}-collection`}
          className="review-collection"
          value={collection.value}
          onChange={collection.set}
          suggestions={collection.suggestions}
          placeholder={text.collectionHint}
          listLabel={text.suggestions}
          isNew={collection.target !== null && 'path' in collection.target}
        />
      </span>
      <span className="review-foot-pair">
        <label className="review-foot-label" htmlFor={`${id}-tags`}>
          {text.tag}
        </label>
        <SuggestField
          id={`${id}-tags`}
          className="review-tag"
          value={tags.value}
          onChange={tags.set}
          suggestions={tags.suggestions}
          placeholder={text.tagHint}
          listLabel={text.suggestions}
        />
      </span>
      {known > 0 ? (
        <Tooltip text={text.knownTooWhy}>
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is the control */}
          <label className="review-keep-all">
            <Checkbox checked={knownToo} onChange={onKnownToo} />
            {text.knownToo(known)}
          </label>
        </Tooltip>
      ) : null}
    </>
  );
}
