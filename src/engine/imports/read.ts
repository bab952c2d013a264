import { readFileSync, statSync } from 'node:fs';
import { OctavoError } from '../../contract/errors.ts';
import { detectFormat } from '../../formats/detect.ts';
import type { Importer, ReadInput, ReadResult } from '../../formats/format.ts';
import { findImporter } from '../../formats/registry.ts';
import { fileKind } from './file-kind.ts';

/** Larger texts are refused: a V8 string holds no more than half a gigabyte. */
const MAX_BYTES = 400_000_000;

/** A text that was read, and by whom. */
export interface ReadText extends ReadResult {
  importer: Importer;
}

/**
 * Decodes a file's bytes: UTF-8, UTF-16 with a byte order mark, else Windows-1252 (which every byte
 * sequence is).
 * @throws OctavoError `not_text` for binary data
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  refuseBinary(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A text holds almost no control characters but tab, line ends, form feed and escape. */
function refuseBinary(bytes: Uint8Array): void {
  const kind = fileKind(bytes);
  if (kind !== null) throw new OctavoError('not_text', `This is ${kind}, not a text.`, { kind });
  const head = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  if (controls > head.length / 50) {
    throw new OctavoError('not_text', 'This is no text: it looks like a binary file.', {});
  }
}

/**
 * A file's text.
 * @throws OctavoError `file_unreadable`, `too_large`, `not_text`
 */
export function readTextFile(path: string): string {
  try {
    const found = statSync(path);
    // A pipe or a device could be waited for without end.
    if (!found.isFile()) throw new OctavoError('file_unreadable', `${path} is no ordinary file.`);
    if (found.size > MAX_BYTES)
      throw new OctavoError('too_large', `${path} is larger than 400 MB.`, { size: found.size });
    return decode(readFileSync(path));
  } catch (error) {
    if (error instanceof OctavoError)
      throw new OctavoError(error.code, error.message, { ...error.details, file: path });
    throw new OctavoError('file_unreadable', `${path} can't be read: ${reasonOf(error)}`, { file: path });
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'its permissions don’t allow it.',
  EPERM: 'its permissions don’t allow it.',
  ENOENT: 'there is no such file (or it is a link that leads nowhere).',
  ELOOP: 'it is a link that leads back to itself.',
  EISDIR: 'it is a folder.',
};

/** Why the system would not give a file, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

/**
 * Reads a text by the importer of that name, or by the one that its content tells.
 * @throws OctavoError `format_unknown`, `not_text`, `nothing_found`
 */
export function readRecords(input: ReadInput, format: string | null = null): ReadText {
  if (input.text.trim() === '' && input.html.trim() === '') {
    throw new OctavoError('nothing_found', 'There is no text here.', { looked: 'empty' });
  }
  if (!input.html) refuseBinary(new TextEncoder().encode(input.text.slice(0, 65_536)));
  const importer = format === null ? detectFormat(input.text || input.html) : findImporter(format);
  if (!importer) {
    if (format !== null)
      throw new OctavoError('format_unknown', `There is no format “${format}”.`, { format });
    throw new OctavoError(
      'nothing_found',
      'No papers were found in this text. Octavo looks for titles with abstracts, and for records of reference managers and databases.',
      { lines: input.text.split('\n').length },
    );
  }
  return { importer, ...importer.read(input) };
}
