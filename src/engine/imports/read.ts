import { readFileSync, statSync } from 'node:fs';
import { OctavoError } from '../../contract/errors.ts';
import { detectFormat } from '../../formats/detect.ts';
import type { Importer, ReadInput, ReadResult } from '../../formats/format.ts';
import { findImporter } from '../../formats/registry.ts';
import { type Decoded, decodeText, refuseBinary } from './decode/index.ts';

/** Larger texts are refused: a V8 string holds no more than half a gigabyte. */
const MAX_BYTES = 400_000_000;

/** A text that was read, by whom, and how its bytes were. */
export interface ReadText extends ReadResult, Pick<Decoded, 'encoding' | 'doubtful'> {
  importer: Importer;
}

/** A text to read; one that came as text was in no encoding. */
export type TextInput = ReadInput & Partial<Pick<Decoded, 'encoding' | 'doubtful'>>;

/**
 * A file's text.
 * @throws OctavoError `file_unreadable`, `too_large`, `not_text`
 */
export function readTextFile(path: string): Decoded {
  try {
    const found = statSync(path);
    // A pipe or a device could be waited for without end.
    if (!found.isFile()) throw new OctavoError('file_unreadable', `${path} is no ordinary file.`);
    if (found.size > MAX_BYTES)
      throw new OctavoError('too_large', `${path} is larger than 400 MB.`, { size: found.size });
    return decodeText(readFileSync(path));
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
export function readRecords(input: TextInput, format: string | null = null): ReadText {
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
  const { encoding = '', doubtful = [] } = input;
  return { importer, encoding, doubtful, ...importer.read(input) };
}
