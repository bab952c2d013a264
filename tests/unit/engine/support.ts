import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach } from 'vitest';
import type { DuplicateGroup } from '../../../src/contract/methods/duplicates.ts';
import type { ItemId } from '../../../src/contract/model/ids.ts';
import type { View } from '../../../src/contract/model/library.ts';
import type { Review } from '../../../src/contract/model/review.ts';
import type { Origin } from '../../../src/engine/db/log.ts';
import { migrations } from '../../../src/engine/db/migrations/index.ts';
import { migrate } from '../../../src/engine/db/open.ts';
import { createEngine, type Engine, type EngineOptions } from '../../../src/engine/engine.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A folder of its own for one test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-test-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An engine over a real library, closed after the test. */
export function openEngine(
  folder = join(tempFolder(), 'library'),
  more: Partial<EngineOptions> = {},
): Engine {
  const engine = createEngine({ folder, origin: 'window' as Origin, ...more });
  let closed = false;
  const close = engine.close;
  engine.close = async () => {
    if (closed) return;
    closed = true;
    await close();
  };
  cleanUps.push(() => engine.close());
  return engine;
}

/** A library as an earlier version left it, with papers 1 to `count` in it, still open. */
export function oldLibrary(version: number, count: number): { folder: string; raw: Database.Database } {
  const folder = join(tempFolder(), 'library');
  mkdirSync(folder);
  const raw = new Database(join(folder, 'library.sqlite'));
  raw.function('text_hash', { deterministic: true }, (text: unknown) => String(text));
  migrate(raw, folder, 0, migrations.slice(0, version));
  raw.exec('UPDATE state SET action = 1');
  const insert = raw.prepare(
    `INSERT INTO items (uuid, revision, created_action, type, title, title_fold, title_sort, venue, creators_line,
       creators_sort, url, variables, fields, status, added_at, modified_at)
     VALUES ('uuid ' || @n, 1, 0, 'article', 'Paper ' || @n, 'paper ' || @n, 'paper ' || @n, '', '', '', '', '{}', '{}', 'none', 1, 1)`,
  );
  for (let n = 1; n <= count; n += 1) insert.run({ n: String(n) });
  raw.exec('UPDATE state SET action = NULL; DELETE FROM changes');
  return { folder, raw };
}

export interface CslRecord {
  id?: string;
  type?: string;
  title: string;
  author?: undefined | { family?: string; given?: string; literal?: string }[];
  issued?: undefined | { 'date-parts': number[][] };
  [field: string]: unknown;
}

/** A record that is complete, so that tests say only what they are about. */
export function record(n: number, more: Partial<CslRecord> = {}): CslRecord {
  return {
    id: '',
    type: 'article-journal',
    title: `A study of subject number ${n}`,
    author: [{ family: `Family${n}`, given: 'Ada' }],
    issued: { 'date-parts': [[2000 + (n % 20), 3]] },
    DOI: `10.1234/test.${n}`,
    'container-title': 'Journal of Tests',
    abstract: `Abstract of paper ${n}. It is long enough to be told apart from others, with word${n} in it, and it ends here.`,
    ...more,
  };
}

export const readReview = (engine: Engine, records: CslRecord[], name = 'clipboard'): Promise<Review> =>
  engine.call('imports.readText', { text: JSON.stringify(records), html: '', name });

/** Imports what the sheet would tick: the new ones. */
export async function importRecords(engine: Engine, records: CslRecord[]) {
  const review = await readReview(engine, records);
  return commit(engine, review);
}

export const commit = (
  engine: Engine,
  review: Review,
  more: { chosen?: number[]; restore?: number[]; tags?: string[] } = {},
) =>
  engine.call('imports.commit', {
    review: review.id,
    chosen: review.records.filter((r) => r.state === 'new').map((r) => r.index),
    restore: [],
    status: 'inbox',
    tags: [],
    ...more,
  });

export const view = (more: Partial<View> = {}): View => ({
  place: { kind: 'library' },
  query: '',
  typing: false,
  sort: [],
  hideSkipped: true,
  ...more,
});

/** Titles that a view lists, in order. */
export async function titles(engine: Engine, more: Partial<View> = {}): Promise<string[]> {
  const { handle, total } = await engine.call('results.open', { view: view(more) });
  const rows = await engine.call('results.rows', { handle, start: 0, count: Math.min(1000, total) });
  return rows.map((row) => row.title);
}

export const ids = (...numbers: number[]): { ids: ItemId[] } => ({ ids: numbers as ItemId[] });

/** Everything the library holds of its items, for whole-value comparison; revisions and moments aside. */
export async function snapshot(engine: Engine): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const place of ['library', 'trash'] as const) {
    const { handle, total } = await engine.call('results.open', {
      view: view({
        place: { kind: place },
        sort: [{ column: 'title', descending: false }],
        hideSkipped: false,
      }),
    });
    const found = await engine.call('results.ids', { handle, start: 0, count: total });
    for (const id of found) {
      const { revision: _, modified: __, ...item } = await engine.call('items.get', { id });
      all.push(item);
    }
  }
  return all;
}

/** Looks for duplicates and answers all groups. */
export async function findGroups(engine: Engine): Promise<DuplicateGroup[]> {
  const { search } = await engine.call('duplicates.find', {});
  return engine.call('duplicates.groups', { search, start: 0, count: 1000 });
}
