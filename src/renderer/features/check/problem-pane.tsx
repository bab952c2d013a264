import { Library } from 'lucide-react';
import { type ReactElement, type RefObject, useEffect } from 'react';
import type { Problem } from '../../../contract/methods/check.ts';
import { checkText as text } from '../../../language/strings-check.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { ItemView } from '../item/item-view.tsx';
import { useItem } from '../item/use-item.ts';
import { showPaper } from '../palette/show-paper.ts';
import { fieldElement } from './field-place.ts';
import { MendChange } from './mend-change.tsx';
import { SeverityMark } from './severity-mark.tsx';
import '../item/item.css';
import './problems.css';

interface Props {
  problem: Problem;
  pane: RefObject<HTMLElement | null>;
  onMend(): void;
  /** Marks it as no problem, or as one again. */
  onDismiss(): void;
}

/** A problem with what helps, and below it the paper, its field marked and ready to be edited. */
export function ProblemPane({ problem, pane, onMend, onDismiss }: Props): ReactElement {
  const app = useAppContext();
  const canWrite = useApp(writable);
  const { item, failure, set } = useItem(problem.item);
  const { field, severity, message, fix, mend, dismissed } = problem;
  const isShown = item?.id === problem.item;

  useEffect(() => {
    const element = isShown && pane.current ? fieldElement(pane.current, field) : null;
    if (!element) return;
    element.dataset['problem'] = '';
    element.scrollIntoView({ block: 'center' });
    return () => {
      delete element.dataset['problem'];
    };
  }, [pane, field, isShown]);

  return (
    <section ref={pane} className="problem-pane" aria-label={text.paper} data-pane="paper">
      <div className="problem-box">
        <SeverityMark severity={severity} />
        <div className="problem-said">
          <p className="selectable">{message}</p>
          {mend ? <MendChange mend={mend} /> : <p className="secondary">{fix}</p>}
        </div>
        <span className="problem-acts">
          {mend ? (
            <Button variant="primary" keys="m" disabled={!canWrite} onClick={onMend}>
              {text.mend}
            </Button>
          ) : null}
          <Button keys="d" disabled={!canWrite} onClick={onDismiss}>
            {dismissed ? text.recall : text.dismiss}
          </Button>
          <Button
            icon={Library}
            onClick={() => void showPaper(app, problem.item).catch(app.store.getState().fail)}
          >
            {text.show}
          </Button>
        </span>
      </div>
      {isShown ? <ItemView key={item.id} item={item} stored={set} /> : null}
      {failure ? (
        <p className="paper-nothing" role="alert">
          {failure.message}
        </p>
      ) : null}
    </section>
  );
}
