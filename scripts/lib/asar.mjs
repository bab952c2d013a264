/**
 * An asar archive (the format Electron loads programs from) of a few small files,
 * given as { name: text }: a header in JSON, wrapped in lengths, then the contents.
 */
export function makeAsar(files) {
  const entries = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]);
  const header = { files: {} };
  let offset = 0;
  for (const [name, { length }] of entries) {
    header.files[name] = { size: length, offset: String(offset) };
    offset += length;
  }
  const json = Buffer.from(JSON.stringify(header));
  const padded = Math.ceil(json.length / 4) * 4;
  const prefix = Buffer.alloc(16 + padded);
  // Two nested records, each led by the length of what follows in it.
  prefix.writeUInt32LE(4, 0);
  prefix.writeUInt32LE(8 + padded, 4);
  prefix.writeUInt32LE(4 + padded, 8);
  prefix.writeUInt32LE(json.length, 12);
  json.copy(prefix, 16);
  return Buffer.concat([prefix, ...entries.map(([, content]) => content)]);
}
