import { type ReactElement, type ReactNode, useId, useState } from 'react';
import type { FacetCount } from '../../../contract/methods/results.ts';
import type { FieldName } from '../../../language/query/fields.ts';
import { number } from '../../../language/strings.ts';
import { searchText as text } from '../../../language/strings-search-window.ts';
import { chooseValue, chosenValues } from '../../model/facets.ts';
import { useApp, useGetApp } from '../../store/context.ts';

/** Values shown before the rest is asked for. */
const FIRST = 5;

interface Props<T extends string> {
  title: string;
  /** The query's field. */
  field: FieldName;
  counts: readonly FacetCount<T>[];
  nameOf?(value: T): string;
  mark?(value: T): ReactNode;
}

/** Values of one field with their counts. A chosen one stays in sight where no paper has it. */
export function FacetList<T extends string>(props: Props<T>): ReactElement | null {
  const { title, field, counts, nameOf = (value) => value, mark } = props;
  const app = useGetApp();
  const chips = useApp((state) => state.chips);
  const [all, setAll] = useState(false);
  const headId = useId();
  const chosen = chosenValues(chips, field);
  const isChosen = (value: string): boolean =>
    chosen.some((one) => one.toLowerCase() === value.toLowerCase());
  const gone = chosen.filter((one) => !counts.some(({ value }) => value.toLowerCase() === one.toLowerCase()));
  const rows = [...gone.map((value) => ({ value: value as T, count: 0 })), ...counts];
  if (rows.length === 0) return null;
  const shown = rows.filter(({ value }, i) => all || i < FIRST + gone.length || isChosen(value));
  return (
    <section className="facet" aria-labelledby={headId}>
      <h2 id={headId} className="facet-head">
        {title}
      </h2>
      {shown.map(({ value, count }) => (
        <button
          key={value}
          type="button"
          className="facet-value"
          aria-pressed={isChosen(value)}
          aria-label={text.facetValue(nameOf(value), count)}
          title={nameOf(value)}
          onClick={(event) => {
            const { ask, typed } = app();
            ask(typed, false, chooseValue(chips, field, value, event.ctrlKey || event.metaKey));
          }}
        >
          {mark?.(value)}
          <span className="ellipsis">{nameOf(value)}</span>
          <span className="facet-count">{number(count)}</span>
        </button>
      ))}
      {rows.length > FIRST + gone.length ? (
        <button type="button" className="facet-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.fewer : text.more}
        </button>
      ) : null}
    </section>
  );
}
