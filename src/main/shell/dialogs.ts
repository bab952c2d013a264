import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FileFilter } from 'electron';
import type { ExportFormat } from '../../contract/methods/exports.ts';
import { readableExtensions } from '../../language/format-names.ts';

/** What the open dialog offers. The format is told by content, so every file may be chosen. */
export const importFilters: FileFilter[] = [
  {
    name: 'Papers and references',
    extensions: [...readableExtensions],
  },
  { name: 'All files', extensions: ['*'] },
];

/** A format's name, and the extensions that mean it, the usual one first. */
const exportTypes: Readonly<
  Record<ExportFormat, { name: string; extensions: readonly [string, ...string[]] }>
> = {
  bibtex: { name: 'BibTeX', extensions: ['bib'] },
  biblatex: { name: 'BibLaTeX', extensions: ['bib'] },
  ris: { name: 'RIS', extensions: ['ris'] },
  'csl-json': { name: 'CSL-JSON', extensions: ['json'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  markdown: { name: 'Markdown', extensions: ['md'] },
  bibliography: { name: 'Formatted bibliography', extensions: ['html', 'md', 'txt'] },
};

/** What the dialog for a document that cites papers offers. */
export const documentFilters: FileFilter[] = [
  { name: 'LaTeX documents', extensions: ['tex', 'aux'] },
  { name: 'All files', extensions: ['*'] },
];

/** What the dialog for citation styles offers. */
export const styleFilters: FileFilter[] = [
  { name: 'Citation styles', extensions: ['csl'] },
  { name: 'All files', extensions: ['*'] },
];

/**
 * The format asked for first, then the others: the name that the user gives decides (`chosenFormat`), so of
 * formats that share an extension only one is offered.
 */
export function exportFilters(format: ExportFormat): FileFilter[] {
  const [asked] = exportTypes[format].extensions;
  const others = Object.entries(exportTypes).filter(
    ([name, { extensions }]) => name !== format && name !== 'biblatex' && extensions[0] !== asked,
  );
  return [
    ...[exportTypes[format], ...others.map(([, type]) => type)].map(({ name, extensions }) => ({
      name,
      extensions: [...extensions],
    })),
    { name: 'All files', extensions: ['*'] },
  ];
}

/** The format that a chosen file's extension tells; the one asked for where it tells none. */
export function chosenFormat(path: string, format: ExportFormat): ExportFormat {
  const extension = extname(path).slice(1).toLowerCase();
  // Where an extension may mean several, it is the one asked for.
  if (exportTypes[format].extensions.includes(extension)) return format;
  const named = Object.entries(exportTypes).find(([, type]) => type.extensions[0] === extension);
  return named ? (named[0] as ExportFormat) : format;
}

/** A file's name that every file system takes. */
export const safeName = (name: string): string =>
  name
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 120);

/** The file to suggest: the name, made safe for every file system, with the format's extension. */
export function suggestedPath(folder: string, name: string, format: ExportFormat): string {
  const safe = safeName(name);
  const [extension] = exportTypes[format].extensions;
  const file = safe.toLowerCase().endsWith(`.${extension}`) ? safe : `${safe || 'references'}.${extension}`;
  return join(folder, file);
}

/**
 * The chosen path, with the format's extension where the user gave none (on Linux the dialog adds
 * none). The dialog has asked about the name as it was typed: one that is taken is not used unasked.
 */
export function exportPath(
  chosen: string,
  format: ExportFormat,
  isTaken: (path: string) => boolean = existsSync,
): string {
  if (extname(chosen)) return chosen;
  const path = `${chosen}.${exportTypes[format].extensions[0]}`;
  return isTaken(path) ? chosen : path;
}
