import type { searchMethods } from '../../contract/methods/search.ts';
import type { Handlers } from '../context.ts';
import { complete } from './completions/complete.ts';

export const searchHandlers: Handlers<keyof typeof searchMethods> = {
  'search.complete': (context, { text, at }) => complete(context, text, at),
};
