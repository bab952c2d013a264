/** UTF-16 and UTF-32, with a byte order mark and without. */

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
];

/** The encoding that a byte order mark tells (Unicode, 2.6), or null. */
export function markedEncoding(bytes: Uint8Array): string | null {
  return marks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1] ?? null;
}

/**
 * UTF-16 without a mark: of the two bytes of a Latin letter, a blank or a line's end one is zero, and always the
 * same one. Other binary data has zeros in both places.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, 65_536) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const least = Math.max(2, end / 100);
  if (odd > least && odd > even * 20) return 'utf-16le';
  return even > least && even > odd * 20 ? 'utf-16be' : null;
}
