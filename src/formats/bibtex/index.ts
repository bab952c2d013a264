import type { Importer } from '../format.ts';
import { readBibtex } from './read.ts';

export { bibtexExporter } from './write.ts';

const ENTRY = /^[ \t\ufeff]*@[ \t]*[a-z]+[ \t]*[{(]\s*(?:[^\s{}"#,=]*\s*,|[a-z_-]+\s*=)/gim;
const OTHER_BLOCK = /^[ \t\ufeff]*@(?:string|preamble|comment)[ \t]*[{(]/im;

/** BibTeX, and the fields of biblatex. */
export const bibtex: Importer = {
  name: 'bibtex',
  label: 'BibTeX',
  extensions: ['bib', 'bibtex'],
  keepsRaw: true,
  sniff(text) {
    // A file may begin with a long comment, a page may quote one entry far down.
    // A file may begin with a long comment; a page may quote an entry far down.
    const head = text.slice(0, 200_000);
    const [first, second] = head.matchAll(ENTRY);
    if (!first) return OTHER_BLOCK.test(head.slice(0, 5000)) ? 0.8 : 0;
    if (head.slice(0, first.index).trim() === '') return 1;
    return first.index < 5000 || second ? 0.9 : 0.5;
  },
  read: readBibtex,
};
