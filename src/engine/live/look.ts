import { OctavoError } from '../../contract/errors.ts';
import type { TheirChange, TheirField, Theirs } from '../../contract/model/live.ts';
import type { Importer } from '../../formats/format.ts';
import { findExporter, findImporter } from '../../formats/registry.ts';
import { liveText } from '../../language/strings-live.ts';
import type { EngineContext } from '../context.ts';
import { exportItems } from '../exports/export-items.ts';
import { decodeText } from '../imports/decode/index.ts';
import { bytesOf, hashOf } from './bytes.ts';
import { allTexts } from './cache-queries.ts';
import { readAmong } from './document.ts';
import { type Said, saidBy } from './fields.ts';
import type { StoredLive } from './queries.ts';
import { requireLive } from './require-live.ts';
import { type Change, changesIn, mergedFields } from './theirs.ts';

/** A changed live file, read and compared with what was last written and with the library. */
export interface Looked {
  file: StoredLive;
  bytes: Buffer;
  hash: string;
  importer: Importer;
  changes: Change[];
  /** What the library says now of the papers whose entries were edited. */
  ours: ReadonlyMap<number, Said>;
  rejected: Theirs['rejected'];
}

/**
 * Reads a live file as it lies there now.
 * @throws OctavoError `live_not_found`, `format_unknown`, `file_unreadable`, `not_text`
 */
export async function lookAt(context: EngineContext, id: number): Promise<Looked> {
  const file = requireLive(context, id);
  const importer = findImporter(file.format);
  const exporter = findExporter(file.format);
  if (!importer || !exporter) {
    throw new OctavoError('format_unknown', liveText.noReader(file.format), { format: file.format });
  }
  const library = context.library.reader;
  const bytes = (await bytesOf(file.path)) ?? Buffer.alloc(0);
  const { drafts, rejected } = importer.read({ text: decodeText(bytes).text, html: '' });
  const written = allTexts(context.derived.db, id);
  const texts = new Map(written.map(({ item, text }) => [item, text]));
  const format = { library, importer, exporter, ascii: file.ascii };
  const changes = changesIn(written, drafts, (items) => readAmong(format, texts, items));
  const edited = new Set(changes.flatMap((change) => (change.kind === 'edited' ? [change.item] : [])));
  for (const item of exportItems(library, [...edited], exporter.name)) {
    texts.set((item as typeof item & { id: number }).id, exporter.item(item, { ascii: file.ascii }));
  }
  const ours = edited.size === 0 ? [] : readAmong(format, texts, edited);
  return {
    file,
    bytes,
    hash: hashOf(bytes),
    importer,
    changes,
    ours: new Map([...ours].map(([item, draft]) => [item, saidBy(draft)])),
    rejected: rejected.map(({ line, message }) => ({ line, message })),
  };
}

/** The fields of an edited entry that they changed, beside what the library says of them. */
export function fieldsOf({ ours }: Looked, change: Change): TheirField[] {
  if (change.kind !== 'edited') return [];
  return mergedFields(change.base, change.theirs, ours.get(change.item) ?? new Map());
}

/** What another program did to a live file, for people. */
export function theirsOf(looked: Looked): Theirs {
  const changes = looked.changes.map((change, index): TheirChange => {
    const { citationKey, title } = change.draft;
    return { index, kind: change.kind, citationKey, title, fields: fieldsOf(looked, change) };
  });
  return { hash: looked.hash, changes, rejected: looked.rejected };
}
