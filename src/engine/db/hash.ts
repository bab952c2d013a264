import { createHash } from 'node:crypto';

/** Hex of the first 128 bits of a text's SHA-256: names a text in the log and in provenance. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
