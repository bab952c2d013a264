import type { movingMethods } from '../../contract/methods/moving.ts';
import type { Handlers } from '../context.ts';
import { moveLibrary } from './move.ts';
import { planMove } from './plan.ts';

export const movingHandlers: Handlers<keyof typeof movingMethods> = {
  'library.planMove': ({ library }, { folder }) => planMove(library, folder),
  'library.moveTo': (context, { folder }) => moveLibrary(context, folder),
};
