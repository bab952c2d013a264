import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemDraft } from '../../../../src/contract/model/item.ts';
import { bibtex } from '../../../../src/formats/bibtex/index.ts';
import { anyCharacter } from '../../any-character.ts';
import { person } from './items.ts';

const read = (text: string) => bibtex.read({ text, html: '' });
const first = (text: string): ItemDraft => {
  const { drafts, rejected } = read(text);
  expect(rejected).toEqual([]);
  return drafts[0] as ItemDraft;
};

describe('an entry', () => {
  it('is read whole', () => {
    const text = String.raw`@Article{Muller2010,
  Author = "M{\"u}ller, J{\"o}rg and {The ATLAS Collaboration}",
  TITLE = {On {BERT} \& the $\alpha$-method},
  journal = jml # { Research},
  year = 2010, month = mar, day = 5, volume = 3, number=2, pages = {1--10},
  doi = {https://doi.org/10.1000/x_y}, issn = {1234-5679}, keywords = {a, b; c}, url={http://x.org/a\_b},
  abstract = {First.

  Second \% line.},
  language = {english},
  note = {In press},
  myfield = {Raw {\"u}}
}`;
    const draft = first(`@string{jml = "Journal of " # {ML}}\n\n${text}`);
    expect(draft).toEqual({
      type: 'article-journal',
      citationKey: 'Muller2010',
      title: 'On BERT & the $\\alpha$-method',
      creators: [person('Müller', 'Jörg'), person('', '', { literal: 'The ATLAS Collaboration' })],
      issued: { parts: [[2010, 3, 5]], text: '', circa: false },
      abstract: 'First.\n\nSecond % line.',
      venue: 'Journal of ML Research',
      url: 'http://x.org/a_b',
      identifiers: { doi: '10.1000/x_y', issn: '1234-5679' },
      links: [],
      variables: { volume: '3', issue: '2', page: '1-10', language: 'english', note: 'In press' },
      fields: { myfield: 'Raw {\\"u}' },
      tags: ['a', 'b', 'c'],
      collections: [],
      status: null,
      priority: 0,
      rating: 0,
      added: null,
      notes: [],
      attachments: [],
      aliases: [],
      source: { line: 3, raw: text, context: { macros: { jml: 'Journal of ML' } } },
      cleaned: [],
    });
  });

  it.each([
    ['parentheses', '@misc(k, title = {T (x)}, year = 2000)'],
    ['no comma between fields', '@misc{k, title = {T (x)}\n year = 2000}'],
    ['a comma too many', '@misc{k,, title = {T (x)},, year = 2000,}'],
    ['quotes', '@misc{k, title = "T (x)", year = "2000"}'],
    ['blanks everywhere', '@ misc { k , title\n=\n{T (x)} , year = 2000 }'],
    ['one line', '@misc{k,title={T (x)},year=2000}'],
    ['CRLF', '@misc{k,\r\n  title = {T\r\n (x)},\r\n  year = 2000\r\n}\r\n'],
    ['a byte order mark', '\ufeff@misc{k, title={T (x)}, year=2000}'],
    ['concatenation', '@misc{k, title={T } # "(x)", year=20 # {00}}'],
    ['a repeated field', '@misc{k, title={T (x)}, year=2000, year=2000}'],
  ])('may have %s', (_, text) => {
    expect(first(text)).toMatchObject({ citationKey: 'k', title: 'T (x)', issued: { parts: [[2000]] } });
  });

  it.each([
    ['@misc{a b, title={T}}', 'a b'],
    ['@misc{title={T}}', ''],
    ['@misc{, title={T}}', ''],
    ['@misc{DBLP:conf/x+y/Z.1?, title={T}}', 'DBLP:conf/x+y/Z.1?'],
    ['@misc{müller, title={T}}', 'müller'],
  ])('%s has the key "%s"', (text, key) => {
    expect(first(text)).toMatchObject({ citationKey: key, title: 'T' });
  });

  it('takes an umlaut in quotes for what was meant', () => {
    expect(first(String.raw`@misc{k, title = "G\"odel", year = "2000"}`).title).toBe('Gödel');
  });

  it('has macros in any case, undefined ones by name, and none that grow without bound', () => {
    expect(first('@STRING(Abc = {X})\n@misc{k, title = aBC # undefined # abc}').title).toBe('XundefinedX');
    const bomb = `@string{a = "0123456789"}${'@string{a = a # a}'.repeat(60)}${'@misc{k, title = a}'.repeat(200)}`;
    expect(read(bomb).drafts).toHaveLength(200);
  });

  it('keeps the second of two different values for one field', () => {
    expect(first('@misc{k, title={A}, note={x}, note={y}, keywords={a}, keywords={b}}')).toMatchObject({
      variables: { note: 'x' },
      fields: { 'note-2': 'y' },
      tags: ['a', 'b'],
    });
  });
});

describe('types and fields', () => {
  it.each<[string, string, Partial<ItemDraft>]>([
    [
      'inproceedings',
      'booktitle={Proc}, series={LNCS}, number=5, address={NY}',
      {
        type: 'paper-conference',
        venue: 'Proc',
        variables: { 'collection-title': 'LNCS', 'collection-number': '5', 'publisher-place': 'NY' },
      },
    ],
    ['conference', 'booktitle={Proc}', { type: 'paper-conference' }],
    ['phdthesis', 'school={MIT}', { type: 'thesis', variables: { publisher: 'MIT', genre: 'PhD thesis' } }],
    [
      'mastersthesis',
      'school={MIT}',
      { type: 'thesis', variables: { publisher: 'MIT', genre: "Master's thesis" } },
    ],
    [
      'thesis',
      'institution={MIT}, type={phdthesis}',
      { type: 'thesis', variables: { publisher: 'MIT', genre: 'PhD thesis' } },
    ],
    [
      'techreport',
      'institution={MIT}, number={TR-1}',
      { type: 'report', variables: { publisher: 'MIT', number: 'TR-1' } },
    ],
    [
      'book',
      'publisher={P}, edition={2}, isbn={978-3-16-148410-0}',
      {
        type: 'book',
        variables: { publisher: 'P', edition: '2' },
        identifiers: { isbn: '978-3-16-148410-0' },
      },
    ],
    [
      'incollection',
      'booktitle={B}, chapter=3, bookauthor={A B}',
      {
        type: 'chapter',
        venue: 'B',
        variables: { 'chapter-number': '3' },
        creators: [person('B', 'A', { role: 'container-author' })],
      },
    ],
    [
      'article',
      'journaltitle={J}, date={2020-05-01}, issue={3}, eid={e5}, location={X}',
      {
        type: 'article-journal',
        venue: 'J',
        issued: { parts: [[2020, 5, 1]], text: '', circa: false },
        variables: { issue: '3', number: 'e5', 'publisher-place': 'X' },
      },
    ],
    [
      'misc',
      'eprint={1706.03762v2}, archivePrefix={arXiv}, primaryClass={cs.CL}',
      { type: 'article', identifiers: { arxiv: '1706.03762' }, fields: { primaryclass: 'cs.CL' } },
    ],
    [
      'article',
      'journal={arXiv preprint arXiv:1706.03762}',
      { type: 'article', identifiers: { arxiv: '1706.03762' } },
    ],
    [
      'online',
      'url={https://x.org}, urldate={2020-01-02}',
      { type: 'webpage', url: 'https://x.org', variables: { accessed: '2020-01-02' } },
    ],
    [
      'misc',
      String.raw`howpublished={\url{https://x.org/a_b}}`,
      { type: 'document', url: 'https://x.org/a_b' },
    ],
    ['misc', 'howpublished={Talk}', { type: 'document', venue: 'Talk' }],
    ['misc', 'entrysubtype={dataset}', { type: 'dataset' }],
    ['software', 'version={1.2}', { type: 'software', variables: { version: '1.2' } }],
    ['gadget', 'note={x}', { type: 'document', fields: { entrytype: 'gadget' } }],
    [
      'proceedings',
      'editor={A B}',
      {
        type: 'book',
        fields: { entrytype: 'proceedings' },
        creators: [person('B', 'A', { role: 'editor' })],
      },
    ],
    ['misc', 'subtitle={Sub}', { title: 'T: Sub' }],
    ['misc', 'url={https://doi.org/10.1000/xyz}', { identifiers: { doi: '10.1000/xyz' } }],
    ['misc', 'timestamp={2015-03-04}', { added: Date.UTC(2015, 2, 4), fields: { timestamp: '2015-03-04' } }],
    [
      'misc',
      String.raw`file={:C\:/a_b.pdf:PDF}`,
      {
        fields: {},
        attachments: [
          { path: 'C:/a_b.pdf', within: '', title: '', mime: 'application/pdf', isMissing: false },
        ],
      },
    ],
  ])('%s with %s', (type, fields, expected) => {
    expect(first(`@${type}{k, title={T}, ${fields}}`)).toMatchObject(expected);
  });

  it.each([
    ['year=2010, month=jan', [[2010, 1]], ''],
    ['year={2010}, month={March}', [[2010, 3]], ''],
    ['year=2010, month={Dez.}', [[2010, 12]], ''],
    ['year=2010, month=7', [[2010, 7]], ''],
    ['year=2010, month={12~} # feb', [[2010, 2, 12]], ''],
    ['year=2010, month=feb # "~12"', [[2010, 2, 12]], ''],
    ['year=2010, month={Spring}', [[2010]], 'Spring 2010'],
    ['year=2010, month={May/June}', [[2010, 5]], 'May/June 2010'],
    ['year={in press}', [], 'in press'],
    ['year={c. 1999}', [[1999]], 'c. 1999'],
    ['date={2010-03/2011}', [[2010, 3], [2011]], ''],
    ['date={2010-21}', [[2010]], 'Spring 2010'],
    ['date={2010~}', [[2010]], ''],
    ['year={2010/2011}', [[2010], [2011]], ''],
  ])('%s', (fields, parts, text) => {
    expect(first(`@misc{k, title={T}, ${fields}}`).issued).toMatchObject({ parts, text });
  });
});

describe('a damaged file', () => {
  const good = (n: number): string => `@misc{good${n},\n  title = {Good ${n}},\n  year = 2000\n}\n\n`;

  it.each([
    ['unclosed_entry', '@article{bad,\n  title = {Unclosed {brace},\n  year = 2000\n}\n'],
    ['unclosed_brace', '@article{bad,\n  title = {{Unclosed {brace},\n  year = 2000\n}\n'],
    ['unclosed_quote', '@article{bad,\n  title = "Unclosed,\n  year = 2000\n}\n'],
    ['unclosed_quote', '@article{bad,\n  title = "Unclosed\n'],
    ['missing_equals', '@article{bad,\n  title {x},\n  year = 2000\n}\n'],
    ['missing_value', '@article{bad,\n  title = {x} # ,\n  year = 2000\n}\n'],
    ['syntax', '@article{bad,\n  = {x},\n}\n'],
    ['syntax', '@article{bad,\n  title = {x}}},\n  year = {2000}\n}\n'],
    ['unclosed_entry', '@article{bad,\n  title = {x},\n'],
    ['empty_entry', '@article{bad}\n'],
    ['missing_equals', '@article{bad, title = "a "quoted" word"}\n'],
  ])('loses only the entry: %s', (code, bad) => {
    const { drafts, rejected } = read(`${good(1)}${bad}\n${good(2)}${good(3)}`);
    expect(drafts.map((d) => d.citationKey).filter((k) => k !== 'bad')).toEqual(['good1', 'good2', 'good3']);
    if (code !== 'syntax' || !bad.includes('}}}')) {
      expect(rejected).toMatchObject([{ code, line: 6 }]);
      expect(rejected[0]?.text).toBe(bad.trimEnd());
    }
  });

  it('takes 4,999 of 5,000 entries when the third has an unclosed brace', () => {
    const text = Array.from({ length: 5000 }, (_, i) =>
      i === 2 ? '@misc{bad,\n  title = {{x},\n}\n\n' : good(i),
    ).join('');
    const { drafts, rejected } = read(text);
    expect([drafts.length, rejected.length]).toEqual([4999, 1]);
  });

  it('leaves out an entry with a field that nobody could have written', () => {
    const text = `${good(1)}@misc{bad,\n  abstract = {${'word '.repeat(3_000_000)}}\n}\n\n${good(2)}`;
    const { drafts, rejected } = read(text);
    expect(drafts.map(({ citationKey }) => citationKey)).toEqual(['good1', 'good2']);
    expect(rejected).toMatchObject([{ line: 6, code: 'field_too_long' }]);
    expect(rejected[0]?.text).toHaveLength(10_000);
  });

  it('keeps what is no entry apart, line by line', () => {
    const text =
      '% comment by a@b.org\n@comment{jabref-meta: x;\n y}\n@misc{a, title={T}}\nstray text\n@preamble{"\\x"}\n';
    expect(read(text).ignored.map(({ line, text: t }) => `${line} ${t}`)).toEqual([
      '1 % comment by a@b.org',
      '2 @comment{jabref-meta: x;',
      '3 y}',
      '5 stray text',
      '6 @preamble{"\\x"}',
    ]);
  });

  it('leaves entries that are commented out alone', () => {
    expect(
      read('@comment{\n@misc{a, title={T}}\n}\n@misc{b, title={T}}').drafts.map((d) => d.citationKey),
    ).toEqual(['b']);
  });
});

describe('any text', () => {
  const tokens = fc.constantFrom(
    '@',
    '@article{',
    '@misc(',
    '@string{',
    '@comment{',
    '@preamble{',
    'key,',
    'title = ',
    '{',
    '}',
    '"',
    '#',
    ',',
    '\n',
    '(',
    ')',
    '=',
    '\\',
    'x',
    ' and ',
    'author={',
    '$',
    '%',
    '2000',
    'jan',
  );
  const anyText = fc.oneof(
    fc.array(tokens, { maxLength: 60 }).map((list) => list.join('')),
    fc.string({ unit: anyCharacter }),
  );

  it('is read without an error, and every character of it is accounted for', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { drafts, rejected, ignored } = read(text);
        const kept = [
          ...drafts.map((d) => d.source.raw),
          ...rejected.map((r) => r.text),
          ...ignored.map((i) => i.text),
        ].join('');
        const bare = (t: string): string => [...t.replace(/[\s\ufeff]+/gu, '')].sort().join('');
        // A record without any field is only rejected; a @string is in `ignored` as well as put in.
        expect(bare(kept)).toBe(bare(text));
      }),
      { numRuns: 500 },
    );
  });

  it('does not take its neighbours along', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const closed = !/@\s*comment/i.test(text);
        fc.pre(closed);
        const { drafts } = read(
          `@misc{before,\n  title = {B}\n}\n${text}\n\n@misc{after,\n  title = {A}\n}\n`,
        );
        const keys = drafts.map((d) => d.citationKey);
        expect(keys[0]).toBe('before');
        expect(keys.at(-1)).toBe('after');
      }),
      { numRuns: 500 },
    );
  });
});

describe('time', () => {
  it('is linear in trouble of any kind', () => {
    const started = performance.now();
    for (const text of [
      '@article{x, title={'.repeat(50_000),
      '@article{x, title={\n'.repeat(20_000),
      '@comment{\n'.repeat(20_000),
      `@a{x, t={${'{'.repeat(200_000)}${'}'.repeat(200_000)}}}`,
      `@a{x, author={a${' '.repeat(200_000)}b}}`,
      `@a{x, author={${'a and '.repeat(50_000)}}}`,
      `@a{x, ${'t={1}, '.repeat(20_000)}}`,
      `@a{x, t=a${'#a'.repeat(100_000)}}`,
      `@a{x, title={T}, abstract={${'word '.repeat(200_000)}}}`,
    ]) {
      read(text);
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
