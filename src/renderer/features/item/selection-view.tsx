import { Check, ListOrdered, Merge, Signal, SquarePen, Star, StickyNote, Trash2 } from 'lucide-react';
import { type ReactElement, useMemo } from 'react';
import type { CommandId } from '../../../language/commands.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { useCommands } from '../../commands/context.ts';
import { asSelection, type Picks } from '../../model/selection.ts';
import { useApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { KeyChips } from '../../ui/kbd.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { PriorityMark } from '../../ui/priority-mark.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { ActionRow } from './action-row.tsx';
import { InCommonSection } from './in-common.tsx';
import { SelectionShares } from './selection-shares.tsx';
import { StatusShares } from './status-shares.tsx';
import { useSummary } from './use-summary.ts';
import './selection.css';

const priorities: readonly CommandId[] = [
  'item.priority0',
  'item.priority1',
  'item.priority2',
  'item.priority3',
];
const rates: readonly CommandId[] = [
  'item.rate0',
  'item.rate1',
  'item.rate2',
  'item.rate3',
  'item.rate4',
  'item.rate5',
];

/** Several papers: what they are in numbers, and what can be done to all of them. */
export function SelectionView({ picks, count }: { picks: Picks; count: number }): ReactElement {
  const commands = useCommands();
  const result = useApp((state) => state.result);
  const inTrash = useApp((state) => state.place.kind === 'trash');
  const run = (id: CommandId) => () => void commands.run(id);
  const keys = (id: CommandId): string | undefined => commands.spec(id).keys[0];
  // The same object while nothing has changed: what is asked about it is asked once.
  const selection = useMemo(() => asSelection(picks, result), [picks, result]);
  const summary = useSummary(selection);

  return (
    <>
      <Scroller>
        <div className="paper-body">
          <h2 className="paper-title-text">{text.selected(count)}</h2>
          <p className="selection-years">
            {summary && summary.count >= count
              ? text.yearsAndFiles(summary.years, summary.withAttachment)
              : text.counting(summary?.count ?? 0, count)}
          </p>
          {summary ? <StatusShares summary={summary} /> : null}
          {inTrash ? null : (
            <section className="paper-section selection-actions" aria-labelledby="selection-change">
              <h3 id="selection-change" className="paper-head">
                {text.changeAll(count)}
              </h3>
              <ActionRow
                icon={ListOrdered}
                label={commands.spec('item.toRead').title}
                keys={keys('item.toRead')}
                onClick={run('item.toRead')}
              />
              <ActionRow
                icon={Check}
                label={commands.spec('item.read').title}
                keys={keys('item.read')}
                onClick={run('item.read')}
              />
              <Menu
                trigger={
                  <ActionRow icon={Signal} label={`${text.setPriority}…`} keys={keys('item.priority')} />
                }
              >
                {priorities.map((id, priority) => (
                  <MenuItem
                    key={id}
                    label={commands.spec(id).title}
                    before={<PriorityMark value={priority} />}
                    onChoose={run(id)}
                  />
                ))}
              </Menu>
              <Menu trigger={<ActionRow icon={Star} label={`${text.rate}…`} chip={text.rateKeys} />}>
                {rates.map((id, rating) => (
                  <MenuItem
                    key={id}
                    label={rating === 0 ? text.noRating : text.stars(rating)}
                    keys={keys(id)}
                    onChoose={run(id)}
                  />
                ))}
              </Menu>
              <ActionRow
                icon={StickyNote}
                label={commands.spec('item.noteEach').title}
                keys={keys('item.note')}
                onClick={run('item.noteEach')}
              />
              <ActionRow
                icon={SquarePen}
                label={commands.spec('item.edit').title}
                keys={keys('item.edit')}
                onClick={run('item.edit')}
              />
              {commands.enabled('duplicates.mergeSelected') ? (
                <ActionRow
                  icon={Merge}
                  label={`${commands.spec('duplicates.mergeSelected').title}…`}
                  onClick={run('duplicates.mergeSelected')}
                />
              ) : null}
            </section>
          )}
          {selection && !inTrash ? (
            <>
              <SelectionShares selection={selection} />
              <InCommonSection selection={selection} />
            </>
          ) : null}
        </div>
      </Scroller>
      <div className="selection-foot">
        {inTrash ? (
          <span />
        ) : (
          <Button variant="danger" icon={Trash2} onClick={run('item.trash')}>
            {commands.spec('item.trash').title}
          </Button>
        )}
        <Button variant="quiet" className="selection-clear" onClick={run('select.clear')}>
          {commands.spec('select.clear').title}
          <KeyChips keys="Escape" />
        </Button>
      </div>
    </>
  );
}
