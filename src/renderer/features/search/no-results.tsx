import { type ReactElement, useMemo } from 'react';
import { brief, text as words } from '../../../language/strings.ts';
import { searchText as text } from '../../../language/strings-search-window.ts';
import { focusSearch } from '../../commands/focus.ts';
import { askedOf } from '../../model/chips.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { termLabel } from './term-label.ts';
import { useWaysOut, type WayOut } from './use-ways-out.ts';
import './no-results.css';

/** What was searched for in vain, and what to take back. Over the best of the rest, where there are some. */
export function NoResults(): ReactElement {
  const app = useGetApp();
  const query = useApp(({ result, shown }) => result?.corrected?.query ?? shown?.query ?? '');
  const { typed: sought, chips: terms } = useMemo(() => askedOf(query), [query]);
  const rest = useApp((state) => state.result?.rest ?? 0);
  const chips = useApp((state) => state.chips);
  const ways = useWaysOut();

  function take({ chip }: WayOut): void {
    const { ask, typed, goTo } = app();
    if (chip === null) goTo({ kind: 'library' }, true);
    else
      ask(
        typed,
        false,
        chips.filter((_, i) => i !== chip),
      );
    focusSearch();
  }

  return (
    <div className={rest > 0 ? 'no-results no-results-band' : 'no-results'} role="note">
      <p className="no-results-line">{text.nothing(brief(sought.trim(), 80), terms.map(termLabel))}</p>
      {rest === 0 && ways.length === 0 ? (
        <p className="no-results-more">{sought.trim() === '' ? text.nothingSo : text.nothingNear}</p>
      ) : null}
      <div className="no-results-acts">
        {ways.map((way) => (
          <Button key={way.chip} size="small" onClick={() => take(way)}>
            {way.chip === null ? text.everywhere : text.drop(termLabel(chips[way.chip] ?? ''))}
            <span className="secondary">{text.dropCount(way.count)}</span>
          </Button>
        ))}
        {rest === 0 && ways.length === 0 ? (
          <Button
            size="small"
            onClick={() => {
              app().search('', false);
              focusSearch();
            }}
          >
            {words.clearSearch}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
