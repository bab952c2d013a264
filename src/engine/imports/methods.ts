import type { importMethods, TargetCollection } from '../../contract/methods/imports.ts';
import type { ItemData, ItemDraft } from '../../contract/model/item.ts';
import type { ReviewPreview } from '../../contract/model/review.ts';
import { actionNames } from '../../language/action-names.ts';
import { named } from '../changed.ts';
import { ensureCollection } from '../collections/queries.ts';
import { requireCollection } from '../collections/tree.ts';
import type { Handlers } from '../context.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { identifier } from '../identity/identify.ts';
import { getItem } from '../items/read.ts';
import { blanksOf } from '../items/write.ts';
import { setColumn } from './columns.ts';
import { type ImportSource, importRecords } from './commit.ts';
import { damagedText, mendRecord, saveDamaged } from './damaged.ts';
import { reviewFiles, reviewText } from './make-review.ts';
import { provenanceOf } from './provenance.ts';
import { listSources } from './queries.ts';
import type { HeldReview } from './reviews.ts';

export const importHandlers: Handlers<keyof typeof importMethods> = {
  'imports.holdText': ({ texts }, { text, kind, part }) => ({ text: texts.add(text, kind, part) }),
  'imports.readText': (context, params) =>
    reviewText(
      context,
      params.name,
      'held' in params ? context.texts.take(params.held) : { text: [params.text], html: [params.html] },
    ),
  'imports.readFiles': (context, { paths }) => reviewFiles(context, paths),
  'imports.records': ({ reviews }, { review: id, from, count }) =>
    reviews.get(id).records.slice(from, from + count),
  'imports.preview': ({ library, reviews }, { review: id, index }) => {
    const draft = reviews.draft(id, index);
    return {
      data: dataOf(draft),
      cleaned: draft.cleaned,
      attachments: draft.attachments.map(({ path, title, isMissing }) => ({ path, title, isMissing })),
      fills: fillsOf(library.reader, draft, index),
    };
  },
  'imports.sources': ({ library }) => listSources(library.reader),
  'imports.provenance': ({ library }, { id }) => provenanceOf(library.reader, id),
  'imports.damaged': ({ reviews }, { review: id, source, at }) => ({
    text: damagedText(reviews.get(id), source, at),
  }),
  'imports.mend': (context, { review: id, ...where }) => mendRecord(context, context.reviews.get(id), where),
  'imports.setColumn': (context, { review: id, ...where }) =>
    setColumn(context, context.reviews.get(id), where),
  'imports.saveDamaged': ({ reviews }, { review: id, path }) => saveDamaged(reviews.get(id), path),
  'imports.commit': async ({ library, reviews, tasks }, params) => {
    const { review: id, status, tags, organiseKnown, keepAll } = params;
    const held = reviews.get(id);
    const chosen = new Set(params.chosen);
    const restored = new Set(params.restore);
    const unfilled = new Set(params.unfilled);
    const { value, action } = await library.writeLong(
      'Import',
      function* (db, context) {
        const outcome = yield* importRecords(db, context, {
          sources: sourcesOf(held),
          order: held.drafts,
          isForced: (index) => chosen.has(index) && (keepAll || held.known.has(index)),
          isLeftOut: (index) => !chosen.has(index),
          isRestored: (index) => restored.has(index),
          isUnfilled: (index) => unfilled.has(index),
          status,
          tags,
          collection: targetOf(db, params.collection),
          organisesKnown: organiseKnown,
        });
        context.rename(actionNames.import(outcome));
        if (isNothing(outcome)) context.hide();
        return outcome;
      },
      (work) => tasks.run('Importing', held.drafts.length, work, 'import'),
    );
    reviews.discard(id);
    const { suggested: _, clashes: __, missing, ...report } = value;
    const shown = isNothing(value) ? null : action;
    const likely = params.chosen.filter((index) => held.likely.has(index)).length;
    return {
      ...report,
      missing: missing.length,
      likely,
      action: named(shown),
    };
  },
  'imports.discard': ({ reviews }, { review: id }) => {
    reviews.discard(id);
    return null;
  },
};

const isNothing = (done: { imported: number; updated: number; restored: number; organised: number }) =>
  done.imported + done.updated + done.restored + done.organised === 0;

const sourcesOf = ({ sources }: HeldReview): ImportSource[] =>
  sources.flatMap(({ name, read }) =>
    read
      ? [
          {
            name,
            format: read.importer.name,
            drafts: read.drafts,
            rejected: read.leftOut.rejected,
            keepRaw: read.importer.keepsRaw,
            collections: read.collections ?? [],
            file: read.file,
          },
        ]
      : [],
  );

/**
 * Where papers go. A collection that isn't there yet is made for the first of them, so that none is left
 * empty when there was nothing to take.
 * @throws OctavoError `collection_not_found`, at once
 */
function targetOf(db: WritableDb, target: TargetCollection | null): () => number | null {
  if (target === null) return () => null;
  if ('id' in target) {
    const { id } = requireCollection(db, target.id);
    return () => id;
  }
  let made: number | null | undefined;
  return () => {
    made ??= ensureCollection(db, target.path) ?? null;
    return made;
  };
}

/** What a record would fill in the item that it is known as, as the library is now. */
function fillsOf(db: ReadableDb, draft: ItemDraft, index: number): ReviewPreview['fills'] {
  const { known } = identifier(db)(draft, index);
  if (!known) return null;
  const item = getItem(db, known.id);
  const patch = blanksOf(item, draft);
  return Object.keys(patch).length === 0 ? null : { item, patch: patch as Partial<ItemData> };
}

function dataOf(draft: ItemDraft): ItemData {
  const { type, title, creators, issued, abstract, venue, url, identifiers, links, variables, fields } =
    draft;
  return { type, title, creators, issued, abstract, venue, url, identifiers, links, variables, fields };
}
