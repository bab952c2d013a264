import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from 'react';
import type { Place } from '../../../contract/model/library.ts';
import { text } from '../../../language/strings.ts';
import { focusList, SEARCH_ID } from '../../commands/focus.ts';
import { type Cut, finished, MOST_QUERY, reopened } from '../../model/chips.ts';
import { isFresh, placeCount } from '../../model/place.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import type { AppState } from '../../store/state.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeyChips } from '../../ui/kbd.tsx';
import { focusLastChip } from './chip-row.tsx';
import { Completions, optionId } from './completions.tsx';
import { useCompletions } from './use-completions.ts';
import './search-field.css';

/** How a place is called inside "Search …, 12 papers"; the library needs no name. */
function placeName(place: Place, { collections, tags }: AppState): string | null {
  if (place.kind === 'library') return null;
  if (place.kind === 'status') return text.status(place.status);
  if (place.kind === 'collection') return collections.find(({ id }) => id === place.id)?.name ?? null;
  if (place.kind === 'tag') return tags.find(({ id }) => id === place.id)?.name ?? null;
  return text.searchPlace[place.kind];
}

function placeholder(state: AppState): string {
  const { place, status, result, shown, hideSkipped } = state;
  if (!status || isFresh(status)) return text.search;
  const counted = placeCount(place, status.counts, hideSkipped);
  return text.searchIn(placeName(place, state), counted ?? (shown ? (result?.placeTotal ?? 0) : 0));
}

/**
 * Searches with every keystroke. A space behind a finished term makes it a chip, Backspace before the
 * text takes the last one back. Enter takes the words as they stand; Escape takes back what is offered,
 * then the text, then the chips, then gives focus to the list.
 */
export function SearchField(): ReactElement {
  const app = useGetApp();
  const field = useRef<HTMLInputElement>(null);
  // How the last space cut the text, if it made a chip.
  const made = useRef<Cut | null>(null);
  const listId = useId();
  const typed = useApp((state) => state.typed);
  const isBlank = useApp((state) => state.query === '');
  const hint = useApp(placeholder);
  const [caret, setCaret] = useState<number | null>(null);
  const { options, from, to, recall, forget } = useCompletions(typed, caret, isBlank);
  const [active, setActive] = useState(-1);
  const isOpen = caret !== null && options.length > 0;
  const at = isOpen ? Math.min(active, options.length - 1) : -1;

  function offer(next: number | null): void {
    setCaret(next);
    setActive(-1);
  }

  /** Puts a suggestion in the place of what was typed for it; a finished term becomes a chip. */
  function take(index: number): void {
    const option = options[index];
    if (!option) return;
    if (option.kind === 'recent') {
      app().search(option.insert, false);
      recall(option.insert);
      offer(null);
      return;
    }
    const before = typed.slice(0, from) + option.insert;
    const after = typed.slice(to);
    const { ask, chips } = app();
    const done = finished(chips, before.trimEnd());
    made.current = done;
    if (done) ask(done.typed + after.trimStart(), false, done.chips);
    else ask(before + after, true);
    const end = (done ? done.typed : before).length;
    offer(done ? null : end);
    requestAnimationFrame(() => field.current?.setSelectionRange(end, end));
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const { search, ask, chips, query, focusAt, focusIndex } = app();
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    const isAtStart = start === 0 && end === 0;
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (event.key === 'Enter') {
      if (at >= 0) take(at);
      else {
        search(query, false);
        recall(query);
        offer(null);
      }
    } else if (event.key === 'Escape') {
      if (!isOpen && isBlank) focusList();
      else if (!isOpen) ask('', false, typed === '' ? [] : chips);
      offer(null);
    } else if (event.key === 'ArrowDown' && event.altKey) offer(start);
    else if (event.key === 'ArrowDown' && isOpen) setActive(at + 1 >= options.length ? 0 : at + 1);
    else if (event.key === 'ArrowUp' && isOpen) setActive(at < 0 ? options.length - 1 : at - 1);
    else if (event.key === 'ArrowDown') {
      // Into the list, at the paper that is shown.
      recall(query);
      void focusAt(focusIndex, 'follow');
      focusList();
    } else if (event.key === 'Tab' && at >= 0 && !hasModifier) take(at);
    else if (event.key === ' ' && !hasModifier && start === end && start !== null) {
      const before = typed.slice(0, start);
      const done = reopened(made.current, chips, before) ?? finished(chips, before);
      made.current = done;
      if (!done) return;
      ask(done.typed + typed.slice(start).trimStart(), true, done.chips);
      requestAnimationFrame(() => field.current?.setSelectionRange(done.typed.length, done.typed.length));
      offer(null);
    } else if (event.key === 'Backspace' && isAtStart && chips.length > 0) {
      const last = chips.at(-1) ?? '';
      ask([last, typed].filter(Boolean).join(' '), true, chips.slice(0, -1));
      requestAnimationFrame(() => field.current?.setSelectionRange(last.length, last.length));
    } else if (event.key === 'ArrowLeft' && isAtStart && !hasModifier && chips.length > 0) focusLastChip();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="search">
      <Icon of={Search} />
      <input
        ref={field}
        id={SEARCH_ID}
        className="search-input"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? optionId(listId, at) : undefined}
        type="search"
        aria-label={hint}
        placeholder={isBlank ? hint : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={MOST_QUERY}
        value={typed}
        onChange={({ target }) => {
          app().ask(target.value, true);
          offer(target.selectionStart);
        }}
        onKeyDown={onKeyDown}
        onMouseDown={({ currentTarget }) => {
          if (currentTarget.value === '') offer(0);
        }}
        onBlur={() => offer(null)}
      />
      {isBlank ? (
        <KeyChips keys="/" />
      ) : (
        <IconButton
          label={text.clearSearch}
          keys="Escape"
          icon={X}
          size="compact"
          onClick={() => {
            app().search('', false);
            field.current?.focus();
          }}
        />
      )}
      {isOpen ? (
        <Completions
          id={listId}
          options={options}
          active={at}
          onPoint={setActive}
          onTake={take}
          onForget={forget}
        />
      ) : null}
    </div>
  );
}
