import { expect, it } from 'vitest';
import type { KeyForm } from '../../../src/contract/methods/citations.ts';
import { keysText } from '../../../src/language/cite-keys.ts';

const paper = (key: string, title = 'A title', address = '') => ({ key, title, address });

it.each<[KeyForm, string]>([
  ['key', 'zhou2018deep,he2016'],
  ['latex', '\\cite{zhou2018deep,he2016}'],
  ['pandoc', '[@zhou2018deep; @he2016]'],
  ['typst', '@zhou2018deep @he2016'],
  ['markdown', '- A title\n- A title'],
])('several keys as %s', (form, text) => {
  expect(keysText([paper('zhou2018deep'), paper('he2016')], form)).toBe(text);
});

it.each([
  ['DBLP:conf/kdd/Zhou', '[@DBLP:conf/kdd/Zhou]', '#cite(label("DBLP:conf/kdd/Zhou"))'],
  ['müller-2018.a', '[@müller-2018.a]', '@müller-2018.a'],
  ['odd.', '[@{odd.}]', '#cite(label("odd."))'],
  ['a::b', '[@{a::b}]', '@a::b'],
  ['it’s', '[@{it’s}]', '#cite(label("it’s"))'],
])('the key %s, which not every program reads bare', (key, pandoc, typst) => {
  expect([keysText([paper(key)], 'pandoc'), keysText([paper(key)], 'typst')]).toEqual([pandoc, typst]);
});

it('a Markdown link escapes what would end it, and goes without an address where there is none', () => {
  const title = 'On [brackets] and *stars* in <i>E. coli</i>';
  expect(keysText([paper('a', title, 'https://doi.org/10.1/(a)')], 'markdown')).toBe(
    '[On \\[brackets\\] and \\*stars\\* in E. coli](<https://doi.org/10.1/(a)>)',
  );
  expect(keysText([paper('a', title)], 'markdown')).toBe('On \\[brackets\\] and \\*stars\\* in E. coli');
  expect(keysText([paper('a', '')], 'markdown')).toBe('a');
});
