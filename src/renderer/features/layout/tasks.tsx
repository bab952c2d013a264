import { X } from 'lucide-react';
import { type ReactElement, useEffect, useRef } from 'react';
import type { TaskState } from '../../../contract/model/library.ts';
import { text } from '../../../language/strings.ts';
import { useApp, useClient, useGetApp } from '../../store/context.ts';
import { IconButton } from '../../ui/icon-button.tsx';

/** `12 of 40, 4 a second, 7 s left`. */
export function taskLine({ done, total, rate, secondsLeft }: TaskState): string {
  const parts = [
    total > 0 ? text.taskProgress(done, total) : '',
    rate >= 0.1 ? text.taskRate(rate) : '',
    secondsLeft === null ? '' : text.taskLeft(secondsLeft),
  ];
  return parts.filter(Boolean).join(', ');
}

/** Long work in the footer: what, how far, how long still, and a way to stop it. What is done stays. */
export function Tasks(): ReactElement {
  const tasks = useApp((state) => state.tasks);
  useFailures(tasks);
  return (
    <>
      {tasks
        .filter((task) => task.state === 'running')
        .map((task) => (
          <Task key={task.id} task={task} />
        ))}
    </>
  );
}

function Task({ task }: { task: TaskState }): ReactElement {
  const client = useClient();
  const app = useGetApp();
  return (
    <span className="task">
      {task.name}
      <progress
        className="task-bar"
        aria-label={task.name}
        max={Math.max(1, task.total)}
        {...(task.total > 0 ? { value: task.done } : {})}
      />
      {taskLine(task)}
      <IconButton
        label={text.cancelTask(task.name)}
        icon={X}
        size="small"
        onClick={() => {
          client.call('tasks.cancel', { id: task.id }).catch(app().fail);
        }}
      />
    </span>
  );
}

/** A task that failed says so once. */
function useFailures(tasks: readonly TaskState[]): void {
  const told = useRef(new Set<number>());
  const app = useGetApp();
  useEffect(() => {
    for (const { id, state, name, error } of tasks) {
      if (state !== 'failed' || told.current.has(id)) continue;
      told.current.add(id);
      app().toast({
        text: text.taskFailed(name, error?.message ?? ''),
        tone: 'error',
        ...(error ? { code: error.code } : {}),
      });
    }
  }, [tasks, app]);
}
