import type { ReactElement } from 'react';
import { actionNames } from '../../../language/action-names.ts';
import { text as windowText } from '../../../language/strings.ts';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { useApp, useClient, useGetApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Failure } from '../empty/failure.tsx';
import { taskLine } from '../layout/tasks.tsx';

/** A search under way: how far, how fast, how long still, and a way to stop it. */
export function Looking({ small = false }: { small?: boolean }): ReactElement {
  const client = useClient();
  const app = useGetApp();
  const task = useApp((state) =>
    state.tasks.find(({ name, state: at }) => at === 'running' && name === actionNames.findDuplicates()),
  );
  return (
    <div className={classes('looking', small && 'looking-small')} role="status">
      {small ? null : (
        <>
          <h2 className="looking-title">{text.looking}</h2>
          <p className="secondary">{text.lookingData}</p>
        </>
      )}
      {task ? (
        <>
          <progress
            className="task-bar looking-bar"
            aria-label={text.looking}
            max={task.total}
            value={task.done}
          />
          <p className="looking-line numbers">{taskLine(task)}</p>
          <Button
            size="small"
            onClick={() => void client.call('tasks.cancel', { id: task.id }).catch(app().fail)}
          >
            {text.stop}
          </Button>
        </>
      ) : null}
    </div>
  );
}

/** No group to look at: nothing found, everything dealt with, stopped, or failed. */
export function Nothing(): ReactElement {
  const app = useGetApp();
  const failure = useApp((state) => state.lookFailure);
  const wasDone = useApp((state) => state.dealtWith);
  const again = (
    <Button onClick={() => void app().findDuplicates()}>{failure ? windowText.tryAgain : text.again}</Button>
  );
  if (failure && failure.code !== 'cancelled') {
    return (
      <Failure title={text.failedTitle} message={failure.message} data={text.failedData} code={failure.code}>
        {again}
      </Failure>
    );
  }
  return (
    <div className="looking">
      <p>{failure ? text.stopped : wasDone ? text.done : text.none}</p>
      {again}
    </div>
  );
}
