import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { tempFolder } from './support.ts';

const child = fileURLToPath(new URL('./children/write-file.ts', import.meta.url));

/** Under a limit of the file's size the system takes a part of a write, as a disk does that fills up. */
const limited = (path: string, length: number): string =>
  execFileSync('sh', ['-c', 'ulimit -f 16; exec "$0" "$@"', process.execPath, child, path, String(length)], {
    encoding: 'utf8',
  });

it.skipIf(process.platform === 'win32')(
  'an export that the disk takes only a part of fails, and the file stays as it was',
  () => {
    const folder = tempFolder();
    const path = join(folder, 'refs.bib');
    writeFileSync(path, 'the last good export');
    expect(limited(path, 100_000)).toBe('file_unwritable');
    expect(readFileSync(path, 'utf8')).toBe('the last good export');
    expect(readdirSync(folder)).toEqual(['refs.bib']);
    expect(limited(path, 1_000)).toBe('written');
    expect(readFileSync(path, 'utf8')).toHaveLength(1_000);
  },
);
