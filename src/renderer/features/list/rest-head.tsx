// biome-ignore-all lint/a11y/useSemanticElements: a <table> can't draw only the rows in sight; ARIA's grid can
// biome-ignore-all lint/a11y/useFocusableInteractive: a line between rows, which no key stops at
import type { ReactElement } from 'react';
import { searchText as text } from '../../../language/strings-search-window.ts';
import { classes } from '../../ui/classes.ts';
import { rem } from '../../ui/rem.ts';
import type { ColumnLayout } from './use-columns.ts';

/** Its height, in px at 100 %. */
export const REST_HEAD = 28;

interface Props {
  total: number;
  rest: number;
  /** Distance from the top of the list, in px at 100 %. */
  top: number;
  layout: ColumnLayout;
}

/** The line under what was asked for: what follows has some of the words only, and isn't counted. */
export function RestHead({ total, rest, top, layout }: Props): ReactElement {
  const before = layout.placed.findIndex(({ id }) => id === 'title');
  return (
    <div
      role="row"
      aria-rowindex={total + 1}
      className={classes('rest-head', total > 0 && 'rest-line')}
      data-rest={rest}
      style={{ transform: `translateY(${rem(top)})`, gridTemplateColumns: layout.tracks }}
    >
      <div role="gridcell" aria-colspan={layout.placed.length} style={{ gridColumn: `${before + 1} / -1` }}>
        <span className="rest-name">{text.rest}</span>
        {text.restCount(rest)}
      </div>
    </div>
  );
}
