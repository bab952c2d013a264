import type { z } from '../zod.ts';
import { checkMethods } from './check.ts';
import { citationMethods } from './citations.ts';
import { collectionMethods } from './collections.ts';
import { duplicateMethods } from './duplicates.ts';
import { editMethods } from './edits.ts';
import { exportMethods } from './exports.ts';
import { importMethods } from './imports.ts';
import { itemMethods } from './items.ts';
import { keyMethods } from './keys.ts';
import { libraryMethods } from './library.ts';
import { liveMethods } from './live.ts';
import { movingMethods } from './moving.ts';
import { noteMethods } from './notes.ts';
import { queueMethods } from './queue.ts';
import { resultMethods } from './results.ts';
import { savedSearchMethods } from './saved-searches.ts';
import { searchMethods } from './search.ts';
import { shellMethods } from './shell.ts';
import { statisticsMethods } from './statistics.ts';
import { tagMethods } from './tags.ts';

/** What the engine answers. Adding one here makes the compiler ask for its handler. */
export const engineMethods = {
  ...libraryMethods,
  ...itemMethods,
  ...keyMethods,
  ...checkMethods,
  ...resultMethods,
  ...importMethods,
  ...exportMethods,
  ...citationMethods,
  ...collectionMethods,
  ...tagMethods,
  ...savedSearchMethods,
  ...searchMethods,
  ...duplicateMethods,
  ...noteMethods,
  ...editMethods,
  ...queueMethods,
  ...statisticsMethods,
  ...movingMethods,
  ...liveMethods,
};
export const methods = { ...engineMethods, ...shellMethods };

export type EngineMethodName = keyof typeof engineMethods;
export type ShellMethodName = keyof typeof shellMethods;
export type MethodName = keyof typeof methods;
/** What a caller passes (defaults may be left out). */
export type Params<M extends MethodName> = z.input<(typeof methods)[M]['params']>;
/** What a handler gets (defaults filled in). */
export type ParsedParams<M extends MethodName> = z.output<(typeof methods)[M]['params']>;
export type Result<M extends MethodName> = Exclude<(typeof methods)[M]['result'], undefined>;
