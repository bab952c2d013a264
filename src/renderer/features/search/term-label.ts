import { searchText as text } from '../../../language/strings-search-window.ts';
import { queryTerm } from '../../model/query-term.ts';

/** A term as people read it: `year: 2016–2024`. */
export function termLabel(chip: string): string {
  const term = queryTerm(chip);
  if (!term) return chip;
  const values = term.values.map((value) => text.chipValue(term.field, value));
  return `${text.chipField(term.field, term.negated)} ${values.join(text.or)}`;
}
