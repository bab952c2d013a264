import { statSync } from 'node:fs';
import { type ErrorValue, errorValue, OctavoError } from '../contract/errors.ts';
import { type Decoded, decodeText } from '../engine/imports/decode/index.ts';
import { type ReadText, readRecords, readTextFile } from '../engine/imports/read.ts';
import { mixedEncoding } from '../language/encodings.ts';
import type { Context } from './command.ts';

/** A record or a whole file that could not be taken, as reports have it. */
export interface RejectedLine {
  file: string;
  /** First line of the record; 0 where the whole file is meant. */
  line: number;
  code: string;
  message: string;
  text: string;
}

/** What a file gave, or why it gave nothing at all. */
export type FileRead = { ok: true; read: ReadText } | { ok: false; error: ErrorValue };

/** Reads a file, or standard input for `-`, by a format's name or by its content; `columns` is for tables. */
export async function readInput(
  context: Context,
  file: string,
  format: string | null,
  columns: string,
): Promise<FileRead> {
  try {
    const decoded = file === '-' ? await readStandardInput(context) : readFile(context, file);
    return { ok: true, read: readRecords({ ...decoded, html: '', columns }, format) };
  } catch (error) {
    if (error instanceof OctavoError) return { ok: false, error: errorValue(error) };
    throw error;
  }
}

function readFile(context: Context, file: string): Decoded {
  const path = context.resolve(file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new OctavoError('file_unreadable', `There is no file ${file}.`, { file });
  if (found.isDirectory()) {
    throw new OctavoError('file_unreadable', `${file} is a folder; name the files in it.`, { file });
  }
  return readTextFile(path);
}

async function readStandardInput({ stdin }: Context): Promise<Decoded> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return decodeText(Buffer.concat(chunks));
}

/** A note for people about lines of a file that are in another encoding than the rest; none where all are in one. */
export function encodingNotes(file: string, result: FileRead): string[] {
  if (!result.ok || result.read.doubtful.length === 0) return [];
  const name = file === '-' ? 'standard input' : file;
  return [`${name}: ${mixedEncoding(result.read)}`];
}

/** What was rejected of a file, the whole of it included. */
export function rejectedOf(file: string, result: FileRead): RejectedLine[] {
  if (result.ok)
    return result.read.rejected.map(({ line, code, message, text }) => ({ file, line, code, message, text }));
  const { code, message } = result.error;
  return [{ file, line: 0, code, message, text: '' }];
}
