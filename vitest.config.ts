import { defineConfig } from 'vitest/config';

/** Unit tests mirror `src`; the architecture test walks every import of it. */
export default defineConfig({
  test: {
    environment: 'node',
    // Some tests start processes, which takes its time on a busy machine.
    testTimeout: 20_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'latex', include: ['tests/latex/**/*.test.ts'] } },
      { extends: true, test: { name: 'arch', include: ['tests/arch/**/*.test.ts'] } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/{contract,language,formats,engine,main}/**/*.ts'],
      // These put the parts together under Electron, where only the tests in the window get.
      exclude: ['src/main/index.ts', 'src/main/**/{serve,lockdown,menu,main-window}.ts'],
      reporter: ['text-summary', 'html'],
    },
  },
});
