import { X } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Status } from '../../../contract/model/item.ts';
import type { Review } from '../../../contract/model/library.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { DialogTitle } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { tabCounts } from './choice.ts';
import { LinesPanel } from './lines-panel.tsx';
import { NothingFound } from './nothing-found.tsx';
import { RecordList } from './record-list.tsx';
import { RecordPreview } from './record-preview.tsx';
import { ReviewFoot } from './review-foot.tsx';
import { readKey } from './review-keys.ts';
import { ReviewTabs } from './review-tabs.tsx';
import { useChoice } from './use-choice.ts';
import { useCommit } from './use-commit.ts';

interface Props {
  review: Review;
  /** What has focus at first: the list of records or, without any, the way out. */
  first: RefObject<HTMLElement | null>;
  onDiscard(): void;
  /** While papers are being taken the sheet can't be closed. */
  onBusy(busy: boolean): void;
}

function titleOf({ records, name, format }: Review): string {
  const found = records.length;
  if (found === 0) return text.nothingTitle(name, format);
  const nothingNew = records.every((record) => record.state === 'known');
  return nothingNew ? text.allKnown(found) : text.title(found, name, format);
}

/** What was found, which of it is taken, and where it goes. */
export function ReviewSheet({ review, first, onDiscard, onBusy }: Props): ReactElement {
  const choice = useChoice(review);
  const commit = useCommit(review);
  const [status, setStatus] = useState<Status>(review.format === 'paper-page' ? 'inbox' : 'none');
  const tags = useRef<HTMLInputElement>(null);
  const tabs = useMemo(() => tabCounts(review), [review]);
  const title = useMemo(() => titleOf(review), [review]);
  const found = review.records.length;
  const busy = commit.task !== null;
  const { tab, record, chosen } = choice;
  const lines = tab === 'ignored' || tab === 'rejected' ? tab : null;
  const canImport = chosen.size + choice.completed > 0 && !busy;

  const wasBusy = useRef(false);
  useEffect(() => {
    onBusy(busy);
    // What was pressed to stop is gone; the list has the keys again.
    if (wasBusy.current && !busy) first.current?.focus();
    wasBusy.current = busy;
  }, [busy, onBusy, first]);

  function onImport(): void {
    const tag = tags.current?.value ?? '';
    if (canImport) void commit.start({ ...choice.lists, status, tags: tag.split(',') });
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const key = readKey(event, event.target instanceof Element ? event.target : null);
    if (!key) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'import') onImport();
    else if (!busy) choice.act(key);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the sheet's keys work wherever focus is in it
    <div className="review-sheet" onKeyDown={onKeyDown}>
      <header className="review-top">
        <DialogTitle className="review-title">{title}</DialogTitle>
        <IconButton label={text.close} icon={X} keys="Escape" onClick={onDiscard} disabled={busy} />
        {found > 0 ? <ReviewTabs tabs={tabs} tab={tab} onTab={choice.setTab} /> : null}
      </header>
      {found === 0 ? (
        <NothingFound review={review} />
      ) : lines ? (
        <LinesPanel review={review} which={lines} whole />
      ) : (
        <div className="review-body">
          <div className="review-left">
            <RecordList
              list={first}
              records={choice.shown}
              chosen={chosen}
              focus={choice.at}
              total={found}
              onFocus={choice.setAt}
              onChoose={choice.choose}
              onAll={choice.toggleAll}
            />
            {review.ignored.length > 0 ? <LinesPanel review={review} which="ignored" /> : null}
          </div>
          {record ? (
            <RecordPreview
              review={review}
              record={record}
              chosen={chosen.has(record.index)}
              onChoose={(on) => choice.choose(record.index, on)}
            />
          ) : null}
        </div>
      )}
      <ReviewFoot
        first={first}
        tags={tags}
        status={status}
        onStatus={setStatus}
        chosen={choice.lists.chosen.length}
        restore={choice.lists.restore.length}
        completed={choice.completed}
        canImport={canImport}
        task={commit.task}
        said={commit.said}
        found={found}
        onStop={commit.stop}
        onCancel={onDiscard}
        onImport={onImport}
      />
    </div>
  );
}
