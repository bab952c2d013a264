import { expect, test } from 'vitest';
import { behindRedirect, findLinks } from '../../../src/language/links.ts';

test.each([
  ['Code: https://github.com/x/y.', 'https://github.com/x/y', 'code'],
  ['released at github.com/x/y', 'https://github.com/x/y', 'code'],
  ['(see https://en.example.org/wiki/A_(b))', 'https://en.example.org/wiki/A_(b)', 'other'],
  ['data (https://zenodo.org/record/1),', 'https://zenodo.org/record/1', 'dataset'],
  ['our code is at https://zenodo.org/record/1', 'https://zenodo.org/record/1', 'code'],
  ['https://huggingface.co/datasets/a/b', 'https://huggingface.co/datasets/a/b', 'dataset'],
  ['https://huggingface.co/a/b', 'https://huggingface.co/a/b', 'code'],
  ['https://magicmix.github.io', 'https://magicmix.github.io', 'project'],
  ['the project page https://example.org/p/q”', 'https://example.org/p/q', 'project'],
  ['our site https://foldandcall.org.', 'https://foldandcall.org', 'project'],
  ['https://a.org/b\\_c', 'https://a.org/b_c', 'other'],
  ['see https://doi.org/10.1000/182', 'https://doi.org/10.1000/182', 'other'],
])('%s', (text, url, kind) => expect(findLinks(text)).toEqual([{ url, kind }]));

test('an address is listed once; what only looks like one is none', () => {
  expect(findLinks('https://a.org/x and https://a.org/x')).toHaveLength(1);
  expect(findLinks('mail me@github.com/x, e.g. and/or 3.5/4')).toEqual([]);
});

test('redirects carry the address they lead to', () => {
  expect(
    behindRedirect(
      'https://scholar.google.com/scholar_url?url=https%3A%2F%2Farxiv.org%2Fabs%2F2401.01234&hl=en',
    ),
  ).toBe('https://arxiv.org/abs/2401.01234');
  expect(behindRedirect('https://a.org/?url=nonsense')).toBe('https://a.org/?url=nonsense');
});
