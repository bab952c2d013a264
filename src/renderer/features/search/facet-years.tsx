import { type KeyboardEvent, type ReactElement, useId, useMemo, useState } from 'react';
import type { FacetCount } from '../../../contract/methods/results.ts';
import { searchText as text } from '../../../language/strings-search-window.ts';
import { chooseYears, chosenYears, type YearBar, yearBars } from '../../model/facets.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { rem } from '../../ui/rem.ts';
import { Tooltip } from '../../ui/tooltip.tsx';

const MOST_BARS = 24;
/** Widest that a bar is drawn, in px at 100 %. */
const BAR = 24;

const nameOf = ({ from, to }: YearBar): string => (from === to ? String(from) : `${from}–${to}`);

/** How many papers are of which years: a bar for each, all of one stop, walked through with arrows. */
export function FacetYears({ years }: { years: readonly FacetCount<number>[] }): ReactElement | null {
  const app = useGetApp();
  const chips = useApp((state) => state.chips);
  const [stop, setStop] = useState<number | null>(null);
  const headId = useId();
  const bars = useMemo(() => yearBars(years, MOST_BARS), [years]);
  const first = bars[0];
  const last = bars.at(-1);
  if (!first || !last) return null;
  const chosen = chosenYears(chips);
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  const at = Math.min(stop ?? bars.length - 1, bars.length - 1);

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    const sides = { ArrowLeft: 'previousElementSibling', ArrowRight: 'nextElementSibling' } as const;
    const side = sides[event.key as keyof typeof sides];
    const next = side && event.currentTarget[side];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <section className="facet" aria-labelledby={headId}>
      <h2 id={headId} className="facet-head">
        {text.years}
      </h2>
      <div className="facet-chart" style={{ width: rem(BAR * bars.length) }}>
        <div className="facet-bars">
          {bars.map((bar, index) => (
            <Tooltip key={bar.from} text={text.facetValue(nameOf(bar), bar.count)}>
              <button
                type="button"
                className="facet-bar"
                tabIndex={index === at ? 0 : -1}
                aria-pressed={chosen !== null && chosen.from <= bar.from && chosen.to >= bar.to}
                aria-label={text.facetValue(nameOf(bar), bar.count)}
                onFocus={() => setStop(index)}
                onKeyDown={onKeyDown}
                onClick={(event) => {
                  const { ask, typed } = app();
                  const adds = event.ctrlKey || event.metaKey || event.shiftKey;
                  ask(typed, false, chooseYears(chips, bar, adds));
                }}
              >
                <span className="facet-length" style={{ height: `${(100 * bar.count) / highest}%` }} />
              </button>
            </Tooltip>
          ))}
        </div>
        <div className="facet-span" aria-hidden="true">
          <span>{first.from}</span>
          {last.to === first.from ? null : <span>{last.to}</span>}
        </div>
      </div>
    </section>
  );
}
