import { OctavoError } from '../../contract/errors.ts';
import type { TheirChange, Theirs } from '../../contract/model/live.ts';
import type { Exporter, Importer } from '../../formats/format.ts';
import { findExporter, findImporter } from '../../formats/registry.ts';
import { liveText } from '../../language/strings-live.ts';
import type { EngineContext } from '../context.ts';
import { decodeText } from '../imports/decode/index.ts';
import { findItem } from '../items/read.ts';
import { bytesOf, hashOf } from './bytes.ts';
import { allTexts } from './cache-queries.ts';
import { type Said, saidBy } from './fields.ts';
import { findLive, type StoredLive } from './queries.ts';
import { type Change, changesIn, mergedFields, readEntry } from './theirs.ts';

/** A changed live file, read and compared with what was last written. */
export interface Looked {
  file: StoredLive;
  bytes: Buffer;
  hash: string;
  importer: Importer;
  exporter: Exporter;
  changes: Change[];
  rejected: Theirs['rejected'];
}

/** @throws OctavoError `live_not_found` */
export function requireLive({ library }: EngineContext, id: number): StoredLive {
  const file = findLive(library.reader, id);
  if (!file) throw new OctavoError('live_not_found', liveText.notFound, { id });
  return file;
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
  const bytes = (await bytesOf(file.path)) ?? Buffer.alloc(0);
  const { drafts, rejected } = importer.read({ text: decodeText(bytes).text, html: '' });
  const written = allTexts(context.derived.db, id);
  return {
    file,
    bytes,
    hash: hashOf(bytes),
    importer,
    exporter,
    changes: changesIn({ importer, exporter }, written, drafts),
    rejected: rejected.map(({ line, message }) => ({ line, message })),
  };
}

/** What the library says now of an item that a live file holds, in the words of the file's format. */
export function oursOf(context: EngineContext, looked: Looked, item: number): Said {
  const now = findItem(context.library.reader, item);
  const draft = now && readEntry(looked, looked.exporter.item(now, { ascii: looked.file.ascii }));
  return draft ? saidBy(draft) : new Map();
}

/** What another program did to a live file, for people. */
export function theirsOf(context: EngineContext, looked: Looked): Theirs {
  const changes = looked.changes.map((change, index): TheirChange => {
    const { citationKey, title } = change.draft;
    const ours = change.kind === 'edited' ? oursOf(context, looked, change.item) : new Map();
    const fields = change.kind === 'edited' ? mergedFields(change.base, change.theirs, ours) : [];
    return { index, kind: change.kind, citationKey, title, fields };
  });
  return { hash: looked.hash, changes, rejected: looked.rejected };
}
