import { type ReactElement, type RefObject, useEffect, useState } from 'react';
import type { ImportSourceCount } from '../../../contract/model/review.ts';
import { number } from '../../../language/strings.ts';
import { sourcesText as text } from '../../../language/strings-sources.ts';
import { useClient, useGetApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { DialogHead } from '../../ui/dialog-head.tsx';
import { asTable, goneOf, totalOf } from './counts.ts';
import '../history/history.css';
import './sources.css';

interface Props {
  sheet: RefObject<HTMLDivElement | null>;
  onClose(): void;
}

/** What each import found, what of it were duplicates, and what remains: as a systematic review reports it. */
export function SourcesSheet({ sheet, onClose }: Props): ReactElement {
  const client = useClient();
  const app = useGetApp();
  const [sources, setSources] = useState<readonly ImportSourceCount[] | null>(null);
  useEffect(() => {
    const load = (): Promise<void> => client.call('imports.sources', {}).then(setSources).catch(app().fail);
    void load();
    return client.on('items.changed', () => void load());
  }, [client, app]);

  async function copy(): Promise<void> {
    await client.call('shell.writeClipboard', { text: asTable(sources ?? []) });
    app().toast({ text: text.copied, tone: 'info' });
  }

  return (
    <div ref={sheet} className="history-sheet" tabIndex={-1}>
      <DialogHead title={text.title} lead={text.lead} out={text.close} onOut={onClose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it */}
      <section className="history-body" tabIndex={0} aria-label={text.title}>
        {sources?.length === 0 ? <p className="history-empty">{text.empty}</p> : null}
        {sources && sources.length > 0 ? <Table sources={sources} /> : null}
      </section>
      {sources && sources.length > 0 ? (
        <footer className="sources-foot">
          <Button onClick={() => void copy().catch(app().fail)}>{text.copy}</Button>
        </footer>
      ) : null}
    </div>
  );
}

function Table({ sources }: { sources: readonly ImportSourceCount[] }): ReactElement {
  return (
    <table className="sources-table">
      <thead>
        <tr>
          <th scope="col">{text.head.name}</th>
          <th scope="col">{text.head.found}</th>
          <th scope="col">{text.head.duplicates}</th>
          <th scope="col">{text.head.gone}</th>
          <th scope="col">{text.head.remaining}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.id}>
            <th scope="row">
              <span className="sources-name">{source.name}</span>
              <span className="history-about">
                {[text.about(source.format, source.at), source.rejected > 0 && text.rejected(source.rejected)]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </th>
            <Numbers {...source} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          <Numbers {...totalOf(sources)} />
        </tr>
      </tfoot>
    </table>
  );
}

function Numbers(counts: Pick<ImportSourceCount, 'found' | 'duplicates' | 'remaining'>): ReactElement {
  return (
    <>
      <td>{number(counts.found)}</td>
      <td>{number(counts.duplicates)}</td>
      <td>{number(goneOf(counts))}</td>
      <td>{number(counts.remaining)}</td>
    </>
  );
}
