import { type ReactElement, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ActionId } from '../../../contract/model/ids.ts';
import type { HistoryEntry } from '../../../contract/model/library.ts';
import { historyText as text } from '../../../language/strings-features.ts';
import { describe } from '../../client/describe.ts';
import { useCommand } from '../../commands/context.ts';
import { useApp, useClient, useGetApp } from '../../store/context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogHead } from '../../ui/dialog-head.tsx';
import { HistoryRow } from './history-row.tsx';
import './history.css';

/** Actions that are listed. */
const MOST = 300;

/** What was done to the library, newest first, while it is asked for. */
export function HistoryHost(): ReactElement {
  const open = useApp((state) => state.dialog === 'history');
  const app = useGetApp();
  useCommand('edit.history', { run: () => app().setDialog('history') });
  const close = (): void => app().setDialog(null);
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <Dialog open={open} onClose={close} className="history" width={640} height={600} initialFocus={sheet}>
      <History sheet={sheet} onClose={close} />
    </Dialog>
  );
}

function History({
  sheet,
  onClose,
}: {
  sheet: RefObject<HTMLDivElement | null>;
  onClose(): void;
}): ReactElement {
  const client = useClient();
  const app = useGetApp();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [refused, setRefused] = useState<{ id: number; why: string } | null>(null);
  const [busy, setBusy] = useState(false);

  const load = useCallback(
    () => client.call('library.history', { limit: MOST }).then(setEntries).catch(app().fail),
    [client, app],
  );
  useEffect(() => {
    void load();
    return client.on('items.changed', () => void load());
  }, [client, load]);

  async function undo(entry: HistoryEntry): Promise<void> {
    setBusy(true);
    setRefused(null);
    try {
      await client.call('library.undoAction', { id: entry.id as ActionId });
      app().announce(text.done(entry.name));
      await load();
    } catch (error) {
      setRefused({ id: entry.id, why: describe(error).message });
    }
    setBusy(false);
  }

  return (
    <div ref={sheet} className="history-sheet" tabIndex={-1}>
      <DialogHead title={text.title} lead={text.lead} out={text.close} onOut={onClose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it */}
      <section className="history-body" tabIndex={0} aria-label={text.title}>
        {entries?.length === 0 ? <p className="history-empty">{text.empty}</p> : null}
        <ol>
          {entries?.map((entry) => (
            <HistoryRow
              key={entry.id}
              entry={entry}
              busy={busy}
              refused={refused?.id === entry.id ? refused.why : null}
              onUndo={() => void undo(entry)}
            />
          ))}
        </ol>
      </section>
    </div>
  );
}
