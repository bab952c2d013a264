import { randomFillSync } from 'node:crypto';

/** Chance is fetched by the pageful: asking the system for each id would take longer than making the item. */
const pool = Buffer.alloc(6 * 512);
let used = pool.length;
let counter = 0;

/**
 * A version 7 UUID (RFC 9562, sections 5.7 and 6.2, method 1): 48 bits of time, a counter of 26 bits,
 * then chance. Ids made together lie together in an index and in order, so that a large import
 * doesn't write all over it.
 */
export function newUuid(now: number): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  counter = (counter + 1) & 0x3ffffff;
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | (counter >>> 14), 6);
  bytes.writeUInt16BE(0x8000 | (counter & 0x3fff), 8);
  pool.copy(bytes, 10, used, used + 6);
  used += 6;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
