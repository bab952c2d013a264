import type { ReactElement } from 'react';
import type { MovePlan } from '../../../contract/methods/moving.ts';
import { text as windowText } from '../../../language/strings.ts';
import { moveText as text } from '../../../language/strings-moving.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { DialogTitle } from '../../ui/dialog.tsx';

/** How far the copying is, and the way out of it: the library stays where it is then. */
export function MoveProgress({ plan }: { plan: MovePlan }): ReactElement {
  const { client, store } = useAppContext();
  const task = useApp((state) =>
    state.tasks.find(({ name, state: is }) => name === text.task && is === 'running'),
  );
  const counted = task !== undefined && task.total > 0;
  return (
    <>
      <DialogTitle className="move-title">{text.moving(plan.to)}</DialogTitle>
      <progress
        className="task-bar move-bar"
        aria-label={text.copying}
        max={Math.max(1, task?.total ?? 1)}
        {...(counted ? { value: task.done } : {})}
      />
      <p className="move-what">
        {counted ? text.progress(task.done, task.total) : text.copying}
        {task?.secondsLeft != null ? `, ${windowText.taskLeft(task.secondsLeft)}` : null}
      </p>
      <div className="move-buttons">
        <Button
          disabled={!task}
          onClick={() => {
            if (task) client.call('tasks.cancel', { id: task.id }).catch(store.getState().fail);
          }}
        >
          {text.cancel}
        </Button>
      </div>
    </>
  );
}
