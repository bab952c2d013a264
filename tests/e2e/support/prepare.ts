/**
 * Before all tests: an Electron and a screen, the same way as `npm start` finds them, so that
 * `npx playwright test` alone works too. What is tested is what lies built in `out/`.
 */
export default async function prepare(): Promise<void> {
  const launch = new URL('../../../scripts/lib/launch.mjs', import.meta.url).href;
  const { prepareElectron } = (await import(launch)) as {
    prepareElectron: () => Promise<{ path: string; env: Record<string, string | undefined> }>;
  };
  const { path, env } = await prepareElectron();
  process.env['OCTAVO_ELECTRON'] = path;
  if (env['DISPLAY']) process.env['DISPLAY'] = env['DISPLAY'];
}
