import type { Events } from '../../contract/events.ts';

/** Whether a change reached what something is made of: tables, and `items.title` and the like for papers' own fields. */
export const touches = (touched: Events['items.changed']['touched'], parts: ReadonlySet<string>): boolean =>
  touched === null || touched.some((what) => parts.has(what));
