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
import type { Review } from '../../../contract/model/review.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { DialogTitle } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { unread } from './choice.ts';
import { ColumnsPanel } from './columns-panel.tsx';
import { DamagedPanel } from './damaged-panel.tsx';
import { EncodingNotice } from './encoding-notice.tsx';
import { FilesPanel, UnreadPanel } from './files-panel.tsx';
import { KeepAll } from './keep-all.tsx';
import { LinesPanel } from './lines-panel.tsx';
import { NothingFound } from './nothing-found.tsx';
import { RecordList } from './record-list.tsx';
import { RecordPreview } from './record-preview.tsx';
import { ReviewFoot } from './review-foot.tsx';
import { readKey } from './review-keys.ts';
import { ReviewTabs } from './review-tabs.tsx';
import { useChoice } from './use-choice.ts';
import { useColumns } from './use-columns.ts';
import { useCommit } from './use-commit.ts';
import { useMending } from './use-mending.ts';
import { useTarget } from './use-target.tsx';

interface Props {
  review: Review;
  /** What has focus at first: the list of records or, without any, the way out. */
  first: RefObject<HTMLElement | null>;
  onDiscard(): void;
  /** While papers are being taken the sheet can't be closed. */
  onBusy(busy: boolean): void;
}

function titleOf({ records, name, format, sources }: Review): string {
  const found = records.length;
  const from = { name, format, sources: sources.length };
  if (found === 0) return text.nothingTitle(from);
  const nothingNew = records.every((record) => record.state === 'known');
  return nothingNew ? text.allKnown(found) : text.title(found, from);
}

/** What was found, which of it is taken, and where it goes. */
export function ReviewSheet({ review, first, onDiscard, onBusy }: Props): ReactElement {
  const choice = useChoice(review);
  const commit = useCommit(review);
  const target = useTarget();
  const mending = useMending(review.id);
  const columns = useColumns(review.id);
  const [status, setStatus] = useState<Status>(review.format === 'paper-page' ? 'inbox' : 'none');
  const [knownToo, setKnownToo] = useState(true);
  const title = useMemo(() => titleOf(review), [review]);
  const found = review.records.length;
  const hasUnread = useMemo(() => unread(review).length > 0, [review]);
  const busy = commit.task !== null;
  const { tabs, tab, record, chosen } = choice;
  const organises = target.collection.target !== null || target.tags.names.length > 0;
  const organised = organises && knownToo ? choice.known : 0;
  const canImport = chosen.size + choice.completed + organised > 0 && !busy && !columns.isReading;

  const wasBusy = useRef(false);
  useEffect(() => {
    onBusy(busy);
    // What was pressed to stop is gone; the list has the keys again.
    if (wasBusy.current && !busy) first.current?.focus();
    wasBusy.current = busy;
  }, [busy, onBusy, first]);

  const sheet = useRef<HTMLDivElement>(null);
  const shown = useRef(review);
  useEffect(() => {
    if (review === shown.current) return;
    shown.current = review;
    // The last damaged record was mended, and its panel went with the keys. An open list gives them back itself.
    if (document.activeElement?.contains(sheet.current) && document.activeElement !== sheet.current)
      first.current?.focus();
  }, [review, first]);

  function onImport(): void {
    if (!canImport) return;
    const { collection, tags } = target;
    const choices = {
      ...choice.lists,
      unfilled: [...choice.unfilled],
      status,
      tags: tags.names,
      collection: collection.target,
      organiseKnown: organised > 0,
      keepAll: choice.keepAll,
    };
    void commit.start(choices, collection.target === null ? '' : collection.value.trim());
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
    <div ref={sheet} className="review-sheet" onKeyDown={onKeyDown}>
      <header className="review-top">
        <DialogTitle className="review-title">{title}</DialogTitle>
        <IconButton label={text.close} icon={X} keys="Escape" onClick={onDiscard} disabled={busy} />
        <EncodingNotice review={review} />
        {tabs.length > 0 ? (
          <div className="review-choices">
            <ReviewTabs tabs={tabs} tab={tab} onTab={choice.setTab} />
            {choice.canKeepAll ? <KeepAll on={choice.keepAll} onChange={choice.setKeepAll} /> : null}
          </div>
        ) : null}
      </header>
      {tab === 'columns' ? (
        <ColumnsPanel review={review} choice={columns} />
      ) : tab === 'files' ? (
        <FilesPanel review={review} />
      ) : found === 0 ? (
        <NothingFound review={review} mending={mending} />
      ) : tab === 'rejected' ? (
        <DamagedPanel review={review} mending={mending} />
      ) : tab === 'ignored' ? (
        <LinesPanel review={review} whole />
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
            {hasUnread ? <UnreadPanel review={review} /> : null}
            {review.ignored.length > 0 ? <LinesPanel review={review} folded={hasUnread} /> : null}
          </div>
          {record ? (
            <RecordPreview
              review={review}
              record={record}
              chosen={chosen.has(record.index)}
              filled={!choice.unfilled.has(record.index)}
              onChoose={(on) => choice.choose(record.index, on)}
              onFill={(on) => choice.setFilled(record.index, on)}
            />
          ) : null}
        </div>
      )}
      <ReviewFoot
        first={first}
        target={target}
        status={status}
        onStatus={setStatus}
        known={organises ? choice.known : 0}
        knownToo={knownToo}
        onKnownToo={setKnownToo}
        organised={organised}
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
