import { useState } from 'react';
import type { Params } from '../../../contract/methods/index.ts';
import type { TaskState } from '../../../contract/model/library.ts';
import type { ImportReport, Review } from '../../../contract/model/review.ts';
import { duplicatesText } from '../../../language/strings-duplicates.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { describe } from '../../client/describe.ts';
import { undoAction } from '../../commands/edit.ts';
import { useApp, useAppContext, useClient, useGetApp } from '../../store/context.ts';

type Choice = Omit<Params<'imports.commit'>, 'review'>;

export interface Commit {
  /** How far it has come, or null while nothing runs. */
  task: Pick<TaskState, 'done' | 'total' | 'secondsLeft'> | null;
  start(choice: Choice, collection: string): Promise<void>;
  /** Why nothing was taken, to be said in the sheet: toasts are out of reach under it. */
  said: { text: string; failed: boolean } | null;
  /** Stops; what was taken by then is the engine's to keep or to take back. */
  stop(): void;
}

/** What an import did, in one sentence; `collection` is the one that was chosen for all, or ''. */
export function reportText(
  { imported, restored, updated, organised, missing, likely }: ImportReport,
  collection: string,
): string {
  const took = collection && imported > 0 ? text.importedInto(imported, collection) : text.imported(imported);
  const parts = [
    imported > 0 || restored + updated + organised === 0 ? took : null,
    restored > 0 ? text.restored(restored) : null,
    updated > 0 ? text.updated(updated) : null,
    organised > 0 ? text.organised(organised, collection) : null,
    missing > 0 ? text.missing(missing) : null,
    likely > 0 ? duplicatesText.likely(likely) : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Takes the chosen records, closes the sheet, and says so with a way back. */
export function useCommit(review: Review): Commit {
  const client = useClient();
  const app = useGetApp();
  const context = useAppContext();
  const [count, setCount] = useState<number | null>(null);
  const [said, setSaid] = useState<Commit['said']>(null);
  const running = useApp((state) =>
    count === null
      ? undefined
      : state.tasks.find((task) => task.state === 'running' && task.kind === 'import'),
  );

  async function start(choice: Choice, collection: string): Promise<void> {
    setSaid(null);
    setCount(choice.chosen.length + choice.restore.length);
    try {
      const report = await client.call('imports.commit', { ...choice, review: review.id });
      app().setReview(null);
      app().noteLikely(report.likely);
      const { action } = report;
      app().toast({
        text: reportText(report, collection),
        tone: 'info',
        ...(action
          ? { action: { label: text.undo, keys: 'Mod+z', run: () => undoAction(context, action.id) } }
          : {}),
      });
    } catch (error) {
      setCount(null);
      const { code, message } = describe(error);
      setSaid({ text: message, failed: code !== 'cancelled' });
    }
  }

  return {
    task: count === null ? null : (running ?? { done: 0, total: count, secondsLeft: null }),
    said,
    start,
    stop() {
      if (running) client.call('tasks.cancel', { id: running.id }).catch(app().fail);
    },
  };
}
