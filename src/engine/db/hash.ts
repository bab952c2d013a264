import { createHash } from 'node:crypto';

/** Hex of the first 128 bits of a text's SHA-256: names a text in the log and in provenance. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** The first 64 bits of it: enough to tell the records of a library apart, and half the index. */
export const shortHash = (text: string): string => textHash(text).slice(0, 16);
