import type { searchMethods } from '../../contract/methods/search.ts';
import type { Handlers } from '../context.ts';
import { complete } from './completions/complete.ts';
import { unknownNames } from './filters/unknown.ts';

export const searchHandlers: Handlers<keyof typeof searchMethods> = {
  'search.complete': (context, { text, at }) => complete(context, text, at),
  'search.unknownNames': ({ library }, { text, typing }) => unknownNames(library.reader, text, typing),
};
