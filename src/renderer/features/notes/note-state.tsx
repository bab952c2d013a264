import type { ReactElement } from 'react';
import { noteText as text } from '../../../language/strings-notes.ts';
import { useAppContext } from '../../store/context.ts';
import type { Draft } from '../../store/note-draft.ts';
import { Button } from '../../ui/button.tsx';

/** Whether what was written is in the library. */
export function NoteState({ draft }: { draft: Draft }): ReactElement {
  const { notes } = useAppContext();
  if (draft.state === 'failed') {
    return (
      <span className="note-state note-failed" role="alert">
        {text.failed(draft.problem ?? '')}{' '}
        <Button size="small" onClick={() => void notes.flush(draft.key)}>
          {text.tryAgain}
        </Button>
      </span>
    );
  }
  const said = { saved: text.saved, saving: text.saving, unsaved: text.unsaved, conflict: '', gone: '' };
  const isNew = draft.id === null && draft.text === '';
  return <span className="note-state">{isNew ? text.hint : said[draft.state]}</span>;
}

/** Two texts, or a note that is gone: nothing is overwritten or dropped until the user has chosen. */
export function NoteConflict({ draft, onGone }: { draft: Draft; onGone(): void }): ReactElement | null {
  const { notes } = useAppContext();
  if (draft.state === 'gone') {
    return (
      <section className="conflict" aria-label={text.gone}>
        <p className="conflict-title" role="alert">
          {text.gone}
        </p>
        <div className="conflict-actions">
          <Button size="small" onClick={() => void notes.settle(draft.key, 'mine')}>
            {text.keepAsNew}
          </Button>
          <Button size="small" onClick={onGone}>
            {text.discard}
          </Button>
        </div>
      </section>
    );
  }
  if (draft.state !== 'conflict' || !draft.theirs) return null;
  const settle = (choice: 'mine' | 'theirs' | 'both') => () => void notes.settle(draft.key, choice);
  return (
    <section className="conflict" aria-label={text.conflict}>
      <p className="conflict-title" role="alert">
        {text.conflict}
      </p>
      <div className="conflict-label">{text.theirs}</div>
      {/* Yours stands in the field below, and can be written on. */}
      <div className="conflict-value selectable">{draft.theirs.text}</div>
      <div className="conflict-actions">
        <Button size="small" onClick={settle('both')}>
          {text.keepBoth}
        </Button>
        <Button size="small" onClick={settle('mine')}>
          {text.keepMine}
        </Button>
        <Button size="small" onClick={settle('theirs')}>
          {text.useTheirs}
        </Button>
      </div>
    </section>
  );
}
