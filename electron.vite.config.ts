import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the bundler knows of its modules. */
interface Bundle {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

let atStart: Set<string> | null = null;

/**
 * The window comes in two files and some small ones: what its start needs, whole, and what several
 * of the parts that come later share. Each part's own code stays with it.
 */
function partOf(id: string, bundle: Bundle): string | null {
  atStart ??= reachable(at('src/renderer/main.tsx'), bundle);
  return atStart.has(id) ? 'start' : null;
}

function reachable(entry: string, bundle: Bundle): Set<string> {
  const found = new Set([entry]);
  for (const id of found) for (const next of bundle.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/**
 * One configuration builds every entry of the program: the Electron shell, the engine and the
 * command line (`out/main`), the preload bundle and the window. The target is the oldest
 * runtime the program may meet: Chromium 130 and Node 20 (Electron 33).
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      externalizeDeps: { exclude: ['zod'] },
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          engine: at('src/engine/entry.ts'),
          'read-worker': at('src/engine/imports/read-worker.ts'),
          'cite-worker': at('src/engine/citations/cite-worker.ts'),
          'checkpoint-worker': at('src/engine/db/checkpoint-worker.ts'),
          'move-worker': at('src/engine/moving/move-worker.ts'),
          cli: at('src/cli/octavo.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      // A sandboxed preload can load nothing but one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [
      react(),
      {
        name: 'octavo-icon',
        writeBundle: () => cpSync(at('resources/icon.png'), at('out/renderer/icon.png'), { force: true }),
      },
    ],
    build: {
      target: 'chrome130',
      // Less to read and parse before the window can draw.
      minify: true,
      // The policy takes fonts from files only, not from data addresses.
      assetsInlineLimit: (path) => (/\.(woff2?|ttf|otf)$/.test(path) ? false : undefined),
      outDir: at('out/renderer'),
      rolldownOptions: {
        input: at('src/renderer/index.html'),
        output: {
          codeSplitting: {
            groups: [
              { name: partOf, debugName: 'start', priority: 1 },
              { name: 'later', minShareCount: 2 },
            ],
          },
        },
      },
    },
  },
});
