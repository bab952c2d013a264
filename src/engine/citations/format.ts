import type { CitedAs } from '../../contract/model/cited.ts';
import { papersOf } from '../../language/strings-citations.ts';
import type { EngineContext } from '../context.ts';
import { readItems } from '../items/read.ts';
import type { CitedForm, CitedForms } from './protocol.ts';
import { resolveStyle } from './styles.ts';

export interface FormatOptions {
  as: CitedAs;
  /** A style's name or id; null is the library's own. */
  style: string | null;
  locale: string | null;
  forms: readonly CitedForm[];
}

/**
 * Formats items in a style, as a task that can be cancelled.
 * @throws OctavoError `style_not_found`, `style_parent_missing`, `style_invalid`, `cancelled`
 */
export function formatItems(
  { library, tasks, citer }: Pick<EngineContext, 'library' | 'tasks' | 'citer'>,
  ids: readonly number[],
  { as, style, locale, forms }: FormatOptions,
): Promise<CitedForms> {
  const job = { ...resolveStyle(library.reader, style, locale), as, forms };
  return tasks.wait(papersOf(ids.length), (signal, tell) =>
    citer.format(job, readItems(library.reader, ids), ids.length, { signal, tell }),
  );
}
