import { describe, expect, it } from 'vitest';
import { formatFileField, readFileField } from '../../../../src/formats/bibtex/file-field.ts';

const read = (value: string): string[][] =>
  readFileField(value).attachments.map(({ title, path, mime }) => [title, path, mime]);
const PDF = 'application/pdf';

describe('the file field', () => {
  it.each<[string, string, string[][]]>([
    ['JabRef', ':wei2005.pdf:PDF', [['', 'wei2005.pdf', PDF]]],
    ['JabRef with a description', 'Desc:dir/File.PDF:PDF', [['Desc', 'dir/File.PDF', PDF]]],
    ['escapes', String.raw`test\:\;:a.pdf:PDF`, [['test:;', 'a.pdf', PDF]]],
    [
      'two files',
      ':a.pdf:PDF;Slides:b.pptx:PowerPoint',
      [
        ['', 'a.pdf', PDF],
        ['Slides', 'b.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
      ],
    ],
    ['an escaped drive', String.raw`desc:C\:\\Users\\a_b.pdf:PDF`, [['desc', 'C:\\Users\\a_b.pdf', PDF]]],
    ['a raw drive', String.raw`desc:C:\test.pdf:PDF`, [['desc', 'C:\\test.pdf', PDF]]],
    [
      'a drive escaped once too often',
      String.raw`:C\\:/Users/P/corti.pdf:PDF`,
      [['', 'C:/Users/P/corti.pdf', PDF]],
    ],
    [
      'a raw drive alone',
      String.raw`A:\Zotero\storage\test.pdf`,
      [['', 'A:\\Zotero\\storage\\test.pdf', PDF]],
    ],
    [
      'bare paths',
      'a.pdf;/home/x/b.html',
      [
        ['', 'a.pdf', PDF],
        ['', '/home/x/b.html', 'text/html'],
      ],
    ],
    ['path and type', '/home/x/a.pdf:application/pdf', [['', '/home/x/a.pdf', PDF]]],
    ['description and path', 'Full text:a.pdf', [['Full text', 'a.pdf', PDF]]],
    ['only the last part', '::a.pdf', [['', 'a.pdf', PDF]]],
    ['only the first part', 'a.pdf::', [['', 'a.pdf', PDF]]],
    [
      'Zotero',
      'Adler - 2021 - Sparse Voices.pdf:/home/x/Zotero/storage/AB12/Adler.pdf:application/pdf',
      [['Adler - 2021 - Sparse Voices.pdf', '/home/x/Zotero/storage/AB12/Adler.pdf', PDF]],
    ],
    ['Zotero without titles', '/x/a.pdf:/x/a.pdf:application/pdf', [['', '/x/a.pdf', PDF]]],
    [
      'Mendeley',
      String.raw`:C$\backslash$:/Users/X/Mendeley Ltd./Brown - 2017.pdf:pdf`,
      [['', 'C:/Users/X/Mendeley Ltd./Brown - 2017.pdf', PDF]],
    ],
    [
      'Mendeley with underscores',
      String.raw`:home/x/a{\_}b.pdf:pdf;:home/x/c{\_}d.pdf:pdf`,
      [
        ['', 'home/x/a_b.pdf', PDF],
        ['', 'home/x/c_d.pdf', PDF],
      ],
    ],
    ['an XML entity', 'a &amp; b:x.pdf:PDF', [['a &amp; b', 'x.pdf', PDF]]],
    ['too many parts', 'desc:file.pdf:PDF:qwer:asdf', [['desc', 'file.pdf', PDF]]],
    ['nothing', ' ', []],
  ])('%s', (_, value, expected) => {
    expect(read(value)).toEqual(expected);
  });

  it('has addresses, which are no files', () => {
    expect(
      readFileField(String.raw`:http\://arxiv.org/pdf/2010.08497v1:PDF;https://books.google.de/`),
    ).toEqual({
      attachments: [],
      links: [
        { url: 'http://arxiv.org/pdf/2010.08497v1', kind: 'other' },
        { url: 'https://books.google.de/', kind: 'other' },
      ],
    });
  });

  it('comes back from what is written', () => {
    const files = [
      { title: 'A; b: c\\d', path: 'C:\\dir\\x_y.pdf', mime: PDF },
      { title: '', path: '/home/x/a;b:c.txt', mime: 'text/plain' },
    ];
    const links = [{ url: 'https://example.org/a;b', kind: 'code' as const }];
    const back = readFileField(formatFileField(files, links));
    expect(back).toMatchObject({ attachments: files, links });
  });

  it('knows from which folder paths start', () => {
    const { attachments } = readFileField(':a.pdf:PDF;:/b.pdf:PDF', 'papers');
    expect(attachments.map(({ within }) => within)).toEqual(['papers', '']);
  });
});
