import type { DerivedView } from '../../derived/view.ts';
import { searchTexts } from '../queries.ts';
import { addToIndex, mergeIndex, removeFromIndex, resetIndex } from './queries.ts';
import { phraseText } from './words.ts';

/**
 * The index of words in their order, for phrases and for what stands in abstracts or venues only:
 * SQLite's FTS5. What else is searched for, the ranking index answers.
 */
export const searchView: DerivedView = {
  name: 'search',
  version: 4,
  watches: {
    tables: ['abstracts', 'creators', 'identifiers', 'links', 'citation_keys', 'tags', 'item_tags', 'notes'],
    columns: ['title', 'venue', 'url'],
  },
  reset: resetIndex,
  apply(derived, library, ids, fresh) {
    if (!fresh) for (const id of ids) removeFromIndex(derived, id);
    for (const { id, title, creators, abstract, venue, ...others } of searchTexts(library, ids)) {
      addToIndex(derived, {
        id,
        title: phraseText(title),
        creators: phraseText(creators),
        abstract: phraseText(abstract),
        venue: phraseText(venue),
        others: phraseText(Object.values(others).join('\n')),
      });
    }
    mergeIndex(derived, ids.length);
  },
};
