/**
 * Headers of tables of references and what they hold: the exports of Zotero, Scopus, the Web of Science, PubMed,
 * IEEE Xplore, Cochrane, Rayyan, Covidence, Dimensions, Lens, Publish or Perish and Google Scholar, and what people
 * write above their own columns. Compared without case, blanks and punctuation.
 */
import { csvFields } from '../../language/csv-fields.ts';

const spellings: Readonly<Record<string, string>> = {
  title:
    'articletitle documenttitle papertitle titles primarytitle itemtitle titel titre título titolo name publicationname',
  author:
    'authors authorfullnames authorsfullnames authornames creator creators verfasser autor autoren auteur auteurs autores autore firstauthor',
  editor: 'editors bookeditors herausgeber',
  translator: 'translators',
  year: 'publicationyear pubyear publishedyear yearpublished jahr année annee año ano anno publicationyr',
  date: 'publicationdate datepublished pubdate issued issuedate published coverdate datum onlinedate',
  venue:
    'publicationtitle sourcetitle journal journalbook journaltitle journalname source containertitle booktitle publication secondarytitle periodical zeitschrift revue revista sourcetitleanthologytitle hostpublication',
  abstract: 'abstractnote abstracts summary zusammenfassung résumé resumen',
  type: 'itemtype documenttype publicationtype typeofwork referencetype entrytype doctype',
  doi: 'doilink digitalobjectidentifier doiurl',
  arxiv: 'arxivid arxivnumber',
  pmid: 'pubmedid pubmedidnumber pubmed medlinepmid',
  pmcid: 'pmc pmcidnumber',
  isbn: 'isbns isbn13 isbn10',
  issn: 'issns eissn printissn onlineissn',
  url: 'link urls articleurl sourceurls permalink weblink adresse externalurl',
  link: 'linkattachments pdflink fulltexturl links furtherlinks',
  tags: 'keywords keyword manualtags automatictags authorkeywords indexkeywords keywordsplus ieeeterms meshterms meshheadings tag schlagwörter schlagworte motsclés labels',
  collections: 'collection folder folders groups',
  notes: 'note notesabstract comments comment',
  key: 'citationkey citekey bibtexkey',
  file: 'fileattachments files pdf attachment attachments',
  page: 'pages pagination startpage pagestart firstpage beginningpage pagerange seiten páginas sp',
  'last-page': 'endpage pageend lastpage endingpage',
  month: 'publishedmonth monat mois mes',
  day: 'publishedday',
  added: 'dateadded',
  volume: 'vol band volumen',
  issue: 'no heft issuenumber',
  number: 'artno articlenumber articleno reportnumber patentnumber elocationid',
  'number-of-pages': 'numpages pagecount numberofpages',
  'number-of-volumes': 'numberofvolumes',
  publisher: 'verlag éditeur editorial institution university',
  'publisher-place': 'place city location ort placeofpublication',
  'container-title-short':
    'journalabbreviation abbreviatedsourcetitle journalisoabbreviation abbreviatedjournal isoabbreviation',
  'title-short': 'shorttitle',
  'collection-title': 'series seriestitle bookseriestitle',
  'collection-number': 'seriesnumber',
  'event-title': 'conferencetitle conferencename meetingname conference',
  'event-place': 'conferencelocation conferenceplace',
  'event-date': 'conferencedate meetingdate',
  'available-date': 'earlyaccessdate epubdate',
  language: 'languageoforiginaldocument lang languages sprache',
  accessed: 'accessdate dateaccessed',
  'call-number': 'callnumber',
  archive_location: 'archivelocation',
  source: 'librarycatalog databasename database',
  license: 'rights copyright',
  genre: 'thesistype reporttype kind',
  medium: 'format',
  note: 'extra',
};

/** A header without case, blanks and punctuation. */
export const foldHeader = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const byHeader = new Map<string, string>();
for (const field of csvFields.keys())
  if (field !== 'keep' && field !== 'skip') byHeader.set(foldHeader(field), field);
for (const [field, words] of Object.entries(spellings))
  for (const word of words.split(' ')) byHeader.set(word, field);

/** What a header says its column holds, or undefined. `Author(s)`, `DOI Link` and `Title (English)` are known too. */
export function fieldOfHeader(header: string): string | undefined {
  const folded = foldHeader(header);
  return byHeader.get(folded) ?? byHeader.get(foldHeader(header.replace(/\([^)]*\)\s*$/, '')));
}
