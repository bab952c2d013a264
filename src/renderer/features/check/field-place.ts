/** Where the paper pane shows a field: fields of the head by their lines, all others by their names. */
const places: Readonly<Record<string, string>> = {
  title: '.paper-title',
  creators: '.paper-creators',
  venue: '.paper-venue',
  issued: '.paper-venue',
  'variables.page': '.paper-venue',
  abstract: '.paper-abstract-field',
  links: '.paper-links',
  citationKey: '.facts',
};

/** The element that shows a field of the paper drawn within another one; the details where it is not there yet. */
export function fieldElement(within: Element, field: string): HTMLElement | null {
  const named = within.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  const place = places[field] ?? '.add-field, .facts';
  const found = named ?? within.querySelector<HTMLElement>(place);
  return found?.closest<HTMLElement>('.editable') ?? found;
}
