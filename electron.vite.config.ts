import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

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
        // What the window and a part that comes later share is one file, and not one each.
        output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
      },
    },
  },
});
