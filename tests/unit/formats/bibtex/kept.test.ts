import { describe, expect, it } from 'vitest';
import { keyedItems } from '../../../../src/cli/keyed.ts';
import { detectFormat } from '../../../../src/formats/detect.ts';
import type { ExportItem } from '../../../../src/formats/format.ts';
import { findExporter, formatText } from '../../../../src/formats/registry.ts';

/** A .bib text as items, as an import and an export of all of them would have them. */
function itemsOf(text: string): { items: ExportItem[]; format: string } {
  const importer = detectFormat(text);
  if (!importer) throw new Error('no format');
  const { drafts, file = null } = importer.read({ text, html: '' });
  return { items: keyedItems(drafts, 0, { format: importer.name, file }).items, format: importer.name };
}
const write = (
  items: readonly ExportItem[],
  format: string,
  more: { ascii?: boolean; alone?: boolean } = {},
): string => formatText(findExporter(format)!, items, { ascii: false, ...more });

const messy = String.raw`% A comment at the head
@string{ jml = "Journal of " # "ML" }
@PREAMBLE{"\def\x{y}"}

@Article{ Mueller2010 ,
  Author  = "M{\"u}ller, J{\"o}rg",
  TITLE   = {{On} the {BERT} of things},
  journal = jml # { Research},
  year = 2010, month = mar,
  unknown = {kept {as} it is},
}
some text between

@misc(b1, title = "T (x)", howpublished = {Talk})   @misc{c1,title={One line},year=1999}

@Comment{jabref-meta: databaseType:bibtex;}
`;

describe('entries that nobody edited', () => {
  it('are given back byte by byte, with all that stands between them', () => {
    const { items, format } = itemsOf(messy);
    expect(format).toBe('bibtex');
    expect(write(items, format)).toBe(messy);
    const crlf = messy.replaceAll('\n', '\r\n');
    expect(write(itemsOf(crlf).items, format)).toBe(crlf);
  });

  it('are written anew for the other dialect, and where only ASCII is wanted', () => {
    const { items } = itemsOf(messy);
    expect(write(items.slice(0, 1), 'biblatex')).toContain('journaltitle = {Journal of ML Research},\n');
    const {
      items: [umlaut],
    } = itemsOf('@misc{a,title={Größe}}');
    expect(write([umlaut!], 'bibtex', { ascii: true })).toBe(
      '@misc{a,\n  title = {Gr{\\"o}{\\ss}e},\n  key = {grosse},\n}\n',
    );
  });

  it('that are left out leave no hole, and the macros of the others stay', () => {
    const { items, format } = itemsOf(messy);
    expect(write([items[1]!, items[0]!], format)).toBe(String.raw`% A comment at the head
@string{ jml = "Journal of " # "ML" }
@PREAMBLE{"\def\x{y}"}

some text between

@misc(b1, title = "T (x)", howpublished = {Talk})

@Article{ Mueller2010 ,
  Author  = "M{\"u}ller, J{\"o}rg",
  TITLE   = {{On} the {BERT} of things},
  journal = jml # { Research},
  year = 2010, month = mar,
  unknown = {kept {as} it is},
}

@Comment{jabref-meta: databaseType:bibtex;}
`);
  });

  it('on the clipboard bring the macros that they use, and nothing else', () => {
    const { items, format } = itemsOf(messy);
    expect(write(items.slice(0, 2), format, { alone: true })).toBe(
      `@string{jml = {Journal of ML}}\n\n${items[0]?.source?.raw}\n\n${items[1]?.source?.raw}\n`,
    );
  });
});

describe('an edit', () => {
  const edited = (text: string, edit: (item: ExportItem) => Partial<ExportItem>): string => {
    const {
      items: [item],
      format,
    } = itemsOf(text);
    return write([{ ...item!, ...edit(item!) }], format);
  };

  it.each<[string, string, (item: ExportItem) => Partial<ExportItem>, string]>([
    [
      'replaces the span of its field',
      '@misc{k,\n\ttitle\t= "Old {T}itle",\n\tyear = 1999, % remark\n}\n',
      () => ({ title: 'New BERT' }),
      '@misc{k,\n\ttitle\t= {New {BERT}},\n\tyear = 1999, % remark\n}\n',
    ],
    [
      'keeps what a person had put into braces',
      '@misc{k, title = {The {Java} {L}anguage}, year = 1999}',
      () => ({ title: 'A Java Language for All' }),
      '@misc{k, title = {A {Java} {Language} for All}, year = 1999}',
    ],
    [
      'adds a field in the manner of the others',
      '@misc{k,\n    title={T}\n}',
      () => ({ url: 'https://x.org' }),
      '@misc{k,\n    title={T},\n    url={https://x.org}\n}',
    ],
    [
      'adds a field to one line',
      '@misc{k, title = {T}}',
      () => ({ url: 'https://x.org' }),
      '@misc{k, title = {T}, url = {https://x.org}}',
    ],
    [
      'takes a field away',
      '@misc{k,\n  title = {T},\n  note = {N},\n  year = 1999\n}',
      () => ({ variables: {} }),
      '@misc{k,\n  title = {T},\n  year = 1999\n}',
    ],
    [
      'changes the key',
      '@misc{ oldkey , title = {T}}',
      () => ({ citationKey: 'newkey' }),
      '@misc{ newkey , title = {T}}',
    ],
    ['gives a key', '@misc{title = {T}}', () => ({ citationKey: 'newkey' }), '@misc{newkey, title = {T}}'],
    [
      'goes to the field that is there',
      '@article{k, title={T}, journaltitle={J}, date={2010-03}, location={X}}',
      (item) => ({
        venue: 'K',
        issued: { parts: [[2011, 4, 5]], text: '', circa: false },
        variables: { ...item.variables, 'publisher-place': 'Y' },
      }),
      '@article{k, title={T}, journaltitle={K}, date={2011-04-05}, location={Y}}',
    ],
    [
      'of a title goes along with its subtitle',
      '@book{k, title={T}, subtitle={S}, date={2010}}',
      () => ({ title: 'Another' }),
      '@book{k, title={Another}, date={2010}}',
    ],
    [
      'leaves a linked file that has been found as it stood there',
      '@misc{k, title={T}, file={:a/b.pdf:PDF}}',
      (item) => ({ attachments: [{ ...item.attachments[0]!, path: '/home/x/a/b.pdf' }], title: 'U' }),
      '@misc{k, title={{U}}, file={:a/b.pdf:PDF}}',
    ],
  ])('%s', (_, text, edit, expected) => {
    expect(edited(text, edit)).toBe(expected);
  });

  it('that the text can’t take is written anew', () => {
    const { items } = itemsOf(
      '@inproceedings{a, title={A}, crossref={p}}\n\n@proceedings{p, title={P}, year=1999}\n',
    );
    const [child, parent] = items;
    const text = write([{ ...child!, issued: null }, parent!], 'bibtex');
    expect(text).toContain('@inproceedings{a,\n  title = {{A}},\n  booktitle = {{P}},\n');
  });
});

describe('an entry that inherits', () => {
  const text = '@inproceedings{a, title={Part}, crossref={P}}\n\n@proceedings{p, title={Whole}, year=1999}\n';

  it('stays as it is where its parent goes along, under its new key too', () => {
    const {
      items: [child, parent],
    } = itemsOf(text);
    expect(write([child!, parent!], 'bibtex')).toBe(text);
    const renamed = { ...parent!, citationKey: 'q', aliases: ['p'] };
    expect(write([child!, renamed], 'bibtex')).toBe(text.replace('{P}', '{q}').replace('{p,', '{q,'));
  });

  it('stands by itself where it goes alone', () => {
    const {
      items: [child],
    } = itemsOf(text);
    expect(write([child!], 'bibtex', { alone: true })).toBe(
      '@inproceedings{a,\n  title = {Part},\n  booktitle = {Whole},\n  year = {1999},\n  key = {part},\n}\n',
    );
  });

  it('comes before its parent, where BibTeX looks for it', () => {
    const {
      items: [child, parent],
    } = itemsOf(text);
    expect(write([parent!, child!], 'bibtex', { alone: true })).toBe(
      '@inproceedings{a, title={Part}, crossref={P}}\n\n@proceedings{p, title={Whole}, year=1999}\n',
    );
  });
});

it('two files in one export keep their own text, and say the same thing once', () => {
  const one = '@string{x = {X}}\n\n@misc{a, title = x}\n';
  const two = '@string{x = {X}}\n\n@misc{b, title = x}\n\n% end\n';
  const items = [...itemsOf(one).items, ...itemsOf(two).items];
  expect(write(items, 'bibtex')).toBe(
    '@string{x = {X}}\n\n@misc{a, title = x}\n\n@misc{b, title = x}\n\n% end\n',
  );
});
