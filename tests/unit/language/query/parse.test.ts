import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { QueryNode } from '../../../../src/language/query/ast.ts';
import { formatQuery } from '../../../../src/language/query/format.ts';
import { parse } from '../../../../src/language/query/parse.ts';
import { anyCharacter } from '../../any-character.ts';
import { bare, queryText, read } from './support.ts';

test.each([
  ['', ''],
  ['deep interest network', '(all deep interest network)'],
  ['“click-through rate” -survey', '(all "click-through rate" (not survey))'],
  ['transform* word', '(all transform* word)'],
  ['gan OR vae music', '(all (any gan vae) music)'],
  ['a OR b OR "c d"', '(any a b "c d")'],
  ['(a b) OR c', '(any (all a b) c)'],
  ['-(a OR b) c', '(all (not (any a b)) c)'],
  ['author:zhou AUTHOR:"Guorui Zhou" creator:li', '(all author:zhou author:"Guorui Zhou" author:li)'],
  ['title:(gan OR vae) x', '(all (any title:gan title:vae) x)'],
  ['tag:"to read" in:"Thesis/Related work"', '(all tag=to read,whole in=Thesis/Related work,whole)'],
  ['tag:"say \\"hi\\"" tag:c++ tag:meth*', '(all tag=say "hi",whole tag=c++,whole tag=meth,any)'],
  ['status:toread -status:"to read"', '(all status=to-read (not status=to-read))'],
  ['status:unread', '(any status=none status=inbox status=to-read)'],
  ['year:2019 year:2019-2022 year:2022-2019', '(all year=2019,2019 year=2019,2022 year=2019,2022)'],
  ['year:2019-22 year:>2019 year:>=2019', '(all year=2019,2022 year=2020,null year=2019,null)'],
  [
    'year:<2019 year:-2015 year:2019- year:≤7',
    '(all year=null,2018 year=null,2015 year=2019,null year=null,7)',
  ],
  ['added:7d added:2w added:3m added:1y', '(all added=7 added=14 added=90 added=365)'],
  ['added:2024-02 added:>2023', '(all added=2024-02-01,2024-02-29 added=2024-01-01,null)'],
  ['added:2024-05-12..2024 added:<2024-03-01', '(all added=2024-05-12,2024-12-31 added=null,2024-02-29)'],
  ['has:pdf has:notes has:Link', '(all has=pdf has=note has=link)'],
  ['10:1 http://a.org/b x:y autor:zhou', '(all 10:1 http://a.org/b x:y autor:zhou)'],
  ['10.1016/S0140-6736(20)30183-5', '10.1016/S0140-6736(20)30183-5'],
  ['f(x) g(x y)', '(all f(x) g (all x y))'],
  ['sail-sg/regmix, e-commerce.', '(all sail-sg/regmix e-commerce)'],
  ['tag: deep', 'deep'],
  ['year:abc deep', 'deep'],
  ['OR a OR', 'a'],
  ['- -- " "" () (( * . -"', ''],
  ['NEAR(a b) ^c NOT d', '(all NEAR (all a b) c NOT d)'],
  ['"a" "b', '(all "a" "b")'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected.replace('g (all x y)', 'g x y').replace('NEAR (all a b)', 'NEAR a b'));
});

test.each([
  ['deep lear', '(all deep lear~)'],
  ['deep ', 'deep'],
  ['deep,', 'deep'],
  ['deep -lear', '(all deep (not lear))'],
  ['(deep lear', '(all deep lear~)'],
  ['(deep lear)', '(all deep lear)'],
  ['"deep lear', '"deep lear"~'],
  ['"deep learning"', '"deep learning"'],
  ['author:zh', 'author:zh~'],
  ['tag:', ''],
  ['tag:me', 'tag=me,typing'],
  ['tag:"to re', 'tag=to re,typing'],
  ['tag:me ', 'tag=me,whole'],
  ['status:rea', '(any status=reading status=read)'],
  ['status:read', '(any status=reading status=read)'],
  ['year:20', 'year=2000,2099'],
  ['year:201', 'year=2010,2019'],
  ['year:2019-', 'year=2019,null'],
  ['year:2019-2', 'year=2019,null'],
  ['year:2019-202', 'year=2019,2029'],
  ['year:>20', ''],
  ['added:7', ''],
  ['added:2024-0', ''],
  ['has:p', 'has=pdf'],
  ['gan OR', 'gan'],
])('while typing: %s', (text, expected) => {
  expect(read(text, true)).toBe(expected);
});

describe('notices', () => {
  const told = (text: string, typing = false) =>
    parse(text, typing).notices.map(({ message, better }) => [message, better]);

  test.each([
    ['x "deep lear', 'No closing quote: searching for the words "deep lear…"', 'x "deep lear"'],
    ['tag:"to re', 'No closing quote: searching for tag:"to re…"', 'tag:"to re"'],
    ['autor:zhou x', 'There is no field "autor:". Did you mean author:? (searched as text)', 'author:zhou x'],
    ['x tags:y', 'There is no field "tags:". Did you mean tag:? (searched as text)', 'x tag:y'],
    ['year:abc', 'year: needs a year or a range such as 2019-2022', null],
    ['status:reed', 'status: needs one of none, inbox, to-read, reading, read, skipped', 'status:read'],
    ['has:pfd x', 'has: needs one of pdf, note, abstract, link', 'has:pdf x'],
    ['added:soon', 'added: needs a time such as 7d, 2w, 3m or 1y, or a date such as 2024-05-12', null],
    ['added:2024-02-31', 'added: needs a time such as 7d, 2w, 3m or 1y, or a date such as 2024-05-12', null],
    ['(a (b', 'No closing bracket: all that follows it counts as inside', '(a (b))'],
    ['a) b', 'A closing bracket without an opening one is left out', 'a b'],
    ['tag: deep', 'tag: needs a value right behind the colon', 'tag:deep'],
    ['a NOT b', 'NOT is searched as a word. A minus leaves a word out: -word', 'a -b'],
  ])('%s', (text, message, better) => {
    expect(told(text)).toEqual([[message, better]]);
  });

  it('say nothing of what is text, of what is right, or of what is only begun', () => {
    for (const text of ['10:1', 'http://x.org', 'doi:10.1/x', 'note: deep', 'tag:a -b "c d" (e OR f)'])
      expect(told(text)).toEqual([]);
    for (const text of ['tag:', 'year:20', 'year:>', 'added:2024-', 'status:r', 'has:', 'a NOT'])
      expect(told(text, true)).toEqual([]);
  });

  it('are few, however much is wrong', () => {
    expect(told('autor:x '.repeat(50))).toHaveLength(8);
  });
});

const leaves = (node: QueryNode | null): QueryNode[] => {
  if (node === null) return [];
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(leaves);
  return node.kind === 'not' ? leaves(node.of) : [node];
};

it('any text is a query, its spans lie within it, and a word’s span is its text', () => {
  fc.assert(
    fc.property(fc.oneof(queryText, fc.string({ unit: anyCharacter })), fc.boolean(), (text, typing) => {
      const { root, notices } = parse(text, typing);
      for (const { span } of [...notices, ...(leaves(root) as { span: { start: number; end: number } }[])]) {
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
      }
      for (const leaf of leaves(root))
        if (leaf.kind === 'word') expect(text.slice(leaf.span.start, leaf.span.end)).toBe(leaf.text);
    }),
    { numRuns: 500 },
  );
});

it('what is formatted asks for the same', () => {
  fc.assert(
    fc.property(queryText, (text) => {
      const { root } = parse(text, false);
      const formatted = formatQuery(root);
      expect(bare(parse(formatted, false).root), formatted).toEqual(bare(root));
    }),
    { numRuns: 1000 },
  );
});

it('a better query that is offered has one notice less', () => {
  fc.assert(
    fc.property(queryText, (text) => {
      const { notices } = parse(text, false);
      fc.pre(notices.length < 8);
      const [first] = notices;
      if (first?.better)
        expect(parse(first.better, false).notices.length).toBeLessThanOrEqual(notices.length);
    }),
    { numRuns: 500 },
  );
});

it('a long text is read, and nothing of it nests deeper than others can follow', () => {
  const depth = (node: QueryNode): number =>
    'of' in node ? 1 + [node.of].flat().reduce((most, child) => Math.max(most, depth(child)), 0) : 1;
  for (const piece of ['(a OR -(', '"x', 'tag:"\\', 'autor:x ', '-', '((a) ']) {
    const { root } = parse(piece.repeat(100_000 / piece.length), true);
    if (root) expect(depth(root), piece).toBeLessThan(70);
  }
});
