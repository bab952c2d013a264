import Papa from 'papaparse';

/** A key that was given up, the one in its place, and whose they are. */
export interface KeyChange {
  old: string;
  new: string;
  title: string;
}

/**
 * A table of old and new citation keys, with a line of names above it: CSV by RFC 4180, or values between tabs. A
 * value that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function formatKeyTable(changes: readonly KeyChange[], format: 'csv' | 'tsv'): string {
  const rows = changes.map(({ old, new: key, title }) => [old, key, title.replaceAll(/\s+/g, ' ')]);
  const text = Papa.unparse(
    { fields: ['old key', 'new key', 'title'], data: rows },
    { delimiter: format === 'csv' ? ',' : '\t', newline: '\n', escapeFormulae: true },
  );
  return `${text}\n`;
}
