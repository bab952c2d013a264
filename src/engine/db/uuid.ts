import { randomBytes } from 'node:crypto';

/**
 * A version 7 UUID (RFC 9562, section 5.7): 48 bits of time, then chance. Ids made together lie
 * together in an index, so that a large import doesn't write all over it.
 */
export function newUuid(now: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
