import { posix } from 'node:path';
import type { Import, Source } from './sources.ts';

/** What a room may import besides itself. */
interface Room {
  rooms: readonly string[];
  /** Names of packages, subpaths included; `node:` stands for all of Node's own. */
  packages: readonly string[];
  /** Files outside of `src`, by their path in the checkout. */
  files?: readonly string[];
}

/** DESIGN, "Rooms and one-way rules". */
export const rooms: Readonly<Record<string, Room>> = {
  contract: { rooms: [], packages: ['zod'] },
  language: { rooms: ['contract'], packages: [] },
  formats: { rooms: ['contract', 'language'], packages: ['papaparse', 'saxes'] },
  engine: {
    rooms: ['contract', 'language', 'formats'],
    packages: ['node:', 'better-sqlite3', 'citeproc', 'iconv-lite', 'minisearch', 'pdfjs-dist'],
  },
  cli: { rooms: ['contract', 'language', 'formats', 'engine'], packages: ['node:'], files: ['package.json'] },
  main: { rooms: ['contract', 'language'], packages: ['electron', 'node:'] },
  preload: { rooms: ['contract'], packages: ['electron'] },
  renderer: {
    rooms: ['contract', 'language'],
    packages: [
      '@base-ui/react',
      '@fontsource-variable/inter',
      '@fontsource-variable/source-serif-4',
      '@tanstack/react-virtual',
      'katex',
      'lucide-react',
      'minisearch',
      'pdfjs-dist',
      'react',
      'react-dom',
      'zustand',
    ],
  },
};

/** The room a path of the checkout lies in, or '' when it lies in none. */
export function roomOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
}

/** What is wrong with a file's imports, one sentence each. */
export function violations(source: Source): string[] {
  return source.imports.flatMap((one) => {
    const problem = problemOf(source.path, one);
    return problem
      ? [`${source.path} imports ${one.from || 'something worked out at run time'}: ${problem}`]
      : [];
  });
}

function problemOf(path: string, { from }: Import): string | null {
  const room = rooms[roomOf(path)];
  if (!room) return 'it stands in no room';
  if (from === '') return 'only fixed names can be checked';
  if (!from.startsWith('.'))
    return isAllowed(from, room.packages) ? null : `${roomOf(path)} doesn't use that package`;
  const target = posix.join(posix.dirname(path), from.replace(/\?.*$/, ''));
  const targetRoom = roomOf(target);
  if (targetRoom === roomOf(path)) return null;
  if (!targetRoom) return room.files?.includes(target) ? null : 'it lies in no room';
  return room.rooms.includes(targetRoom) ? null : `${roomOf(path)} may not know ${targetRoom}`;
}

function isAllowed(name: string, packages: readonly string[]): boolean {
  return packages.some((allowed) =>
    allowed.endsWith(':') ? name.startsWith(allowed) : name === allowed || name.startsWith(`${allowed}/`),
  );
}
