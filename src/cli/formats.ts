import { OctavoError } from '../contract/errors.ts';
import { BadColumns, parseColumns } from '../formats/csv/columns.ts';
import type { Exporter } from '../formats/format.ts';
import { exporters, findExporter, findImporter, importers } from '../formats/registry.ts';
import { optionValue, usageError } from './arguments.ts';
import { BIBLIOGRAPHY } from './cite-options.ts';
import type { Arguments } from './command.ts';

const names = (formats: readonly { name: string }[]): string[] => formats.map((format) => format.name);

/**
 * The format that `--from` names, or null when the content is to tell.
 * @throws OctavoError `format_unknown`
 */
export function fromOption(args: Arguments): string | null {
  const name = optionValue(args, 'from');
  if (name === undefined) return null;
  if (!findImporter(name)) throw unknownFormat('read', name, names(importers));
  return name;
}

/**
 * The columns that `--columns` names, for tables; '' when the header is to tell.
 * @throws OctavoError `usage`
 */
export function columnsOption(args: Arguments): string {
  const columns = optionValue(args, 'columns') ?? '';
  try {
    parseColumns(columns);
  } catch (error) {
    if (!(error instanceof BadColumns)) throw error;
    throw usageError(`--columns: ${error.message}.`, { option: '--columns', value: columns });
  }
  return columns;
}

/**
 * The exporter that `--to` names.
 * @throws OctavoError `usage` when none is named, `format_unknown`
 */
export function toOption(args: Arguments): Exporter {
  const name = optionValue(args, 'to');
  const known = [...names(exporters), BIBLIOGRAPHY];
  if (name === undefined) {
    throw usageError(`Which format? Add --to ${known.join(' or --to ')}.`, {
      option: '--to',
      formats: known,
    });
  }
  const exporter = findExporter(name);
  if (!exporter) throw unknownFormat('write', name, known);
  return exporter;
}

const unknownFormat = (does: 'read' | 'write', name: string, known: string[]): OctavoError =>
  new OctavoError(
    'format_unknown',
    `Octavo can't ${does} a format “${name}”. It can ${does} ${known.join(', ')}.`,
    { format: name, formats: known },
  );
