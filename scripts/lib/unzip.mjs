import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

/**
 * Unpacks the files of a zip archive, keeping their modes. `place` turns a name in
 * the archive into a path below `target`, or null to leave that file out.
 * Enough for an archive we know: no encryption, no links, less than 4 GB.
 */
export async function unzip(archive, target, place) {
  const file = await open(archive);
  try {
    for (const entry of await readDirectory(file)) {
      const path = entry.name.endsWith('/') ? null : place(entry.name);
      if (path !== null) await unpack(file, archive, entry, join(target, path));
    }
  } finally {
    await file.close();
  }
}

async function readDirectory(file) {
  const { size } = await file.stat();
  // The record at the end is 22 bytes plus a comment of at most 64 KB.
  const tail = await read(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('not a complete zip archive');
  const directory = await read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));

  const entries = [];
  for (let at = 0; at < directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function unpack(file, archive, { method, packedSize, mode, offset }, path) {
  await mkdir(dirname(path), { recursive: true });
  // The header in front of the data has a name and an extra field of its own lengths.
  const header = await read(file, offset, 30);
  const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const output = createWriteStream(path, { mode: mode || 0o644 });
  if (packedSize === 0) return pipeline([], output);
  const input = createReadStream(archive, { start, end: start + packedSize - 1 });
  return method === DEFLATED ? pipeline(input, createInflateRaw(), output) : pipeline(input, output);
}

async function read(file, position, length) {
  const { buffer } = await file.read({ buffer: Buffer.alloc(length), position });
  return buffer;
}
