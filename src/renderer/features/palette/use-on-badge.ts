import { papers } from '../../../language/strings.ts';
import { pickedCount } from '../../model/selection.ts';
import { useApp } from '../../store/context.ts';
import type { AppState } from '../../store/state.ts';

/** What commands on papers would work on: a title, a number of papers, or null when nothing is selected. */
export function onWhat({
  picks,
  result,
  pages,
}: Pick<AppState, 'picks' | 'result' | 'pages'>): string | null {
  const count = pickedCount(picks, result?.total ?? 0);
  if (count === 0) return null;
  const [id] = picks.ids;
  if (count > 1 || picks.all || id === undefined) return papers(count);
  for (const rows of pages.values()) {
    const row = rows.find((one) => one.id === id);
    if (row) return row.title;
  }
  return papers(1);
}

/** {@link onWhat} of the window's selection. */
export function useOnBadge(): string | null {
  return useApp(onWhat);
}
