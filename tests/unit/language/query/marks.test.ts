import { expect, it } from 'vitest';
import { marksIn, markText } from '../../../../src/language/mark.ts';
import { marksOf } from '../../../../src/language/query/marks.ts';
import { parse } from '../../../../src/language/query/parse.ts';

const hits = (query: string, field: 'author' | 'title' | 'abstract' | null, text: string): string[] =>
  markText(text, marksIn(marksOf(parse(query, false)), field)).flatMap((piece) =>
    piece.hit ? [piece.text] : [],
  );

it('marks what is sought where it is sought', () => {
  const query = 'author:zhou title:"deep networks" ranking -survey tag:music (gan OR vae)';
  const text = 'Zhou: a survey of deep network rankings in music, by GAN';
  expect(hits(query, 'author', text)).toEqual(['Zhou', 'rankings', 'GAN']);
  expect(hits(query, 'title', text)).toEqual(['deep', 'network', 'rankings', 'GAN']);
  expect(hits(query, null, text)).toEqual(['rankings', 'GAN']);
});
