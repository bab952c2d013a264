import { CircleCheck, CircleDashed } from 'lucide-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { DuplicateGroup } from '../../../contract/methods/duplicates.ts';
import type { ItemId } from '../../../contract/model/ids.ts';
import type { Item } from '../../../contract/model/library.ts';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { useCommand } from '../../commands/context.ts';
import { mergePapers, rejectPapers } from '../../commands/duplicates.ts';
import { noChoice, overridden, withWinner } from '../../model/merge-fields.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { CompareTable } from './compare-table.tsx';
import { keysLine } from './keys-line.ts';
import { usePreview } from './use-preview.ts';

interface Props {
  ids: readonly ItemId[];
  /** What is shown above: where one is among the groups. */
  title: ReactNode;
  /** Why they look like one work; absent where a person has put them together. */
  group?: Pick<DuplicateGroup, 'certain' | 'reason'>;
  /** They were merged, or are no duplicates. */
  onDone(): void;
}

/** Papers side by side: which one is kept, whose value each field takes, and the two ways out. */
export function ComparePane({ ids, title, group, onDone }: Props): ReactElement {
  const app = useAppContext();
  const [kept, setKept] = useState<ItemId | null>(null);
  const [chosen, setChosen] = useState(noChoice);
  const [busy, setBusy] = useState(false);
  const canWrite = useApp(writable);
  const keep = kept !== null && ids.includes(kept) ? kept : ids[0];
  const { preview, failure } = usePreview(ids, keep);
  const items = preview?.items ?? [];
  const canAct = canWrite && !busy && items.length > 1 && keep !== undefined;

  async function act(change: () => Promise<boolean>, leaves: boolean): Promise<void> {
    if (!canAct) return;
    setBusy(true);
    const isDone = await change();
    setBusy(false);
    if (isDone && leaves) onDone();
  }
  const merge = (): Promise<void> => act(() => mergePapers(app, items, keep as ItemId, chosen), true);
  const reject = (): Promise<void> => act(() => rejectPapers(app, items), true);
  const rejectOne = (one: Item): Promise<void> => act(() => rejectPapers(app, items, one), false);
  useCommand('duplicates.merge', { when: () => canAct, run: merge });
  useCommand('duplicates.reject', { when: () => canAct, run: reject });

  return (
    <section className="sides" aria-label={text.side} data-pane="paper">
      <header className="sides-bar">
        {title}
        <span className="sides-space" />
        <Button disabled={!canAct} keys="d" onClick={() => void reject()}>
          {text.reject(ids.length)}
        </Button>
        <Button variant="primary" disabled={!canAct} keys="m" onClick={() => void merge()}>
          {text.merge(ids.length)}
        </Button>
      </header>
      {failure ? (
        <p className="duplicates-line" role="alert">
          {failure.message}
        </p>
      ) : null}
      {preview ? (
        <Scroller>
          <div className="sides-body">
            {group ? (
              <p className="sides-reason">
                <Icon of={group.certain ? CircleCheck : CircleDashed} />
                <strong>{group.certain ? text.certain : text.possible}</strong>
                <span className="selectable">{group.reason}</span>
              </p>
            ) : null}
            <p className="sides-keys selectable">{keysLine(items, keep)}</p>
            <CompareTable
              items={items}
              keep={keep}
              choice={overridden(preview.chosen, chosen)}
              disabled={!canWrite}
              onKeep={setKept}
              onChoose={(ref, id) => setChosen((now) => withWinner(now, ref, id))}
              onNotOne={items.length > 2 && canWrite ? (one) => void rejectOne(one) : null}
            />
          </div>
        </Scroller>
      ) : null}
    </section>
  );
}
