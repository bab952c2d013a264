import type { searchMethods } from '../../contract/methods/search.ts';
import type { Handlers } from '../context.ts';
import { completions } from './completions.ts';

export const searchHandlers: Handlers<keyof typeof searchMethods> = {
  'search.complete': (_, { text, at }) => completions(text, at),
};
