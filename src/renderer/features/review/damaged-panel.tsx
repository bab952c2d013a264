import { type ReactElement, useState } from 'react';
import type { Review } from '../../../contract/model/library.ts';
import { number } from '../../../language/strings.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { damagedText } from '../../../language/strings-sources.ts';
import { useClient, useGetApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { MendEditor } from './mend-editor.tsx';
import './lines.css';
import './damaged.css';

/** The records that could not be read: where, why, their text; to be mended here, or saved for another program. */
export function DamagedPanel({ review }: { review: Review }): ReactElement {
  const client = useClient();
  const app = useGetApp();
  const [mending, setMending] = useState<number | null>(null);
  const { rejected, sources, leftOut } = review;
  const more = leftOut.rejected - rejected.length;

  async function save(): Promise<void> {
    const name = `damaged-${sources[rejected[0]?.source ?? 0]?.name.split('/').at(-1) ?? 'records.txt'}`;
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
      <ol className="lines-list damaged-list selectable" aria-label={text.lines}>
        {rejected.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
          <li key={i} className="damaged">
            <span className="line-number">{number(one.line)}</span>
            <span className="damaged-why" dir="auto">
              {one.message}
              {sources.length > 1 ? <span className="line-file"> {sources[one.source]?.name}</span> : null}
            </span>
            {mending === i ? null : (
              <Button size="small" aria-label={damagedText.mendLine(one.line)} onClick={() => setMending(i)}>
                {damagedText.mend}
              </Button>
            )}
            {mending === i ? (
              <MendEditor review={review} one={one} onClose={() => setMending(null)} />
            ) : (
              <code className="line-source damaged-text mono">{one.text}</code>
            )}
          </li>
        ))}
        {more > 0 ? <li>{text.moreLines(more)}</li> : null}
      </ol>
    </div>
  );
}
