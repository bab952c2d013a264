import { describe, expect, it } from 'vitest';
import { parseQuery, queryMarks } from '../../../src/language/query.ts';

const marked = (query: string, typing = false): string[] =>
  queryMarks(parseQuery(query, typing)).map(({ text }) => text);

describe('queryMarks', () => {
  it('leaves out little words where others say what is sought', () => {
    expect(marked('state of the art models')).toEqual(['state', 'art', 'models']);
    expect(marked('"mixture of experts" shift')).toEqual(['mixture', 'experts', 'shift']);
  });

  it('marks little words when there are no others', () => {
    expect(marked('of the')).toEqual(['of', 'the']);
    expect(marked('of -models')).toEqual(['of']);
  });

  it('marks the beginning of the word being typed', () => {
    expect(queryMarks(parseQuery('deep mix', true))).toEqual([
      { text: 'deep', prefix: false },
      { text: 'mix', prefix: true },
    ]);
  });
});
