import { type ReactElement, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { toggleTask } from '../../../language/markdown/lists.ts';
import { noteText as text } from '../../../language/strings-notes.ts';
import { useAppContext } from '../../store/context.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { tabHost } from '../layout/tab-host.ts';
import { MarkdownView } from './markdown-view.tsx';
import { NoteArea } from './note-area.tsx';
import { NoteConflict, NoteState } from './note-state.tsx';
import { useDraft } from './use-draft.ts';
import './notes.css';
import './note-tab.css';

/** A large text is drawn when its writer pauses. */
const LARGE = 50_000;
const PAUSE_MS = 400;

/** The text as it is to be drawn: at once, or a moment after the last letter. */
function useDrawnText(typed: string): string {
  const [late, setLate] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setLate(typed), typed.length > LARGE ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [typed]);
  return useDeferredValue(late);
}

interface Props {
  tabId: string;
  draftKey: string;
  title: string;
}

/** A note in a tab: the text at the left, at the right how it reads; under each other where it is narrow. */
export function NoteTab({ tabId, draftKey, title }: Props): ReactElement | null {
  const { notes } = useAppContext();
  const draft = useDraft(draftKey);
  const drawn = useDrawnText(draft?.text ?? '');
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => area.current?.focus(), []);

  useEffect(() => () => void notes.flush(draftKey, true), [notes, draftKey]);
  // The same while letters are typed: nothing that is drawn is drawn anew for it.
  const onTick = useCallback(
    (line: number) => notes.rewrite(draftKey, toggleTask(notes.get(draftKey)?.text ?? '', line)),
    [notes, draftKey],
  );

  if (!draft) return null;
  return (
    <main className="note-tab" aria-label={text.note}>
      <header className="note-tab-head">
        <h2 className="note-tab-title ellipsis">{title}</h2>
        <NoteState draft={draft} />
        <span className="note-state">{text.tabHint}</span>
      </header>
      <NoteConflict
        draft={draft}
        onGone={() => {
          notes.discard(draftKey);
          tabHost.close(tabId);
        }}
      />
      <div className="note-sides">
        <NoteArea
          ref={area}
          draft={draft}
          onType={(typed) => notes.type(draftKey, typed)}
          onBlur={() => void notes.flush(draftKey, true)}
          onSave={() => void notes.flush(draftKey, true)}
          onLeave={() => tabHost.show(null)}
        />
        <section className="note-side" aria-label={text.preview}>
          <Scroller>
            <MarkdownView text={drawn} className="note-side-text" onTick={onTick} />
          </Scroller>
        </section>
      </div>
    </main>
  );
}
