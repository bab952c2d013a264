/** What formats are called, for people. Names are those that `--from` and `--to` take. */
export const formatLabels: Readonly<Record<string, string>> = {
  'paper-page': 'a page of papers',
  bibtex: 'BibTeX',
  biblatex: 'BibLaTeX',
  'csl-json': 'CSL-JSON',
  ris: 'RIS',
  ciw: 'Web of Science',
  nbib: 'MEDLINE',
  'endnote-xml': 'EndNote XML',
  enw: 'EndNote (Refer)',
  'pubmed-xml': 'PubMed XML',
  csv: 'CSV',
  markdown: 'Markdown',
};

/** Formats that are read, as a help text lists them. */
export const readableFormats =
  'bibtex, biblatex, ris, ciw, nbib, enw, endnote-xml, pubmed-xml, csl-json, csv or paper-page';

/** Endings of the files that an open dialog offers; the content tells the format. */
export const readableExtensions: readonly string[] =
  'bib bibtex ris ciw nbib enw json xml csv tsv txt text html htm xhtml md'.split(' ');
