import { basename } from 'node:path';
import type { importMethods } from '../../contract/methods/imports.ts';
import type { ItemDraft } from '../../contract/model/item.ts';
import type { Review } from '../../contract/model/library.ts';
import { actionNames } from '../../language/action-names.ts';
import type { EngineContext, Handlers } from '../context.ts';
import { identifier } from '../identity/identify.ts';
import { importRecords } from './commit.ts';
import { reviewRecord } from './match.ts';
import { readTextFile } from './read.ts';
import { readInBackground } from './read-in-background.ts';

const MAX_SHOWN_TEXT = 2_000;

async function review(context: EngineContext, name: string, text: string, html: string): Promise<Review> {
  const read = await readInBackground(context.tasks, { text, html });
  const db = context.library.reader;
  const identify = identifier(db);
  const records = read.drafts.map((draft, index) => reviewRecord(db, draft, index, identify(draft, index)));
  const known = new Set(records.filter(({ state }) => state !== 'new').map(({ index }) => index));
  const held = context.reviews.add(name, read, known);
  return {
    id: held.id,
    name,
    format: read.importer.name,
    records,
    rejected: read.rejected.map((rejected) => ({
      ...rejected,
      text: rejected.text.slice(0, MAX_SHOWN_TEXT),
    })),
    ignored: read.ignored.map(({ line, text: ignored }) => ({
      line,
      text: ignored.slice(0, MAX_SHOWN_TEXT),
    })),
  };
}

export const importHandlers: Handlers<keyof typeof importMethods> = {
  'imports.readText': (context, { text, html, name }) => review(context, name, text, html),
  'imports.readFile': (context, { path }) => review(context, basename(path), readTextFile(path), ''),
  'imports.preview': ({ reviews }, { review: id, index }) => {
    const draft = reviews.draft(id, index);
    return { data: dataOf(draft), cleaned: draft.cleaned };
  },
  'imports.commit': async ({ library, reviews, tasks }, { review: id, chosen, restore, status, tags }) => {
    const { name, read, known } = reviews.get(id);
    const chosenSet = new Set(chosen);
    const restoreSet = new Set(restore);
    const { value, action } = await library.writeLong(
      'Import',
      function* (db, context) {
        const outcome = yield* importRecords(db, context, {
          name,
          format: read.importer.name,
          drafts: read.drafts,
          rejected: read.rejected.length,
          isForced: (index) => chosenSet.has(index) && known.has(index),
          isLeftOut: (index) => !chosenSet.has(index),
          isRestored: (index) => restoreSet.has(index),
          status,
          tags,
          keepRaw: read.importer.keepsRaw,
        });
        const { imported, updated, restored } = outcome;
        context.rename(actionNames.import(imported, updated, restored));
        if (imported + updated + restored === 0) context.hide();
        return outcome;
      },
      (work) => tasks.run('Importing', read.drafts.length, work),
    );
    reviews.discard(id);
    const { imported, duplicates, updated, restored, ids } = value;
    const shown = imported + updated + restored > 0 ? action : null;
    return {
      imported,
      duplicates,
      updated,
      restored,
      ids,
      action: shown && { id: shown.id, name: shown.name },
    };
  },
  'imports.discard': ({ reviews }, { review: id }) => {
    reviews.discard(id);
    return null;
  },
};

function dataOf(draft: ItemDraft) {
  const { type, title, creators, issued, abstract, venue, url, identifiers, links, variables, fields } =
    draft;
  return { type, title, creators, issued, abstract, venue, url, identifiers, links, variables, fields };
}
