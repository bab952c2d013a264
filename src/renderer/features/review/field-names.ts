const names: Readonly<Record<string, string>> = {
  creators: 'authors',
  issued: 'date',
  url: 'address',
  doi: 'DOI',
  arxiv: 'arXiv number',
  pmid: 'PubMed number',
  pmcid: 'PubMed Central number',
  isbn: 'ISBN',
  issn: 'ISSN',
  identifiers: 'identifiers',
  variables: 'details',
};

/** Names of an item's fields as words of a sentence, each once. */
export function fieldNames(fields: readonly string[]): string[] {
  return [
    ...new Set(fields.map((field) => names[field] ?? field.replace(/^\w+\./, '').replaceAll('-', ' '))),
  ];
}
