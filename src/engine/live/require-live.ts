import { OctavoError } from '../../contract/errors.ts';
import { liveText } from '../../language/strings-live.ts';
import type { EngineContext } from '../context.ts';
import { findLive, type StoredLive } from './queries.ts';

/** @throws OctavoError `live_not_found` */
export function requireLive({ library }: EngineContext, id: number): StoredLive {
  const file = findLive(library.reader, id);
  if (!file) throw new OctavoError('live_not_found', liveText.notFound, { id });
  return file;
}
