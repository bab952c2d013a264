/** First bytes of files that people keep beside papers, and what such a file is called. */
const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an office document'],
  [[0x1f, 0x8b], 'a compressed archive'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 'a database'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an office document'],
];

/** What a file is, told by its first bytes; null for what may be a text. */
export function fileKind(bytes: Uint8Array): string | null {
  return signatures.find(([start]) => start.every((byte, i) => bytes[i] === byte))?.[1] ?? null;
}
