import { Pencil } from 'lucide-react';
import { type ReactElement, useCallback, useMemo, useState } from 'react';
import type { Note } from '../../../contract/methods/notes.ts';
import { marksIn, markText } from '../../../language/mark.ts';
import { noteText as text } from '../../../language/strings-notes.ts';
import { useCommands } from '../../commands/context.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { NamedButton } from '../../ui/named-button.tsx';
import { MarkdownView } from './markdown-view.tsx';
import { useNoteMarks } from './note-marks.ts';

interface Props {
  note: Note;
  fixed: boolean;
  onEdit(): void;
  onTick(line: number): void;
}

/** Blocks of a note that is folded: more than its height shows. */
const FOLDED_BLOCKS = 30;

/** A note as it is read in the pane, folded when it is long; a click, or its pencil, opens it for writing. */
export function NoteCard({ note, fixed, onEdit, onTick }: Props): ReactElement {
  const commands = useCommands();
  const [wantsAll, setAll] = useState(false);
  const marks = useNoteMarks();
  const hasHits = useMemo(
    () => markText(note.text, marksIn(marks, null)).some(({ hit }) => hit),
    [note.text, marks],
  );
  // A hit that is stepped to must not lie in the folded part.
  const all = wantsAll || hasHits;
  const [cut, setCut] = useState(false);
  const watch = useCallback((element: HTMLDivElement) => {
    const measure = (): void => setCut(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="note">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the pencil inside is the way for keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the pencil inside */}
      <div
        className={classes('editable', fixed && 'editable-fixed')}
        onClick={(event) => {
          const onControl =
            event.target instanceof Element &&
            event.target.closest('a, button, .checkbox, .md-pre, .md-table') !== null;
          if (!fixed && !onControl && (getSelection()?.isCollapsed ?? true)) onEdit();
        }}
      >
        <div ref={watch} className={classes('note-read', !all && 'note-folded')}>
          <MarkdownView
            text={note.text}
            onTick={fixed ? null : onTick}
            {...(all ? {} : { most: FOLDED_BLOCKS })}
          />
        </div>
        {fixed ? null : (
          <NamedButton
            className="editable-pencil"
            label={text.edit}
            keys={commands.spec('item.note').keys[0]}
            onClick={onEdit}
          >
            <Icon of={Pencil} small />
          </NamedButton>
        )}
      </div>
      {(cut || all) && !hasHits ? (
        <button type="button" className="paper-show" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.showLess : text.showAll}
        </button>
      ) : null}
    </div>
  );
}
