/** What a column of a table can hold: the names that `--columns` takes, and what people read. */
import { dateLabels, variableLabels } from './item-fields.ts';

const parts: Readonly<Record<string, string>> = {
  title: 'Title',
  author: 'Authors',
  editor: 'Editors',
  translator: 'Translators',
  year: 'Year',
  date: 'Date',
  venue: 'Journal or book',
  abstract: 'Abstract',
  type: 'Type',
  doi: 'DOI',
  arxiv: 'arXiv number',
  pmid: 'PubMed number',
  pmcid: 'PubMed Central number',
  isbn: 'ISBN',
  issn: 'ISSN',
  url: 'Address',
  link: 'Further links',
  tags: 'Tags',
  collections: 'Collections',
  notes: 'Notes',
  key: 'Citation key',
  file: 'Files',
  'last-page': 'Last page',
  month: 'Month',
  day: 'Day',
  added: 'Date added',
};

/** Labels of all fields, the usual ones first. `keep` keeps a column as it is, `skip` leaves it out. */
export const csvFields: ReadonlyMap<string, string> = new Map([
  ...Object.entries(parts),
  ...Object.entries(variableLabels),
  ...Object.entries(dateLabels),
  ['keep', 'Keep as it is'],
  ['skip', 'Leave out'],
]);
