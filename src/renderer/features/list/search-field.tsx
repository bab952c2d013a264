import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useRef } from 'react';
import type { Place } from '../../../contract/model/library.ts';
import { text } from '../../../language/strings.ts';
import { focusList, SEARCH_ID } from '../../commands/focus.ts';
import { isFresh, placeCount } from '../../model/place.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import type { AppState } from '../../store/state.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeyChips } from '../../ui/kbd.tsx';
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

/** Searches with every keystroke. Escape takes the text back, then gives focus to the list. */
export function SearchField(): ReactElement {
  const app = useGetApp();
  const field = useRef<HTMLInputElement>(null);
  const query = useApp((state) => state.query);
  const hint = useApp(placeholder);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const { search, focusAt, focusIndex } = app();
    if (event.key === 'Enter') search(query, false);
    else if (event.key === 'Escape' && query !== '') search('', false);
    else if (event.key === 'Escape') focusList();
    else if (event.key === 'ArrowDown') {
      // Into the list, at the paper that is shown.
      void focusAt(focusIndex, 'follow');
      focusList();
    } else return;
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
        type="search"
        aria-label={hint}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => app().search(event.target.value, true)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? (
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
    </div>
  );
}
