import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the bundler knows of its modules. */
interface Bundle {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

let parts: { name: string; ids: Set<string> }[] | null = null;

/**
 * The window comes in three files and some small ones: what asks the engine, what draws the first
 * look, and what several of the parts that come later share. Each part's own code stays with it.
 */
function partOf(id: string, bundle: Bundle): string | null {
  parts ??= [
    { name: 'first', ids: reachable(at('src/renderer/main.ts'), bundle) },
    { name: 'page', ids: reachable(at('src/renderer/page.tsx'), bundle) },
  ];
  return parts.find(({ ids }) => ids.has(id))?.name ?? null;
}

function reachable(entry: string, bundle: Bundle): Set<string> {
  const found = new Set([entry]);
  for (const id of found) for (const next of bundle.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/**
 * Names what draws the first look in the page's head: its script is fetched while the first one asks
 * the engine, but compiled only after that (`modulepreload` would compile it before), and its style
 * sheet is there when it is drawn.
 */
const pageInHead: Plugin = {
  name: 'octavo-page-in-head',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /^assets\/page-/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: file.endsWith('.css')
            ? { rel: 'stylesheet', crossorigin: true, href: `./${file}` }
            : { rel: 'preload', as: 'script', crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        })),
  },
};

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
          'search-worker': at('src/engine/search/search-worker.ts'),
          'move-worker': at('src/engine/moving/move-worker.ts'),
          cli: at('src/cli/octavo.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
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
      pageInHead,
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
              { name: partOf, debugName: 'first look', priority: 1 },
              { name: 'later', minShareCount: 2 },
            ],
          },
        },
      },
    },
  },
});
