import { OctavoError, type Reply } from '../../contract/errors.ts';
import type { EngineMethodName, Params, Result } from '../../contract/methods/index.ts';

/** Asks an engine. */
export type Ask = (method: string, params: unknown) => Promise<Reply<unknown>>;

/**
 * Fills a library with the papers of a file, with the statuses, tags and collections that stand in
 * it. One that holds papers, also in its trash, is left as it is.
 * @throws OctavoError what the engine refuses with
 */
export async function fillSample(ask: Ask, file: string): Promise<void> {
  const call = async <M extends EngineMethodName>(method: M, params: Params<M>): Promise<Result<M>> => {
    const reply = await ask(method, params);
    if (reply.ok) return reply.value as Result<M>;
    throw new OctavoError(reply.code, reply.message, reply.details);
  };
  const { counts, readOnly } = await call('library.status', {});
  if (counts.all + counts.trash > 0 || readOnly) return;
  const { id, found, sources } = await call('imports.readFiles', { paths: [file] });
  const failed = sources[0]?.error;
  if (failed) throw new OctavoError('file_unreadable', failed.message, { file });
  const chosen = Array.from({ length: found }, (_, index) => index);
  await call('imports.commit', { review: id, chosen, restore: [], status: 'none', tags: [] });
  // All of the sample is to be seen, skipped papers included.
  await call('settings.set', { key: 'hideSkipped', value: false });
}
