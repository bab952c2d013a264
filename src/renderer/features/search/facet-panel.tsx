import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Facets } from '../../../contract/methods/results.ts';
import { text as words } from '../../../language/strings.ts';
import { searchText as text } from '../../../language/strings-search-window.ts';
import { useGetApp } from '../../store/context.ts';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import { FacetList } from './facet-list.tsx';
import { FacetYears } from './facet-years.tsx';
import { useFacets } from './use-facets.ts';
import './facets.css';

const isEmpty = (facets: Facets): boolean => Object.values(facets).every((counts) => counts.length === 0);

/** Beside the list: years, creators, venues, tags and status of its papers; a click narrows the list to one. */
export function FacetPanel({ over }: { over: boolean }): ReactElement {
  const app = useGetApp();
  const facets = useFacets();
  return (
    <aside className={classes('facets', over && 'facets-over')} aria-label={text.facets} data-pane="facets">
      <div className="facets-bar">
        <span>{text.facets}</span>
        <IconButton
          label={text.hideFacets}
          icon={X}
          size="small"
          onClick={() => app().change({ facets: false })}
        />
      </div>
      <Scroller>
        {facets && isEmpty(facets) ? <p className="facets-none">{text.noFacets}</p> : null}
        {facets ? (
          <>
            <FacetYears years={facets.years} />
            <FacetList title={text.creators} field="author" counts={facets.creators} />
            <FacetList title={text.venues} field="journal" counts={facets.venues} />
            <FacetList title={text.tags} field="tag" counts={facets.tags} />
            <FacetList
              title={text.statuses}
              field="status"
              counts={facets.statuses}
              nameOf={words.status}
              mark={(status) => <StatusGlyph status={status} />}
            />
          </>
        ) : null}
      </Scroller>
    </aside>
  );
}
