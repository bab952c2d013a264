import type { Tag, TagColour } from '../../contract/methods/tags.ts';
import { tagColours } from '../../contract/model/terms.ts';
import { foldText } from '../../language/fold.ts';

/**
 * One of the palette's colours for a name, the same on every computer (FNV-1a, 32 bits). Only the
 * last step of a nested name counts: a tag that is put below another keeps its colour.
 */
function colourOfName(name: string): (typeof tagColours)[number] {
  let hash = 0x811c9dc5;
  for (const character of foldText(name.slice(name.lastIndexOf('/') + 1))) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return tagColours[(hash >>> 0) % tagColours.length] ?? 'blue';
}

/** The colour that a tag is shown in: the user's, else one that follows from its name. */
export const shownColour = ({ name, colour }: Pick<Tag, 'name' | 'colour'>): TagColour =>
  colour ?? colourOfName(name);
