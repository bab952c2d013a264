import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from '@playwright/test';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

let executable = '';
function electronPath(): string {
  executable ||= execFileSync(process.execPath, [join(root, 'scripts/lib/electron.mjs'), '--print'], {
    encoding: 'utf8',
  }).trim();
  return executable;
}

/**
 * Starts an Electron application and ends it when the work is done.
 * @param kept a data folder that it has been started with before; else it gets one of its own
 */
export async function withElectron<T>(
  app: string,
  env: Record<string, string>,
  work: (electron: ElectronApplication) => Promise<T>,
  kept?: string,
): Promise<T> {
  const data = kept ?? mkdtempSync(join(tmpdir(), 'octavo-bench-data-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [...asRoot, '--disable-gpu', app, `--user-data-dir=${data}`],
    cwd: root,
    env: { ...(process.env as Record<string, string>), OCTAVO_DATA: data, ...env },
  });
  try {
    return await work(electron);
  } finally {
    await electron.close();
    if (kept === undefined) rmSync(data, { recursive: true, force: true });
  }
}
