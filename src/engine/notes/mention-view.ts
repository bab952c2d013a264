import { mentionedKeys } from '../../language/markdown/mentioned.ts';
import type { ReadableDb } from '../db/database.ts';
import type { DerivedView } from '../derived/view.ts';
import { addMentions, noteTextsOf, removeMentions, resetMentions } from './mention-queries.ts';

/**
 * Which notes mention which keys. It holds keys and not papers, so that a renamed key, an alias or a
 * paper that comes later is followed without reading a note again.
 */
export const mentionView: DerivedView = {
  name: 'mentions',
  version: 1,
  watches: { tables: ['notes'], columns: [] },
  reset: resetMentions,
  apply(derived, library: ReadableDb, ids, fresh) {
    if (!fresh) removeMentions(derived, ids);
    for (const { id, item, text } of noteTextsOf(library, ids)) {
      addMentions(derived, id, item, mentionedKeys(text));
    }
  },
};
