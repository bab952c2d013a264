import { checkMethods } from '../contract/methods/check.ts';
import { citationMethods } from '../contract/methods/citations.ts';
import { editMethods } from '../contract/methods/edits.ts';
import { exportMethods } from '../contract/methods/exports.ts';
import { importMethods } from '../contract/methods/imports.ts';
import type { EngineMethodName } from '../contract/methods/index.ts';
import { keyMethods } from '../contract/methods/keys.ts';
import { movingMethods } from '../contract/methods/moving.ts';
import { collectionHandlers } from './collections/methods.ts';
import type { Handler, Handlers } from './context.ts';
import { duplicateHandlers } from './duplicates/methods.ts';
import { historyHandlers } from './history/methods.ts';
import { itemHandlers } from './items/methods.ts';
import { infoHandlers } from './library-info/methods.ts';
import { liveHandlers } from './live/methods.ts';
import { noteHandlers } from './notes/methods.ts';
import { queueHandlers } from './reading/methods.ts';
import { resultHandlers } from './results/methods.ts';
import { savedSearchHandlers } from './saved-searches/methods.ts';
import { searchHandlers } from './search/methods.ts';
import { statisticsHandlers } from './statistics/methods.ts';
import { tagHandlers } from './tags/methods.ts';

/**
 * Handlers that are loaded by the first call of one of them. A start needs none of them, and with what
 * they read and write formats by, they are more than half of what the engine would have to compile.
 */
function lazily<M extends EngineMethodName>(
  methods: Record<M, unknown>,
  load: () => Promise<Handlers<M>>,
): Handlers<M> {
  const later =
    (name: M): Handler<M> =>
    async (context, params) =>
      (await load())[name](context, params);
  return Object.fromEntries(Object.keys(methods).map((name) => [name, later(name as M)])) as Handlers<M>;
}

/** What answers each method: the compiler asks for all that the contract has. */
export const handlers: Handlers<EngineMethodName> = {
  ...infoHandlers,
  ...historyHandlers,
  ...itemHandlers,
  ...lazily(keyMethods, async () => (await import('./keys/methods.ts')).keyHandlers),
  ...lazily(checkMethods, async () => (await import('./check/methods.ts')).checkHandlers),
  ...resultHandlers,
  ...lazily(importMethods, async () => (await import('./imports/methods.ts')).importHandlers),
  ...lazily(exportMethods, async () => (await import('./exports/methods.ts')).exportHandlers),
  ...lazily(citationMethods, async () => (await import('./citations/methods.ts')).citationHandlers),
  ...collectionHandlers,
  ...tagHandlers,
  ...savedSearchHandlers,
  ...searchHandlers,
  ...duplicateHandlers,
  ...noteHandlers,
  ...lazily(editMethods, async () => (await import('./edits/methods.ts')).editHandlers),
  ...queueHandlers,
  ...statisticsHandlers,
  ...lazily(movingMethods, async () => (await import('./moving/methods.ts')).movingHandlers),
  ...liveHandlers,
};
