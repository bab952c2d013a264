import { X } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { Statistics } from '../../../contract/methods/statistics.ts';
import type { CollectionId } from '../../../contract/model/ids.ts';
import { statisticsText as text } from '../../../language/strings-reading.ts';
import { useCommands } from '../../commands/context.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { Failure } from '../empty/failure.tsx';
import { CollectionsFigure } from './collections-figure.tsx';
import { FlowFigure } from './flow-figure.tsx';
import { ReadFigure } from './read-figure.tsx';
import { useStatistics, WEEKS } from './use-statistics.ts';
import { WaitingFigure } from './waiting-figure.tsx';
import './chart.css';
import './statistics.css';

interface Narrowed {
  id: CollectionId;
  path: string;
}

const isEmpty = ({ weeks, undated, waiting, collections }: Statistics): boolean =>
  undated === 0 &&
  collections.length === 0 &&
  waiting.median === null &&
  weeks.every(({ read, queued, left }) => read + queued + left === 0);

/** The statistics: four pictures, each with the table behind it. */
export function StatisticsPage(): ReactElement {
  const [narrowed, setNarrowed] = useState<Narrowed | null>(null);
  const { statistics, failure, retry } = useStatistics(narrowed?.id ?? null);
  return (
    <main className="statistics" aria-label={text.title} data-pane="statistics">
      <Scroller tabIndex={-1} data-pane-focus>
        <div className="statistics-page">
          <header className="statistics-top">
            <h2 className="statistics-title">{text.title}</h2>
            <p className="secondary">{text.lead(WEEKS)}</p>
            {narrowed ? (
              <span className="statistics-chip">
                {text.narrowed(narrowed.path)}
                <IconButton label={text.allAgain} icon={X} size="small" onClick={() => setNarrowed(null)} />
              </span>
            ) : null}
          </header>
          {failure ? (
            <Failure title={text.failed} message={failure.message} data={text.failedData} code={failure.code}>
              <Button onClick={retry}>{text.tryAgain}</Button>
            </Failure>
          ) : statistics === null ? null : isEmpty(statistics) && !narrowed ? (
            <Nothing />
          ) : (
            <div className="statistics-figures">
              <ReadFigure weeks={statistics.weeks} undated={statistics.undated} />
              <FlowFigure weeks={statistics.weeks} />
              <WaitingFigure waiting={statistics.waiting} begun={statistics.begun} />
              <CollectionsFigure
                collections={statistics.collections}
                chosen={narrowed?.id ?? null}
                onChoose={setNarrowed}
              />
            </div>
          )}
        </div>
      </Scroller>
    </main>
  );
}

function Nothing(): ReactElement {
  const commands = useCommands();
  return (
    <div className="statistics-nothing">
      <p>{text.nothing}</p>
      <Button onClick={() => commands.run('go.library')}>{text.goLibrary}</Button>
    </div>
  );
}
