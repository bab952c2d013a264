import { OctavoError } from '../../contract/errors.ts';
import type { Shares } from '../../contract/methods/collections.ts';
import type { tagMethods } from '../../contract/methods/tags.ts';
import type { TagId } from '../../contract/model/ids.ts';
import { actionNames } from '../../language/action-names.ts';
import { changed, changedMany } from '../changed.ts';
import type { Handlers } from '../context.ts';
import { countShares } from '../counts/shares.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { inSlices } from '../tasks/in-slices.ts';
import {
  colourTag,
  findTag,
  getTag,
  moveItems,
  removeTag,
  renameTag,
  requireTagNamed,
  tagItems,
  tagShares,
  tagsBelow,
  untagItems,
} from './queries.ts';

function requireTag(db: ReadableDb, id: number): { id: number; name: string } {
  const tag = getTag(db, id);
  if (!tag) throw new OctavoError('tag_not_found', 'This tag is no longer there.', { id });
  return tag;
}

/** Renames a tag and what is nested below it. */
function renameAll(db: WritableDb, id: number, name: string): number {
  const tag = requireTag(db, id);
  // Longer names go deeper: `a` can become `a/b` only once `a/b` has become `a/b/b`.
  const deepFirst = name.length > tag.name.length ? -1 : 1;
  const family = tagsBelow(db, tag.name).sort((a, b) => (a.name.length - b.name.length) * deepFirst);
  const own = new Set(family.map((member) => member.id));
  let count = 0;
  for (const member of family) {
    const wanted = member.id === id ? name : name + member.name.slice(tag.name.length);
    const other = findTag(db, wanted);
    if (other !== undefined && !own.has(other)) {
      throw new OctavoError('tag_taken', `There is a tag “${wanted}” already. Merge the two?`, {
        id: other,
        name: wanted,
      });
    }
    count += renameTag(db, member.id, wanted);
  }
  return count;
}

/** Gives a tag its last step's name below another tag, or at the top. */
function nest(db: WritableDb, id: number, parent: { id: number; name: string } | null): number {
  const { name } = requireTag(db, id);
  if (parent && tagsBelow(db, name).some((below) => below.id === parent.id)) {
    throw new OctavoError('tag_cycle', `“${name}” can’t be put below itself.`, { id });
  }
  const own = name.slice(name.lastIndexOf('/') + 1);
  return renameAll(db, id, parent ? `${parent.name}/${own}` : own);
}

export const tagHandlers: Handlers<keyof typeof tagMethods> = {
  'tags.list': ({ library, counts }) => counts.tags.get(library.reader),
  'tags.addToItems': (context, { selection, name }) =>
    changedMany(
      context,
      context.results.resolve(selection),
      (count) => actionNames.tag(count, name),
      (db, ids) => {
        const tag = requireTagNamed(db, name);
        return tag === undefined ? 0 : tagItems(db, tag, ids);
      },
    ),
  'tags.removeFromItems': (context, { selection, id }) => {
    const { name } = requireTag(context.library.reader, id);
    return changedMany(
      context,
      context.results.resolve(selection),
      (count) => actionNames.untag(count, name),
      (db, ids) => untagItems(db, id, ids),
    );
  },
  'tags.ofSelection': async ({ library, results }, { selection }): Promise<Shares<TagId>> => {
    const ids = results.resolve(selection);
    const counts = await inSlices(countShares(ids, (part) => tagShares(library.reader, part)));
    return { total: ids.length, counts: counts as Shares<TagId>['counts'] };
  },
  'tags.rename': ({ library }, { id, name }) =>
    changed(library, actionNames.renameTag(name), (db) => renameAll(db, id, name)),
  'tags.merge': ({ library }, { from, into }) =>
    changed(library, 'Merge Tags', (db, action) => {
      action.rename(actionNames.mergeTags(requireTag(db, into).name));
      const others = from.filter((id) => id !== into && getTag(db, id));
      for (const id of others) {
        moveItems(db, id, into);
        removeTag(db, id);
      }
      return others.length;
    }),
  'tags.nest': ({ library }, { ids, above }) =>
    changed(library, 'Move Tags', (db, action) => {
      const parent = above === null ? null : requireTag(db, above);
      action.rename(actionNames.nestTags(ids.length, parent?.name ?? null));
      return ids.reduce((n, id) => n + nest(db, id, parent), 0);
    }),
  'tags.setColour': ({ library }, { id, colour }) =>
    changed(library, 'Colour Tag', (db, action) => {
      action.rename(actionNames.colourTag(requireTag(db, id).name));
      return colourTag(db, id, colour);
    }),
  'tags.remove': ({ library }, { ids }) =>
    changed(library, actionNames.removeTags(ids.length), (db) =>
      ids.reduce((n, id) => n + removeTag(db, id), 0),
    ),
};
