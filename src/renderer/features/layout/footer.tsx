import { type ReactElement, useSyncExternalStore } from 'react';
import { papers, text } from '../../../language/strings.ts';
import { isFresh, placeKey } from '../../model/place.ts';
import { useApp } from '../../store/context.ts';
import { selectedCount } from '../../store/select.ts';
import type { AppState } from '../../store/state.ts';
import { LiveHint, QueueHint, SkippedHint } from './footer-hints.tsx';
import { tabHost } from './tab-host.ts';
import { Tasks } from './tasks.tsx';
import './footer.css';

/** How many papers are shown, and of how many when a query narrows them. */
export function countLine({ result, shown, status }: AppState): string {
  if (isFresh(status)) return text.noPapers;
  if (!result || !shown) return '';
  if (shown.query.trim() === '') return papers(result.total);
  return text.found(result.total, result.placeTotal);
}

function indexLine({ index, status }: AppState): string {
  if (!index || isFresh(status)) return '';
  return index.complete ? text.indexComplete : text.indexed(index.indexed, index.total);
}

/** Relevance is the order of a search that the user hasn't sorted. */
function orderLine({ shown }: AppState): string {
  return shown && shown.query.trim() !== '' && shown.sort.length === 0 ? text.byRelevance : '';
}

function chosenLine(state: AppState): string {
  if (isFresh(state.status)) return text.stays;
  const n = selectedCount(state);
  return n > 0 ? text.selected(n) : '';
}

/** The line at the bottom: what the list shows (unless a tab lies over it), how far the index is, what is under way. */
export function Footer(): ReactElement {
  const count = useApp(countLine);
  const index = useApp(indexLine);
  const order = useApp(orderLine);
  const chosen = useApp(chosenLine);
  const place = useApp((state) => placeKey(state.place));
  const isList = useSyncExternalStore(tabHost.subscribe, tabHost.get).active === null;
  return (
    <footer className="footer" data-place={place}>
      {(isList ? [count, index, order] : [index]).filter(Boolean).map((line) => (
        <span key={line}>{line}</span>
      ))}
      {isList ? <QueueHint /> : null}
      {isList ? <SkippedHint /> : null}
      <span className="footer-space" />
      <LiveHint />
      <Tasks />
      {isList && chosen ? <span>{chosen}</span> : null}
    </footer>
  );
}
