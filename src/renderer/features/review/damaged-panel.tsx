import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Review } from '../../../contract/model/review.ts';
import { number } from '../../../language/strings.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { damagedText } from '../../../language/strings-sources.ts';
import { basename } from '../../model/file-name.ts';
import { useClient, useGetApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { MendEditor } from './mend-editor.tsx';
import { keyOf, type Mending } from './use-mending.ts';
import './lines.css';
import './damaged.css';

/** The records that could not be read: where, why, their text; to be mended here, or saved for another program. */
export function DamagedPanel({ review, mending }: { review: Review; mending: Mending }): ReactElement {
  const client = useClient();
  const app = useGetApp();
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const closed = useRef<number | null>(null);
  const { rejected, sources, leftOut } = review;
  const more = leftOut.rejected - rejected.length;

  useEffect(() => {
    if (open !== null || closed.current === null) return;
    // The field with the keys is gone; the record has them again, or what stands in its place.
    const buttons = list.current?.querySelectorAll('button') ?? [];
    buttons[Math.min(closed.current, buttons.length - 1)]?.focus();
    closed.current = null;
  }, [open]);

  // Another one may have been opened while this was read.
  const close = (key: string, at: number): void => {
    closed.current = at;
    setOpen((now) => (now === key ? null : now));
  };

  async function save(): Promise<void> {
    const name = `damaged-${basename(sources[rejected[0]?.source ?? 0]?.name ?? 'records.txt')}`;
    const done = await client.call('shell.saveDamaged', { review: review.id, suggestedName: name });
    if (done) app().toast({ text: damagedText.saved(done.count, done.path), tone: 'info' });
  }

  return (
    <div className="lines lines-whole">
      <div className="damaged-head">
        <p className="lines-head">
          <b className="lines-title">{text.rejectedCount(leftOut.rejected)}</b>
        </p>
        <Button size="small" onClick={() => void save().catch(app().fail)}>
          {damagedText.save}
        </Button>
      </div>
      <ol ref={list} className="lines-list damaged-list selectable" aria-label={text.lines}>
        {rejected.map((one, i) => {
          const key = `${keyOf(one)} ${one.at}`;
          return (
            <li key={key} className="damaged">
              <span className="line-number">{number(one.line)}</span>
              <span className="damaged-why" dir="auto">
                {one.message}
                {sources.length > 1 ? <span className="line-file"> {sources[one.source]?.name}</span> : null}
              </span>
              {open === key ? null : (
                <MendButton
                  line={one.line}
                  isBegun={mending.edited(one) !== undefined}
                  onClick={() => setOpen(key)}
                />
              )}
              {open === key ? (
                <MendEditor review={review.id} one={one} mending={mending} onClose={() => close(key, i)} />
              ) : (
                <code className="line-source damaged-text mono">{one.text}</code>
              )}
            </li>
          );
        })}
        {more > 0 ? <li>{text.moreLines(more)}</li> : null}
      </ol>
    </div>
  );
}

function MendButton(props: { line: number; isBegun: boolean; onClick(): void }): ReactElement {
  const { line, isBegun, onClick } = props;
  const label = isBegun ? damagedText.goOnLine(line) : damagedText.mendLine(line);
  return (
    <Button size="small" aria-label={label} onClick={onClick}>
      {isBegun ? damagedText.goOn : damagedText.mend}
    </Button>
  );
}
