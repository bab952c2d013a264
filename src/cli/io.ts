import type { Readable, Writable } from 'node:stream';
import { OctavoError } from '../contract/errors.ts';

/** Somewhere that text goes to. */
export interface Output {
  /** Resolves when the text was taken; does nothing once the reader has gone. */
  write(text: string): Promise<void>;
  /** Whether the reader has gone (`octavo list | head`). */
  readonly isClosed: boolean;
  /** Whether anything was written: a document that has begun can't be taken back. */
  readonly hasBegun: boolean;
  readonly isTerminal: boolean;
  /** Columns of the terminal; unlimited elsewhere. */
  readonly columns: number;
}

/** What a run of the command line has of the world around it. */
export interface Io {
  stdout: Output;
  stderr: Output;
  stdin: Readable;
  env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths refer to. */
  folder: string;
}

/**
 * The process's own streams and folder. npm runs a script in the package's folder and leaves in
 * `INIT_CWD` the one that the person was in.
 */
export function processIo(): Io {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    stdin: process.stdin,
    env: process.env,
    folder: process.env['INIT_CWD'] || process.cwd(),
  };
}

const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** A stream as an output that waits for its reader and outlives it. */
export function output(stream: Writable & { isTTY?: boolean; columns?: number }): Output {
  let isClosed = false;
  let hasBegun = false;
  // The write's own callback hears of it; unheard, the event would end the process.
  stream.on('error', () => {});
  return {
    write(text) {
      if (isClosed || text === '') return Promise.resolve();
      hasBegun = true;
      return new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          const code = (error as NodeJS.ErrnoException | null | undefined)?.code ?? '';
          if (!error) resolve();
          else if (GONE.has(code)) {
            isClosed = true;
            resolve();
          } else reject(writeError(error, code));
        });
      });
    },
    get isClosed() {
      return isClosed;
    },
    get hasBegun() {
      return hasBegun;
    },
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.isTTY ? Math.max(40, stream.columns ?? 80) : Number.POSITIVE_INFINITY;
    },
  };
}

function writeError(error: Error, code: string): OctavoError {
  return code === 'ENOSPC'
    ? new OctavoError('disk_full', 'The disk is full: the output is not whole.')
    : new OctavoError('file_unwritable', `The output can't be written: ${error.message}`);
}

const CHUNK = 65_536;

/** Writes pieces of text in large chunks, and stops asking for more once the reader has gone. */
export async function writeAll(to: Output, pieces: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    await to.write(waiting);
    waiting = '';
    if (to.isClosed) return;
  }
  await to.write(waiting);
}
