import { Info } from 'lucide-react';
import { type ReactElement, useEffect, useState } from 'react';
import { parse } from '../../../language/query/parse.ts';
import { brief } from '../../../language/strings.ts';
import { searchText as text } from '../../../language/strings-search-window.ts';
import { describe } from '../../client/describe.ts';
import { focusSearch } from '../../commands/focus.ts';
import { MOST_QUERY } from '../../model/chips.ts';
import { useApp, useClient, useGetApp } from '../../store/context.ts';
import { Icon } from '../../ui/icon.tsx';
import './search-notice.css';

/** Who still types isn't spoken to. */
const PAUSE_MS = 500;

interface Notice {
  /** The query that it is about. */
  of: string;
  message: string;
  /** The query with it put right. */
  better: string | null;
}

/** What of the query isn't taken as it may have been meant, once the typing rests. */
function useNotice(): Notice | null {
  const client = useClient();
  const query = useApp((state) => state.query);
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (query.trim() === '') return;
    let isOver = false;
    const timer = setTimeout(async () => {
      const [first] = parse(query, true).notices;
      const isCut = query.length >= MOST_QUERY;
      const own = first ?? (isCut ? { message: text.tooLong(MOST_QUERY), better: null } : null);
      setNotice(own && { ...own, of: query });
      if (first || isCut) return;
      try {
        const [unknown] = await client.call('search.unknownNames', { text: query, typing: true });
        if (!isOver && unknown) setNotice({ ...unknown, of: query });
      } catch (error) {
        // Notices are a help: without them the search goes on.
        console.error(describe(error).message);
      }
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [query, client]);
  // Who types on isn't held up by what was said of less, and a mend of that would take the rest away.
  return notice?.of === query ? notice : null;
}

/** One plain line under the field: another word that was taken, or what of the query isn't understood. */
export function SearchNotice(): ReactElement | null {
  const app = useGetApp();
  const corrected = useApp(({ result, query }) => (query.trim() === '' ? null : (result?.corrected ?? null)));
  const notice = useNotice();
  const message = corrected ? text.corrected(corrected.word, corrected.with) : notice?.message;
  useEffect(() => {
    if (message !== undefined) app().announce(message);
  }, [app, message]);
  if (message === undefined) return null;

  const act = (label: string, run: () => void): ReactElement => (
    <button
      type="button"
      className="search-notice-act"
      onClick={() => {
        run();
        focusSearch();
      }}
    >
      {label}
    </button>
  );
  const better = corrected ? null : (notice?.better ?? null);
  return (
    <div className="search-notice">
      <Icon of={Info} small />
      <span className="search-notice-text">{message}</span>
      {corrected ? act(text.insist(corrected.word), () => app().insistOn()) : null}
      {better === null ? null : act(text.takeBetter(brief(better, 60)), () => app().search(better, false))}
    </div>
  );
}
