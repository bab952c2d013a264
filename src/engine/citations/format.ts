import type { CitedAs } from '../../contract/model/cited.ts';
import { papersOf } from '../../language/strings-citations.ts';
import type { EngineContext } from '../context.ts';
import { readItems } from '../items/read.ts';
import type { CitedForm, CitedForms } from './protocol.ts';
import type { ReadyStyle } from './styles.ts';

export interface FormatOptions extends ReadyStyle {
  as: CitedAs;
  forms: readonly CitedForm[];
}

/** So many are there at once, and a press on a row, which gets ready for a drag, asks for them: no task is shown. */
const FEW = 20;

/**
 * Formats items in a style; many of them as a task that can be cancelled.
 * @throws OctavoError `style_invalid`, `cancelled`
 */
export function formatItems(
  { library, tasks, citer }: Pick<EngineContext, 'library' | 'tasks' | 'citer'>,
  ids: readonly number[],
  job: FormatOptions,
): Promise<CitedForms> {
  const format = (signal: AbortSignal, tell: (done: number, total: number) => void): Promise<CitedForms> =>
    citer.format(job, readItems(library.reader, ids), ids.length, { signal, tell });
  if (ids.length <= FEW) return format(new AbortController().signal, () => {});
  return tasks.wait(papersOf(ids.length), format);
}
