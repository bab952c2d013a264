/**
 * Fields and CSL variables. Names are those of BibTeX (btxdoc §3.2), biblatex (manual §2.2) and of the programs
 * that write .bib files; the first name of a variable is the one that is written.
 */

/** Field to CSL variable, whatever the type of the entry. */
const variableFields: readonly [string, string][] = [
  ['volume', 'volume'],
  ['volumes', 'number-of-volumes'],
  ['issue', 'issue'],
  ['seriesnumber', 'collection-number'],
  ['pages', 'page'],
  ['pagetotal', 'number-of-pages'],
  ['numpages', 'number-of-pages'],
  ['chapter', 'chapter-number'],
  ['part', 'part-number'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['series', 'collection-title'],
  ['address', 'publisher-place'],
  ['location', 'publisher-place'],
  ['type', 'genre'],
  ['language', 'language'],
  ['shorttitle', 'title-short'],
  ['shortjournal', 'container-title-short'],
  ['eventtitle', 'event-title'],
  ['venue', 'event-place'],
  ['origtitle', 'original-title'],
  ['origpublisher', 'original-publisher'],
  ['origlocation', 'original-publisher-place'],
  ['pubstate', 'status'],
  ['note', 'note'],
  ['annote', 'annote'],
  ['annotation', 'annote'],
  ['callnumber', 'call-number'],
  ['call-number', 'call-number'],
  ['lccn', 'call-number'],
  ['library', 'archive'],
  ['copyright', 'license'],
  ['jurisdiction', 'jurisdiction'],
  ['eventdate', 'event-date'],
  ['urldate', 'accessed'],
  ['lastchecked', 'accessed'],
  ['origdate', 'original-date'],
];

const byField = new Map(variableFields);
const byVariable = new Map([...variableFields].reverse().map(([field, variable]) => [variable, field]));

/** The CSL variable of a field, or undefined. */
export function variableOf(field: string): string | undefined {
  return byField.get(field);
}

/** The field that a CSL variable is written to, or undefined. */
export function fieldOf(variable: string): string | undefined {
  return byVariable.get(variable);
}

/** Codes, addresses and paths: no TeX in them but the escapes that people put there. */
const verbatim = new Set(
  `url doi eprint eprinttype archiveprefix primaryclass eprintclass isbn issn pmid pmcid urldate date eventdate
  origdate file pdf ids crossref xref xdata related entryset owner timestamp groups uuid mrnumber zblnumber
  local-url lastchecked options sortkey keywords-file`.split(/\s+/),
);

/** Whether a field's value is taken as it stands. `bdsk-url-1` and its like are BibDesk's. */
export function isVerbatim(field: string): boolean {
  return verbatim.has(field) || /^(?:bdsk|date|creation|modification)-?/.test(field);
}

/** Other fields of biblatex and BibTeX that hold text for a reader: decoded and encoded like a title. */
export const otherTextFields: ReadonlySet<string> = new Set(
  `titleaddon booktitleaddon journalsubtitle issuetitle maintitle mainsubtitle booksubtitle howpublished organization
  addendum nameaddon shortseries reprinttitle authortype editortype key affiliation`.split(/\s+/),
);

/** Fields of people, and the role that CSL gives them. */
export const nameFields: ReadonlyMap<string, string> = new Map([
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['bookauthor', 'container-author'],
  ['director', 'director'],
  ['illustrator', 'illustrator'],
  ['origauthor', 'original-author'],
]);
