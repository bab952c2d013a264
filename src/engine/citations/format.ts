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

/**
 * Formats items in a style, as a task that can be cancelled.
 * @throws OctavoError `style_invalid`, `cancelled`
 */
export function formatItems(
  { library, tasks, citer }: Pick<EngineContext, 'library' | 'tasks' | 'citer'>,
  ids: readonly number[],
  job: FormatOptions,
): Promise<CitedForms> {
  return tasks.wait(papersOf(ids.length), (signal, tell) =>
    citer.format(job, readItems(library.reader, ids), ids.length, { signal, tell }),
  );
}
