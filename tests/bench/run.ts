/**
 * `npm run bench -- [NAME…] [--json] [--collection DIR]…`: runs the benches and says how far each is from its floor.
 * Exit 1 when a goal is missed.
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { citationsBench } from './citations.ts';
import { duplicatesBench } from './duplicates.ts';
import { formatsBench } from './formats.ts';
import { importBench } from './import.ts';
import { liveBench } from './live.ts';
import type { Bench, Figure } from './measure.ts';
import { pagesBench } from './pages.ts';
import { searchBench } from './search.ts';
import { searchQualityBench } from './search-quality.ts';
import { scrollBench } from './window/scroll.ts';
import { startBench } from './window/start.ts';
import { windowBench } from './window/window.ts';

const benches: readonly Bench[] = [
  importBench,
  pagesBench,
  duplicatesBench,
  citationsBench,
  liveBench,
  formatsBench,
  searchBench,
  searchQualityBench,
  startBench,
  scrollBench,
  windowBench,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    collection: { type: 'string', multiple: true, default: [] },
  },
});
if (values.list) {
  for (const bench of benches) process.stdout.write(`${bench.name}\n`);
  process.exit(0);
}
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(', ')}. There are: ${benches.map((b) => b.name).join(', ')}.\n`,
  );
  process.exit(2);
}
const chosen = benches.filter((bench) => positionals.length === 0 || positionals.includes(bench.name));
const figures: Figure[] = [];
for (const bench of chosen) {
  figures.push(...(await bench.run((line) => process.stderr.write(`${line}\n`), values.collection)));
}

const processors = cpus();
const machine = {
  processor: processors[0]?.model.trim() ?? 'unknown',
  cores: processors.length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  platform: `${process.platform}-${process.arch}`,
  node: process.version,
};
const line = (figure: Figure): string =>
  'ratio' in figure
    ? `${figure.ok ? 'ok  ' : 'MISS'} ${figure.name}, ${figure.case}, ${figure.size}: p50 ${figure.p50} ms, p95 ${figure.p95} ms; ${figure.ratio}× of ${figure.floor.name} (p95 ${figure.floor.p95} ms), goal ≤ ${figure.goal}×`
    : `${figure.ok ? 'ok  ' : 'MISS'} ${figure.name}, ${figure.case}: ${figure.value}, goal ≥ ${figure.goal}`;
process.stdout.write(
  values.json ? `${JSON.stringify({ machine, benches: figures })}\n` : `${figures.map(line).join('\n')}\n`,
);
process.exitCode = figures.every((figure) => figure.ok) ? 0 : 1;
