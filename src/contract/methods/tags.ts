import { TagId } from '../model/ids.ts';
import { Selection } from '../model/library.ts';
import { tagColours } from '../model/terms.ts';
import { z } from '../zod.ts';
import type { Shares } from './collections.ts';
import { method } from './define.ts';
import type { Changed } from './items.ts';

/** A colour that the user chose, or `plain` for none; null follows from the tag's name. */
export const TagColour = z.enum([...tagColours, 'plain']).nullable();
export type TagColour = z.infer<typeof TagColour>;

/** A tag. A name with `/` nests: `methods/regression` lies below `methods`. */
export interface Tag {
  id: TagId;
  name: string;
  colour: TagColour;
  /** Items outside the trash that have it. */
  count: number;
  /** Those that have it or one nested below it, each once. */
  all: number;
}

const id = TagId;
const name = z.string().trim().min(1).max(500);

export const tagMethods = {
  /** All tags, by name; unused ones too. Worked out in the background and kept; see `organise.stamps`. */
  'tags.list': method<Tag[]>()(z.strictObject({})),
  /** Gives the items a tag, making it when there is none of that name. */
  'tags.addToItems': method<Changed>()(z.strictObject({ selection: Selection, name })),
  'tags.removeFromItems': method<Changed>()(z.strictObject({ selection: Selection, id })),
  'tags.ofSelection': method<Shares<TagId>>()(z.strictObject({ selection: Selection })),
  /** Renames a tag and those nested below it; a name that another has is `tag_taken`, with that one's id. */
  'tags.rename': method<Changed>()(z.strictObject({ id, name })),
  /** Makes the tags one: their items get `into`, the others go. */
  'tags.merge': method<Changed>()(z.strictObject({ from: z.array(id).min(1).max(20_000), into: id })),
  /**
   * Puts tags, with what is nested below them, below another (null: at the top), in one step: `x`
   * and `y` become `above/x` and `above/y`. A name that another has is `tag_taken`.
   */
  'tags.nest': method<Changed>()(
    z.strictObject({ ids: z.array(id).min(1).max(20_000), above: id.nullable() }),
  ),
  'tags.setColour': method<Changed>()(z.strictObject({ id, colour: TagColour })),
  /** Removes tags from the library and from their items. */
  'tags.remove': method<Changed>()(z.strictObject({ ids: z.array(id).min(1).max(20_000) })),
};
