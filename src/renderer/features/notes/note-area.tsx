import { type KeyboardEvent, type ReactElement, type Ref, useEffect, useId, useRef, useState } from 'react';
import type { MentionedPaper } from '../../../contract/methods/notes.ts';
import { completeMention, type OpenMention, openMention } from '../../../language/markdown/mentions.ts';
import { noteText } from '../../../language/strings-notes.ts';
import { nextItem } from '../../model/list-line.ts';
import type { Draft } from '../../store/note-draft.ts';
import { caretTop } from './caret-top.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

interface Props {
  draft: Pick<Draft, 'text' | 'epoch'>;
  ref?: Ref<HTMLTextAreaElement>;
  onType(text: string): void;
  onBlur?(): void;
  /** Escape, where no list is open. */
  onLeave(): void;
  onSave(): void;
}

/** Letters that are looked at around the caret: enough for any mention, however long the note. */
const NEAR = 200;

/** Puts text into the field as if it were typed, so that the field's own undo takes it back. */
function typeInto(area: HTMLTextAreaElement, from: number, to: number, insert: string): void {
  area.setSelectionRange(from, to);
  document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert);
}

/** The note's own text: a plain field, so that a megabyte in it is typed in as fast as a line. */
export function NoteArea({ draft, ref, onType, onBlur, onLeave, onSave }: Props): ReactElement {
  const area = useRef<HTMLTextAreaElement | null>(null);
  // Given once: to tell the field its text with every letter costs as much as the text is long.
  const [initial] = useState(draft.text);
  const id = useId();
  const [mention, setMention] = useState<(OpenMention & { top: number | null }) | null>(null);
  const [at, setAt] = useState(0);
  const papers = useSuggestions(mention?.words ?? null);
  const open = mention !== null && papers !== null && papers.length > 0;
  const active = open ? Math.min(at, papers.length - 1) : -1;

  // What came from elsewhere replaces the text; what was typed is there already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the epoch says when
  useEffect(() => {
    const field = area.current;
    if (!field || draft.epoch === 0 || field.value === draft.text) return;
    const { selectionStart, scrollTop } = field;
    field.value = draft.text;
    field.setSelectionRange(selectionStart, selectionStart);
    field.scrollTop = scrollTop;
  }, [draft.epoch]);

  // The pane may end above the list.
  useEffect(() => {
    if (open) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [id, open]);

  function look(field: HTMLTextAreaElement, typed = field.value): void {
    const caret = field.selectionStart;
    const from = Math.max(0, caret - NEAR);
    const found = caret === field.selectionEnd ? openMention(typed.slice(from, caret)) : null;
    setMention(found && { ...found, from: found.from + from, top: caretTop(field) });
    setAt(0);
  }

  function choose(paper: MentionedPaper): void {
    const field = area.current;
    if (!field || !mention) return;
    const { from, to, insert } = completeMention(
      field.value,
      field.selectionStart,
      mention,
      paper.citationKey,
    );
    setMention(null);
    typeInto(field, from, to, insert);
    setMention(null);
  }

  function onListKey(event: KeyboardEvent): boolean {
    if (!open) return false;
    const last = papers.length - 1;
    const chosen = papers[active];
    if (event.key === 'ArrowDown') setAt(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setAt(active <= 0 ? last : active - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) choose(chosen);
    else if (event.key === 'Escape') setMention(null);
    else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const field = event.currentTarget;
    const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (onListKey(event)) {
      // Done.
    } else if (event.key === 'Escape') onLeave();
    else if (event.key === 's' && (event.ctrlKey || event.metaKey) && !event.shiftKey) onSave();
    else if (event.key === 'Enter' && plain && field.selectionStart === field.selectionEnd) {
      const next = nextItem(field.value.slice(0, field.selectionStart));
      if (!next) return;
      typeInto(field, next.from, field.selectionStart, next.insert);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="note-area">
      <textarea
        ref={(field) => {
          area.current = field;
          if (typeof ref === 'function') ref(field);
          else if (ref) ref.current = field;
        }}
        className="field note-field"
        aria-label={noteText.note}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={open ? id : undefined}
        aria-activedescendant={open ? `${id}-${active}` : undefined}
        placeholder={noteText.placeholder}
        defaultValue={initial}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          onType(typed);
          look(event.currentTarget, typed);
        }}
        onSelect={(event) => mention && look(event.currentTarget)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setMention(null);
          onBlur?.();
        }}
      />
      {open ? (
        <SuggestionList
          id={id}
          papers={papers}
          active={active}
          top={mention.top}
          onPoint={setAt}
          onChoose={choose}
        />
      ) : null}
    </div>
  );
}
