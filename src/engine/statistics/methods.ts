import type { statisticsMethods } from '../../contract/methods/statistics.ts';
import { requireCollection } from '../collections/tree.ts';
import type { Handlers } from '../context.ts';
import { statisticsOf } from './statistics.ts';

export const statisticsHandlers: Handlers<keyof typeof statisticsMethods> = {
  'statistics.get': ({ library, now }, { weeks, collection }) => {
    if (collection !== null) requireCollection(library.reader, collection);
    return statisticsOf(library.reader, now(), weeks, collection);
  },
};
