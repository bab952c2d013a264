import type { Importer } from '../format.ts';
import { readXml } from '../xml/records.ts';
import { readRecord } from './record.ts';

/** PubMed's XML: articles, and books and their chapters. */
export const pubmedXml: Importer = {
  name: 'pubmed-xml',
  label: 'PubMed XML',
  extensions: ['xml'],
  keepsRaw: true,
  sniff: (text) =>
    /<Pubmed(?:ArticleSet|BookArticleSet|Article|BookArticle)\b/.test(text.slice(0, 20_000)) ? 0.98 : 0,
  read: ({ text }) => readXml(text, ['PubmedArticle', 'PubmedBookArticle'], readRecord),
};
