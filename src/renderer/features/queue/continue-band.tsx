import type { ReactElement } from 'react';
import type { ReadingPaper } from '../../../contract/methods/queue.ts';
import { text as windowText } from '../../../language/strings.ts';
import { readingText as text } from '../../../language/strings-reading.ts';
import { continueReading } from '../../commands/queue.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Ellipsis } from '../../ui/ellipsis.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import { useReading } from './use-reading.ts';
import './continue-band.css';

/** So many papers are named: with them, twenty of the queue still fit a small window. */
const MOST = 3;

/** What is being read, over the queue. */
export function ContinueBand(): ReactElement | null {
  const shown = useApp(
    ({ place, query, status }) =>
      place.kind === 'queue' && query.trim() === '' && (status?.counts.byStatus.reading ?? 0) > 0,
  );
  return shown ? <Band /> : null;
}

function Band(): ReactElement | null {
  const app = useAppContext();
  const reading = useReading(MOST);
  if (!reading || reading.papers.length === 0) return null;
  const more = reading.total - reading.papers.length;
  return (
    <section className="continue" aria-label={text.continueHead}>
      <h2 className="continue-head">
        {text.continueHead}
        {more > 0 ? (
          <button
            type="button"
            className="continue-more"
            onClick={() => app.store.getState().goTo({ kind: 'status', status: 'reading' })}
          >
            {text.more(more)}
          </button>
        ) : null}
      </h2>
      <ul>
        {reading.papers.map((paper) => (
          <li key={paper.id}>
            <Paper paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Paper({ paper }: { paper: ReadingPaper }): ReactElement {
  const app = useAppContext();
  const { id, title, creators, page } = paper;
  const named = title || windowText.untitled;
  return (
    <button
      type="button"
      className="continue-paper"
      aria-label={text.continueNamed(named)}
      onClick={() => void continueReading(app, id)}
    >
      <span className="continue-glyph">
        <StatusGlyph status="reading" />
      </span>
      <Ellipsis text={named} className="continue-title" />
      <span className="continue-by">{creators}</span>
      {page === null ? null : <span className="continue-page">{text.page(page)}</span>}
    </button>
  );
}
