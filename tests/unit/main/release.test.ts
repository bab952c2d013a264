import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { intendedElectron, releaseNotice } from '../../../src/main/shell/release.ts';

test('the intended Electron is the one that is installed', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Number.parseInt(devDependencies.electron, 10)).toBe(intendedElectron);
});

test('an older one is told about, the intended and newer ones are not', () => {
  expect(releaseNotice('33.2.1')).toContain('Electron 33.2.1, which no longer gets security fixes');
  expect([releaseNotice('45.4.1'), releaseNotice('46.0.0')]).toEqual(['', '']);
});
