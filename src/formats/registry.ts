/** Every format that the program knows. A new one is a module and a line here. */
import { biblatex, biblatexExporter, bibtex, bibtexExporter } from './bibtex/index.ts';
import { ciw } from './ciw/index.ts';
import { cslJson, cslJsonExporter } from './csl-json/index.ts';
import { csv, csvExporter } from './csv/index.ts';
import { endnoteXml } from './endnote-xml/index.ts';
import { enw } from './enw/index.ts';
import type { Exporter, Importer } from './format.ts';
import { markdownExporter } from './markdown/index.ts';
import { nbib } from './nbib/index.ts';
import { paperPage } from './paper-page/index.ts';
import { pubmedXml } from './pubmed-xml/index.ts';
import { ris, risExporter } from './ris/index.ts';

export const importers: readonly Importer[] = [
  bibtex,
  biblatex,
  cslJson,
  ris,
  nbib,
  ciw,
  enw,
  endnoteXml,
  pubmedXml,
  csv,
  paperPage,
];
export const exporters: readonly Exporter[] = [
  bibtexExporter,
  biblatexExporter,
  risExporter,
  cslJsonExporter,
  csvExporter,
  markdownExporter,
];

/** The importer of a format's name, or undefined. */
export function findImporter(name: string): Importer | undefined {
  return importers.find((importer) => importer.name === name);
}

/** The exporter of a format's name, or undefined. */
export function findExporter(name: string): Exporter | undefined {
  return exporters.find((exporter) => exporter.name === name);
}

export { formatText } from './export.ts';
