/** The importer of pages that list papers: pasted from a browser, saved, or written by hand. */
import type { Importer } from '../format.ts';
import { readPage } from './read.ts';
import { sniffPage } from './sniff.ts';

export const paperPage: Importer = {
  name: 'paper-page',
  label: 'Paper page',
  extensions: ['txt', 'text', 'md', 'html', 'htm'],
  keepsRaw: false,
  sniff: sniffPage,
  read: readPage,
};
