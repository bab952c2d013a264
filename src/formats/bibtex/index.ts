import type { Importer } from '../format.ts';
import { readBibtex } from './read.ts';
import { looksLikeBiblatex, sniffBib } from './sniff.ts';

export { saidBy } from './said.ts';
export { biblatexExporter, bibtexExporter } from './write.ts';

const common = {
  extensions: ['bib', 'bibtex'],
  keepsRaw: true,
  read: readBibtex,
} as const;

/** BibTeX. The fields of biblatex are read too. */
export const bibtex: Importer = { ...common, name: 'bibtex', label: 'BibTeX', sniff: sniffBib };

/** The same where a file has the types and fields of biblatex: an export gives it back in that dialect. */
export const biblatex: Importer = {
  ...common,
  name: 'biblatex',
  label: 'BibLaTeX',
  // By a hair the surer of the two, so that it wins where it may.
  sniff: (text) => {
    const sure = sniffBib(text);
    return sure > 0 && looksLikeBiblatex(text) ? sure + 0.001 : 0;
  },
};
