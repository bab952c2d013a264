import type { ReactElement } from 'react';
import type { Mention } from '../../../contract/methods/notes.ts';
import { noteText as text } from '../../../language/strings-notes.ts';
import { useAppContext } from '../../store/context.ts';
import { RichText } from '../../ui/rich-text.tsx';
import { showPaper } from '../palette/show-paper.ts';

/** Notes of other papers that mention this one: the way back. */
export function MentionsList({
  mentions,
  total,
}: {
  mentions: readonly Mention[];
  total: number;
}): ReactElement | null {
  const app = useAppContext();
  if (total === 0) return null;
  return (
    <section className="paper-section" aria-label={text.mentionedIn}>
      <h3 className="paper-head">
        {text.mentionedIn} <span className="note-count">{text.count(total)}</span>
      </h3>
      <ul className="mentions">
        {mentions.map(({ note, paper, text: around }) => (
          <li key={note}>
            <button
              type="button"
              className="mention"
              onClick={() => showPaper(app, paper.id).catch(app.store.getState().fail)}
            >
              <span className="mention-title ellipsis">
                <RichText text={paper.title || paper.citationKey} />
              </span>
              <span className="mention-text">{around}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > mentions.length ? (
        <p className="mention-text">{text.moreMentions(total - mentions.length)}</p>
      ) : null}
    </section>
  );
}
