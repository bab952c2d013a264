import type { ReactElement } from 'react';
import { text as windowText } from '../../../language/strings.ts';
import { checkText as text } from '../../../language/strings-check.ts';
import type { Described } from '../../client/describe.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { taskLine } from '../layout/tasks.tsx';
import type { Problems } from './use-problems.ts';

/** How far the looking is, with a way to stop it; where none is under way, why there is no list. */
export function CheckState({ problems }: { problems: Problems }): ReactElement {
  const { client, store } = useAppContext();
  const task = useApp((state) =>
    state.tasks.find(({ kind, state: at }) => at === 'running' && kind === 'check'),
  );
  const { looking, failure, summary, lookAgain } = problems;
  if (looking && !summary) {
    return (
      <div className="check-state" role="status">
        <h2 className="check-state-title">{text.looking}</h2>
        {task ? (
          <>
            <progress
              className="task-bar check-bar"
              aria-label={text.looking}
              max={task.total}
              value={task.done}
            />
            <p className="secondary numbers">{taskLine(task)}</p>
            <Button
              size="small"
              onClick={() => void client.call('tasks.cancel', { id: task.id }).catch(store.getState().fail)}
            >
              {text.stop}
            </Button>
          </>
        ) : null}
      </div>
    );
  }
  if (failure) {
    return <CheckFailure className="check-state" failure={failure} onAgain={lookAgain} />;
  }
  return (
    <div className="check-state" role="status">
      <h2 className="check-state-title">{text.nothing}</h2>
      <p className="secondary">{text.nothingHint(summary?.papers ?? 0)}</p>
    </div>
  );
}

interface FailureProps {
  className: string;
  failure: Described;
  onAgain(): void;
}

/** Why problems have not come, or are not as they are by now, and another try. */
export function CheckFailure({ className, failure, onAgain }: FailureProps): ReactElement {
  const isStopped = failure.code === 'cancelled';
  return (
    <div className={className} role={isStopped ? 'status' : 'alert'}>
      <p>{isStopped ? text.stopped : failure.message}</p>
      <Button onClick={onAgain}>{isStopped ? text.lookAgain : windowText.tryAgain}</Button>
    </div>
  );
}
