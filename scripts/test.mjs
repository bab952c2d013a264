// npm test: everything from a fresh clone to one line that says how many passed.
import './lib/node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { add, countCheck, countPlaywright, countVitest, none } from './lib/counts.mjs';
import { prepareElectron } from './lib/launch.mjs';
import { note, runMain, SetupError } from './lib/messages.mjs';
import { nodeEnv } from './lib/node24.mjs';
import { npm } from './lib/npm.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { root } from './lib/paths.mjs';
import { guardChildren, run } from './lib/processes.mjs';
import { parseTestOptions } from './lib/test-options.mjs';
import { ensureTex } from './lib/tex.mjs';
import { tool } from './lib/tools.mjs';

guardChildren();

// Not in the checkout: both test runners empty their own folders first.
const reports = mkdtempSync(join(tmpdir(), 'octavo-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

let env;
let buildFailed = false;
const stdio = ['ignore', 'inherit', 'inherit'];

const checks = {
  lint: { title: 'Style', work: () => npmScript('lint') },
  deadcode: { title: 'Dead code', work: () => npmScript('deadcode') },
  types: { title: 'Types', work: () => npmScript('typecheck') },
  unit: { title: 'Unit tests', work: runVitest },
  build: { title: 'Build', work: build },
  e2e: { title: 'Tests in the window', work: runPlaywright },
};

await runMain(async () => {
  const { steps, filters } = parseTestOptions(process.argv.slice(2));
  await ensurePackages();
  if (steps.includes('unit') || steps.includes('e2e')) await ensureTex();
  env = steps.includes('e2e') ? (await prepareElectron()).env : nodeEnv();

  let total = none;
  const failures = [];
  for (const name of steps) {
    const counts = await runStep(checks[name], filters);
    if (counts.failed > 0) failures.push(checks[name].title);
    total = add(total, counts);
  }
  const { passed, failed, skipped } = total;
  if (failed > 0) process.stdout.write(`\nFailed: ${failures.join(', ')}`);
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  return failed > 0 ? 1 : 0;
});

async function runStep({ title, work }, filters) {
  process.stdout.write(`\n== ${title}\n`);
  const start = performance.now();
  const counts = await work(filters);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`== ${title}: ${counts.failed > 0 ? 'FAILED' : 'ok'}, ${seconds} s\n`);
  return counts;
}

/** The scripts of package.json, so that `npm run lint` alone does the same. */
async function npmScript(name) {
  return countCheck(await npm(['run', '--silent', name], { cwd: root, env, stdio }));
}

async function runVitest(filters) {
  const report = join(reports, 'unit.json');
  // Coverage of a few files alone says nothing.
  const coverage = filters.length === 0 ? ['--coverage'] : [];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const [program, args] = tool(
    'vitest',
    'run',
    '--project=unit',
    '--project=arch',
    ...coverage,
    ...reporters,
    ...filters,
  );
  const code = await run(program, args, { cwd: root, env, stdio, group: true });
  return countVitest(report, code);
}

async function build() {
  try {
    await ensureBuilt({ stdio });
    return countCheck(0);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    note(error.message);
    buildFailed = true;
    return countCheck(1);
  }
}

async function runPlaywright(filters) {
  if (buildFailed) {
    process.stdout.write('not run, because the build failed\n');
    return countCheck(1);
  }
  const report = join(reports, 'e2e.json');
  const [program, args] = tool('playwright', 'test', '--reporter=list,json', ...filters);
  const withReport = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await run(program, args, { cwd: root, env: withReport, stdio, group: true });
  return countPlaywright(report, code);
}
