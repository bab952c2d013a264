/** Texts about citations and bibliographies. */
import type { Omittable } from '../contract/model/preset.ts';
import { counted } from './strings.ts';

/** The task's name. */
export const papersOf = (n: number): string => `Formatting ${counted(n, 'reference', 'references')}`;

export const citationsText = {
  copiedBibliography: (n: number): string => `Bibliography of ${counted(n, 'paper', 'papers')} copied`,
  copiedLinks: (n: number): string => `${counted(n, 'link', 'links')} copied`,
  copiedEntries: (n: number): string => `${counted(n, 'paper', 'papers')} copied`,
  several: (n: number): string => counted(n, 'style', 'styles'),
  title: 'Citations',
  style: 'Style',
  locale: 'Language',
  ofStyle: 'As the style says',
  locales: {
    'en-US': 'English (US)',
    'en-GB': 'English (UK)',
    'de-DE': 'German',
    'fr-FR': 'French',
    'es-ES': 'Spanish',
    'zh-CN': 'Chinese (simplified)',
  } as Readonly<Record<string, string>>,
  add: 'Add Style…',
  remove: 'Remove Style',
  added: (title: string): string => `Added “${title}”`,
  addedMany: (n: number): string => `${counted(n, 'style', 'styles')} added`,
  removed: (title: string): string => `Removed “${title}”`,
  parent: (title: string): string => `Takes its rules from “${title}”.`,
  preview: 'Preview',
  inText: 'In the text',
  bibliography: 'Bibliography',
  previewEmpty: 'Papers of yours are cited here once there are some.',
  previewing: 'Formatting…',
};

export const exportText = {
  title: (n: number): string => `Export ${counted(n, 'Paper', 'Papers')}`,
  close: 'Close',
  format: 'Format',
  formats: {
    bibtex: 'BibTeX',
    biblatex: 'BibLaTeX',
    ris: 'RIS',
    'csl-json': 'CSL-JSON',
    csv: 'CSV (spreadsheet)',
    markdown: 'Markdown list',
    bibliography: 'Formatted bibliography',
  },
  hints: {
    bibtex: 'A .bib file for LaTeX. The citation keys are fixed from now on.',
    biblatex: 'A .bib file for LaTeX with biblatex and biber. The citation keys are fixed from now on.',
    ris: 'For EndNote, Zotero, Mendeley and review tools. The citation keys are fixed from now on.',
    csv: 'A table for Excel and other spreadsheets. The citation keys are fixed from now on.',
    markdown: 'A plain list with links, to be read or pasted into notes.',
    'csl-json': 'For Pandoc and other programs. The citation keys are fixed from now on.',
    bibliography:
      'A page for the browser (.html), Markdown (.md) or plain text (.txt), as you name the file.',
  },
  ascii: 'ASCII only',
  asciiHint: 'Letters that ASCII hasn’t are spelled out, as far as the format can.',
  noneCited: (missing: number): string =>
    missing === 0
      ? 'This document cites nothing.'
      : `No paper here has any of the ${counted(missing, 'key', 'keys')} that this document cites.`,
  missing: (keys: readonly string[]): string =>
    `${counted(keys.length, 'key that it cites belongs', 'keys that it cites belong')} to no paper: ${keys.slice(0, 20).join(', ')}${keys.length > 20 ? '…' : ''}`,
  preset: 'Preset',
  noPreset: 'None',
  ownChoices: 'As chosen below',
  presetName: 'Preset’s name',
  savePreset: 'Save as Preset…',
  keepPreset: 'Save',
  removePreset: 'Delete Preset',
  savedPreset: (name: string): string => `Preset “${name}” saved`,
  replacedPreset: (name: string): string => `Preset “${name}” replaced`,
  removedPreset: (name: string): string => `Preset “${name}” deleted`,
  omit: 'Leave out',
  omits: {
    abstract: 'Abstracts',
    keywords: 'Tags',
    files: 'Files',
    note: 'Note fields',
    language: 'Language',
    identifiers: 'ISBN, ISSN, PMID',
    fields: 'Imported extras',
  } as Readonly<Record<Omittable, string>>,
  links: 'Links',
  linkChoices: { both: 'DOI and address', doi: 'Only the DOI, if any', url: 'Only the address, if any' },
  venues: 'Venues',
  venueChoices: { full: 'Full names', short: 'Abbreviations, if any' },
  order: 'Order',
  orders: {
    listed: 'As in the list',
    key: 'By citation key',
    creators: 'By creators',
    year: 'By year',
    title: 'By title',
  },
  cancel: 'Cancel',
  copy: 'Copy',
  save: 'Save…',
};
