import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { exportText } from '../../src/engine/exports/export.ts';
import { importRecords } from '../../src/engine/imports/commit.ts';
import { readItems } from '../../src/engine/items/read.ts';
import { bibtex } from '../../src/formats/bibtex/index.ts';
import { corpus, seeded } from './corpus.ts';
import { type Bench, contest, type Figure } from './measure.ts';

const SIZE = 10_000;
const EXPORTED = 24_000;
const MOST_MB = 300;

/** Entries as people have them: macros, accents, half of them with abstracts; about 1 KB each. */
function bibOf(count: number): string {
  const random = seeded(7);
  const accents = ['{\\"u}', "{\\'e}", '{\\o}', '\\v{c}', '{\\ss}', 'ñ'];
  const accent = (): string => accents[Math.floor(random() * accents.length)] ?? '';
  const entries = corpus(count, 3).map((draft, i) => {
    const names = draft.creators.map(({ family, given }) => `${family}${accent()}, ${given}`).join(' and ');
    const abstract = `${draft.abstract} `.repeat(2).slice(0, 1700);
    const more = i % 2 === 0 ? `,\n  abstract = {${abstract}}` : '';
    return `@article{key${i},
  author = {${names}},
  title = {The {${draft.title}} of G${accent()}del \\& others},
  journal = jml # " ${i % 50}",
  year = ${1950 + (i % 70)}, month = jan,
  volume = {${i % 90}}, pages = {${i}--${i + 9}},
  doi = {10.1000/bench.${i}},
  url = {https://example.org/${i}},
  keywords = {one, two, three}${more}
}\n`;
  });
  return `@string{jml = "Journal of Made-up Learning"}\n\n${entries.join('\n')}`;
}

function readAll(text: string, count: number): number {
  const start = performance.now();
  const { drafts } = bibtex.read({ text, html: '' });
  if (drafts.length !== count) throw new Error(`${drafts.length} entries read of ${count}`);
  return performance.now() - start;
}

/** The most memory that a process of its own takes which reads a file (MB), its Node included. */
function peakOf(file: string): number {
  const reader = new URL('../../src/formats/bibtex/index.ts', import.meta.url).href;
  const script = `import { readFileSync } from 'node:fs';
    const { bibtex } = await import(${JSON.stringify(reader)});
    const { drafts } = bibtex.read({ text: readFileSync(${JSON.stringify(file)}, 'utf8'), html: '' });
    process.stdout.write(drafts.length + ' ' + process.resourceUsage().maxRSS / 1024);`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  const [count, peak] = stdout.split(' ').map(Number);
  if (count !== SIZE || peak === undefined) throw new Error(`${count} entries read of ${SIZE}`);
  return peak;
}

/** Parsing, and what it holds: beside bibtool, and at five times the size. */
async function reading(folder: string, report: (line: string) => void): Promise<Figure[]> {
  const text = bibOf(SIZE);
  const many = bibOf(SIZE * 5);
  const file = join(folder, 'bench.bib');
  writeFileSync(file, text);
  report(`formats: ${SIZE} entries, ${(text.length / 1e6).toFixed(1)} MB`);
  const figures: Figure[] = [];
  const common = { name: 'formats', runs: 5 };
  if (spawnSync('bibtool', ['-V']).error) {
    report(
      'formats: bibtool is not here, so there is nothing to compare parsing with (apt-get install bibtool)',
    );
  } else {
    figures.push(
      await contest({
        ...common,
        case: 'parsing a .bib into items',
        size: SIZE,
        goal: 2,
        floorName: 'bibtool reading and writing it',
        ours: async () => readAll(text, SIZE),
        floor: async () => {
          const start = performance.now();
          spawnSync('bibtool', ['-q', file, '-o', join(folder, 'out.bib')]);
          return performance.now() - start;
        },
      }),
    );
  }
  figures.push(
    await contest({
      ...common,
      runs: 3,
      case: 'parsing five times as many entries',
      size: SIZE * 5,
      goal: 6,
      floorName: `parsing ${SIZE}`,
      ours: async () => readAll(many, SIZE * 5),
      floor: async () => readAll(text, SIZE),
    }),
  );
  const peak = peakOf(file);
  const value = Math.round((MOST_MB / peak) * 100) / 100;
  figures.push({
    name: 'formats',
    case: `${MOST_MB} MB over the ${Math.round(peak)} MB of a process that parses ${SIZE} entries`,
    value,
    baseline: 1,
    goal: 1,
    ok: value >= 1,
  });
  const word = 'some words of {\\"u}nusual length, \\& ';
  const abstracts = (count: number, length: number): string =>
    Array.from(
      { length: count },
      (_, i) => `@misc{k${i}, title={T}, abstract={${word.repeat(Math.ceil(length / word.length))}}}`,
    ).join('\n');
  const [one, thousand] = [abstracts(1, 1_000_000), abstracts(1000, 1000)];
  figures.push(
    await contest({
      ...common,
      case: 'one abstract of 1 MB',
      size: 1,
      goal: 2,
      floorName: '1,000 abstracts of 1 KB',
      ours: async () => readAll(one, 1),
      floor: async () => readAll(thousand, 1000),
    }),
  );
  return figures;
}

async function filled(folder: string): Promise<{ engine: Engine; ids: number[] }> {
  const engine = createEngine({ folder: join(folder, 'library'), origin: 'cli' });
  const { drafts, file } = bibtex.read({ text: bibOf(EXPORTED), html: '' });
  const { value } = await engine.context.library.writeLong(
    'Import',
    (db, action) =>
      importRecords(db, action, {
        sources: [{ name: 'bench.bib', format: 'bibtex', drafts, rejected: 0, keepRaw: true, file }],
        isForced: () => true,
        isLeftOut: () => false,
        isRestored: () => false,
        status: 'none',
        tags: [],
      }),
    (work) => engine.context.tasks.run('Importing', drafts.length, work),
  );
  return { engine, ids: value.ids };
}

/** An export of what nobody edited, and for the other dialect, where each entry is made anew. */
async function writing(folder: string, report: (line: string) => void): Promise<Figure[]> {
  report(`formats: a library of ${EXPORTED} papers to export`);
  const { engine, ids } = await filled(folder);
  const { library } = engine.context;
  const figures: Figure[] = [];
  for (const [format, how] of [
    ['bibtex', 'as it came'],
    ['biblatex', 'each entry made anew'],
  ] as const) {
    const { text } = await exportText(library, ids, format);
    figures.push(
      await contest({
        name: 'formats',
        runs: 3,
        case: `cold export to ${format}, ${how}`,
        size: EXPORTED,
        goal: 5,
        floorName: 'reading the rows and writing the same bytes',
        ours: async () => {
          const start = performance.now();
          const done = await exportText(library, ids, format);
          writeFileSync(join(folder, 'export.bib'), done.text);
          return performance.now() - start;
        },
        floor: async () => {
          const start = performance.now();
          let count = 0;
          for (const _ of readItems(library.reader, ids)) count += 1;
          writeFileSync(join(folder, 'floor.bib'), text);
          return count === ids.length ? performance.now() - start : 0;
        },
      }),
    );
  }
  await engine.close();
  return figures;
}

export const formatsBench: Bench = {
  name: 'formats',
  async run(report) {
    const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
    try {
      return [...(await reading(folder, report)), ...(await writing(folder, report))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
