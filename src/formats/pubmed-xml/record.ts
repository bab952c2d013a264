/**
 * One record of PubMed's XML (NLM, "pubmed.dtd": PubmedArticle, PubmedBookArticle) as the MEDLINE record that
 * PubMed writes for it, which MEDLINE's reader takes on.
 */
import type { ItemDraft } from '../../contract/model/item.ts';
import { readRecord as readMedline } from '../nbib/record.ts';
import type { Tagged } from '../tagged/records.ts';
import { type Element, elementAt, elementsOf, textAt, textOf } from '../xml/tree.ts';

/** A list that grows by what isn't blank. */
class Lines {
  readonly fields: Tagged[] = [];
  readonly #line: number;

  constructor(line: number) {
    this.#line = line;
  }

  add(tag: string, value: string): void {
    if (value.trim()) this.fields.push({ tag, value, line: this.#line });
  }

  /** A line for each element of a name. */
  each(
    tag: string,
    parent: Element | undefined,
    name: string,
    value: (element: Element) => string = textOf,
  ): void {
    for (const element of elementsOf(parent, name)) this.add(tag, value(element));
  }
}

function dateOf(date: Element | undefined): string {
  const free = textAt(date, 'MedlineDate');
  if (free) return free;
  const parts = ['Year', 'Season', 'Month', 'Day'].map((name) => textAt(date, name)).filter(Boolean);
  return parts.every((part) => /^\d+$/.test(part)) ? parts.join('/') : parts.join(' ');
}

function addAuthors(lines: Lines, list: Element | undefined, tag: string): void {
  for (const author of elementsOf(list, 'Author')) {
    const body = textAt(author, 'CollectiveName');
    const [last, first, suffix] = ['LastName', 'ForeName', 'Suffix'].map((name) => textAt(author, name));
    if (body) lines.add(tag === 'FAU' ? 'CN' : tag, body);
    else if (last) {
      const given = [first || textAt(author, 'Initials'), suffix].filter(Boolean).join(' ');
      lines.add(tag, given ? `${last}, ${given}` : `${last}`);
    }
    for (const affiliation of elementsOf(author, 'AffiliationInfo'))
      lines.add('AD', textAt(affiliation, 'Affiliation'));
  }
}

/** Sections of a structured abstract are paragraphs that begin with their label. */
function abstractOf(abstract: Element | undefined): string {
  return elementsOf(abstract, 'AbstractText')
    .map((part) => {
      const label = part.attributes['Label'] ?? '';
      const text = textOf(part).replace(/\s+/g, ' ').trim();
      return label && !/^UNLABELLED$/i.test(label) ? `${label}: ${text}` : text;
    })
    .filter(Boolean)
    .join('\n\n');
}

const withKind =
  (attribute: string) =>
  (element: Element): string =>
    `${textOf(element).trim()} [${element.attributes[attribute] ?? ''}]`;

function addArticleIds(lines: Lines, list: Element | undefined): void {
  for (const id of elementsOf(list, 'ArticleId')) {
    const kind = id.attributes['IdType'] ?? '';
    const value = textOf(id).trim();
    if (kind === 'pmc') lines.add('PMC', value);
    else if (kind === 'doi' || kind === 'pii' || kind === 'bookaccession')
      lines.add('AID', `${value} [${kind}]`);
  }
}

function addSubjects(lines: Lines, citation: Element | undefined): void {
  for (const heading of elementsOf(elementAt(citation, 'MeshHeadingList'), 'MeshHeading')) {
    const topic = textAt(heading, 'DescriptorName');
    const parts = elementsOf(heading, 'QualifierName').map((part) => textOf(part).trim());
    for (const part of parts.length > 0 ? parts : ['']) lines.add('MH', part ? `${topic}/${part}` : topic);
  }
  for (const list of elementsOf(citation, 'KeywordList')) lines.each('OT', list, 'Keyword');
  lines.each('RN', elementAt(citation, 'ChemicalList'), 'Chemical', (one) => textAt(one, 'NameOfSubstance'));
}

function addArticle(lines: Lines, record: Element): void {
  const citation = elementAt(record, 'MedlineCitation');
  const article = elementAt(citation, 'Article');
  const journal = elementAt(article, 'Journal');
  const issue = elementAt(journal, 'JournalIssue');
  lines.add('PMID', textAt(citation, 'PMID'));
  lines.each('IS', journal, 'ISSN');
  lines.add('VI', textAt(issue, 'Volume'));
  lines.add('IP', textAt(issue, 'Issue'));
  lines.add('DP', dateOf(elementAt(issue, 'PubDate')));
  lines.add('DEP', dateOf(elementAt(article, 'ArticleDate')));
  lines.add('TI', textAt(article, 'ArticleTitle'));
  lines.add('TT', textAt(article, 'VernacularTitle'));
  lines.add('JT', textAt(journal, 'Title'));
  lines.add('TA', textAt(journal, 'ISOAbbreviation') || textAt(citation, 'MedlineJournalInfo', 'MedlineTA'));
  const pages = elementAt(article, 'Pagination');
  const [first, last] = [textAt(pages, 'StartPage'), textAt(pages, 'EndPage')];
  lines.add('PG', textAt(pages, 'MedlinePgn') || [first, last].filter(Boolean).join('-'));
  lines.each('LID', article, 'ELocationID', withKind('EIdType'));
  lines.add(
    'AB',
    abstractOf(elementAt(article, 'Abstract')) || abstractOf(elementAt(citation, 'OtherAbstract')),
  );
  lines.add('CI', textAt(article, 'Abstract', 'CopyrightInformation'));
  addAuthors(lines, elementAt(article, 'AuthorList'), 'FAU');
  lines.each('LA', article, 'Language');
  lines.each('PT', elementAt(article, 'PublicationTypeList'), 'PublicationType');
  lines.each('GR', elementAt(article, 'GrantList'), 'Grant', (grant) =>
    elementsOf(grant)
      .map((part) => textOf(part).trim())
      .join('/'),
  );
  addSubjects(lines, citation);
  addArticleIds(lines, elementAt(record, 'PubmedData', 'ArticleIdList'));
}

function addBook(lines: Lines, record: Element): void {
  const document = elementAt(record, 'BookDocument');
  const book = elementAt(document, 'Book');
  lines.add('PMID', textAt(document, 'PMID'));
  lines.add('TI', textAt(document, 'ArticleTitle'));
  lines.add('BTI', textAt(book, 'BookTitle'));
  lines.add('CTI', textAt(book, 'CollectionTitle'));
  lines.add('PB', textAt(book, 'Publisher', 'PublisherName'));
  lines.add('PL', textAt(book, 'Publisher', 'PublisherLocation'));
  lines.add('EN', textAt(book, 'Edition'));
  lines.add('VI', textAt(book, 'Volume'));
  lines.each('ISBN', book, 'Isbn');
  lines.add('DP', dateOf(elementAt(book, 'PubDate')) || dateOf(elementAt(document, 'ContributionDate')));
  lines.add('PG', textAt(document, 'Pagination', 'MedlinePgn'));
  lines.each('LID', book, 'ELocationID', withKind('EIdType'));
  for (const list of elementsOf(document, 'AuthorList')) addAuthors(lines, list, 'FAU');
  for (const list of elementsOf(book, 'AuthorList'))
    addAuthors(lines, list, list.attributes['Type'] === 'editors' ? 'FED' : 'FAU');
  lines.add('AB', abstractOf(elementAt(document, 'Abstract')));
  lines.each('LA', document, 'Language');
  lines.each('PT', document, 'PublicationType');
  for (const list of elementsOf(document, 'KeywordList')) lines.each('OT', list, 'Keyword');
  addArticleIds(lines, elementAt(document, 'ArticleIdList'));
}

/** A record as a draft; its source is for the caller to fill in. */
export function readRecord(record: Element, line: number): ItemDraft {
  const lines = new Lines(line);
  if (record.name === 'PubmedBookArticle') addBook(lines, record);
  else addArticle(lines, record);
  return readMedline({ fields: lines.fields, line, raw: '', isClosed: true });
}
