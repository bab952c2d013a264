import { type ReactElement, useEffect, useRef } from 'react';
import { papers, text } from '../../../language/strings.ts';
import { focusList } from '../../commands/focus.ts';
import { hasRoomForFacets } from '../../model/folds.ts';
import { isFresh } from '../../model/place.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { rowCount } from '../../store/select.ts';
import type { AppState } from '../../store/state.ts';
import { classes } from '../../ui/classes.ts';
import { later } from '../../ui/later.tsx';
import { EmptyPlace } from '../empty/empty-place.tsx';
import { EngineFailure, ListFailure } from '../empty/failure.tsx';
import { FirstRun } from '../empty/first-run.tsx';
import { ReadOnlyBanner } from '../empty/read-only-banner.tsx';
import { SampleBanner } from '../empty/sample-banner.tsx';
import { Waiting } from '../empty/waiting.tsx';
import { ContinueBand } from '../queue/continue-band.tsx';
import { ChipRow } from '../search/chip-row.tsx';
import { NoResults } from '../search/no-results.tsx';
import { SearchNotice } from '../search/search-notice.tsx';
import { Table } from './table.tsx';
import { Toolbar } from './toolbar.tsx';
import './list-pane.css';

const FacetPanel = later(() => import('../search/facet-panel.tsx').then((part) => part.FacetPanel));

type Content = 'engine' | 'failure' | 'fresh' | 'waiting' | 'nothing' | 'unfound' | 'table';

/** A search found nothing: not even where there is a rest, which is shown below. */
const isUnfound = ({ result, shown }: AppState): boolean =>
  result?.total === 0 && shown !== null && shown.query.trim() !== '';

/** What the list has to show. Rows that are there stay until others have come. */
function contentOf(state: AppState): Content {
  const { engine, failure, status, result } = state;
  if (engine.state === 'failed') return 'engine';
  if (isFresh(status)) return 'fresh';
  if (failure) return 'failure';
  if (!result) return 'waiting';
  if (rowCount(state) > 0) return 'table';
  return isUnfound(state) ? 'unfound' : 'nothing';
}

const contents: Record<Content, () => ReactElement> = {
  engine: EngineFailure,
  failure: ListFailure,
  fresh: FirstRun,
  waiting: Waiting,
  nothing: EmptyPlace,
  unfound: NoResults,
  table: Table,
};

/** The middle of the window: search over the list, or what stands for the list. */
export function ListPane(): ReactElement {
  const content = useApp(contentOf);
  const isBand = useApp(isUnfound);
  const facets = useApp((state) => state.settings.facets);
  const facetsOver = useApp(({ size, settings }) => !hasRoomForFacets(size.width, settings));
  const Content = contents[content];
  const pane = useRef<HTMLElement>(null);
  useAnnouncedCount();
  // It held the keyboard's place while there was no row to have it.
  useEffect(() => {
    if (content === 'table' && document.activeElement === pane.current) focusList();
  }, [content]);
  return (
    <section
      ref={pane}
      tabIndex={-1}
      className={classes('list-pane', content === 'fresh' && 'toolbar-empty')}
      aria-label={text.list}
      data-pane="list"
    >
      <Toolbar />
      <ChipRow />
      <SearchNotice />
      <ReadOnlyBanner />
      <SampleBanner />
      <ContinueBand />
      <div className="list-body">
        <div className="list-main">
          {content === 'table' && isBand ? <NoResults /> : null}
          <Content />
        </div>
        {facets && (content === 'table' || content === 'unfound') ? <FacetPanel over={facetsOver} /> : null}
      </div>
    </section>
  );
}

/** Screen readers hear how many papers a search has found. */
function useAnnouncedCount(): void {
  const total = useApp((state) => state.result?.total);
  const query = useApp((state) => state.shown?.query);
  const app = useGetApp();
  useEffect(() => {
    if (total !== undefined && query !== undefined) app().announce(papers(total), 'found');
  }, [app, total, query]);
}
