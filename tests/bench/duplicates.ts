import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ItemDraft } from '../../src/contract/model/item.ts';
import { findDuplicates } from '../../src/engine/duplicates/find.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { foldTitle } from '../../src/language/fold.ts';
import type { Label } from './catalogues/record.ts';
import { shelf } from './catalogues/shelf.ts';
import { corpus } from './corpus.ts';
import { type Bench, contest, type Figure } from './measure.ts';
import { exportsOf } from './sources/exports.ts';
import { libraryOf } from './sources/library.ts';
import { measureQuality } from './sources/quality.ts';
import { works } from './sources/works.ts';

const WORKS = 2_000;
/** The second is the size of a large library; growth shows in how far its ratio is above the first's. */
const SIZES = [10_000, 100_000] as const;
/** One paper in twenty is there twice. */
const REPEATED = 20;

/** Papers, some of them a second time: in capitals, without DOI, with initials and another dash. */
function withDuplicates(count: number): ItemDraft[] {
  const drafts = corpus(Math.floor((count * REPEATED) / (REPEATED + 1)), 7);
  const again = drafts
    .filter((_, i) => i % REPEATED === 0)
    .map((draft, i): ItemDraft => {
      const { doi: _, ...rest } = draft.identifiers;
      return {
        ...draft,
        title: i % 2 === 0 ? draft.title.toUpperCase() : `${draft.title}.`,
        identifiers: i % 3 === 0 ? rest : draft.identifiers,
        creators: draft.creators.map((one) => ({ ...one, given: one.given.charAt(0) })),
        source: { line: i + 1, raw: `again ${i}` },
      };
    });
  return [...drafts, ...again].slice(0, count);
}

async function inLibrary<T>(
  drafts: readonly ItemDraft[],
  work: (engine: Engine, ids: readonly number[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
  try {
    const { engine, ids } = await libraryOf(folder, drafts);
    try {
      return await work(engine, ids);
    } finally {
      await engine.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function found(engine: Engine) {
  const search = findDuplicates(engine.context.library.reader);
  for (let step = search.next(); ; step = search.next()) if (step.done) return step.value.groups;
}

function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  work();
  return Promise.resolve(performance.now() - start);
}

/** Two sets made independently of each other: what is tuned to one of them shows in the other. */
const sets: readonly { name: string; made(): { draft: ItemDraft; work: Label }[] }[] = [
  { name: `${WORKS} works of several databases`, made: () => exportsOf(works(WORKS, 11), 12) },
  { name: `a shelf of ${WORKS} works from eight catalogues`, made: () => shelf(WORKS, 11) },
];

async function quality({ name, made }: (typeof sets)[number]): Promise<Figure[]> {
  const all = made();
  return inLibrary(
    all.map(({ draft }) => draft),
    async (engine, ids) => {
      const truth = new Map(ids.map((id, i) => [id, all[i]?.work ?? null]));
      const { falseCertain, found: share, precision, certain } = measureQuality(found(engine), truth);
      const figure = (what: string, value: number, goal: number): Figure => ({
        name: 'duplicates',
        case: `${what}, ${name}`,
        value: Math.round(value * 10_000) / 10_000,
        baseline: 0,
        goal,
        ok: value >= goal,
      });
      return [
        figure('share of certain groups’ pairs that are right', falseCertain.length === 0 ? 1 : 0, 1),
        figure('share of true pairs found', share, 0.95),
        figure('share of true pairs that are certain', certain, 0.1),
        figure('precision of what is to be reviewed', precision, 0.9),
      ];
    },
  );
}

export const duplicatesBench: Bench = {
  name: 'duplicates',
  async run(report) {
    const figures: Figure[] = [];
    for (const size of SIZES) {
      report(`duplicates: ${size} papers, one in ${REPEATED} twice`);
      const drafts = withDuplicates(size);
      const titles = drafts.map(({ title }) => title);
      const timing = await inLibrary(drafts, (engine) =>
        contest({
          name: 'duplicates',
          case: 'everything, from the database to groups',
          size,
          runs: 3,
          goal: 40,
          floorName: 'folding and sorting all titles',
          floor: () => timed(() => titles.map(foldTitle).sort()),
          ours: () => timed(() => found(engine)),
        }),
      );
      figures.push(timing);
    }
    for (const set of sets) {
      report(`duplicates: quality on ${set.name}`);
      figures.push(...(await quality(set)));
    }
    return figures;
  },
};
