/** Texts about citations and bibliographies. */
import { counted, number } from './strings.ts';

/** The task's name. */
export const papersOf = (n: number): string => `Formatting ${counted(n, 'reference', 'references')}`;

export const citationsText = {
  copiedCitation: 'Citation copied',
  copiedCitations: (n: number): string => `${counted(n, 'citation', 'citations')} copied`,
  copiedInText: (citation: string): string => `Copied ${citation}`,
  copiedBibliography: (n: number): string => `Bibliography of ${counted(n, 'paper', 'papers')} copied`,
  copiedLinks: (n: number): string => `${counted(n, 'link', 'links')} copied`,
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
  remove: 'Remove',
  removeStyle: (title: string): string => `Remove “${title}”`,
  added: (title: string): string => `Added “${title}”`,
  addedMany: (n: number): string => `${number(n)} styles added`,
  several: (n: number): string => counted(n, 'style', 'styles'),
  removed: (title: string): string => `Removed “${title}”`,
  parent: (title: string): string => `Formatted like “${title}”`,
  preview: 'Preview',
  inText: 'In the text',
  bibliography: 'Bibliography',
  previewEmpty: 'Import a paper to see it cited here.',
  previewing: 'Formatting…',
};
