import { defineConfig } from '@playwright/test';

/** Tests in the window: each starts Octavo with a data folder of its own (`support/app.ts`). */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/prepare.ts',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/artifacts',
  fullyParallel: true,
  // Elsewhere the workers would share the user's one clipboard.
  workers: process.platform === 'linux' ? 2 : 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  // A machine that is busy with something else must not fail a build; a test that needs it is named as flaky.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
