import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ItemDraft } from '../../src/contract/model/item.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { corpus } from './corpus.ts';
import { importInto } from './library.ts';
import { type Bench, contest } from './measure.ts';

const SIZE = 10_000;

async function inFolder(work: (folder: string) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same rows without identity, log, keys or provenance: one transaction, and FTS5 over the same text. */
function bareInserts(folder: string, drafts: readonly ItemDraft[]): number {
  const start = performance.now();
  const db = new Database(join(folder, 'floor.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -64000');
  db.exec(`
    CREATE TABLE items (id INTEGER PRIMARY KEY, type TEXT, title TEXT, venue TEXT, issued TEXT, doi TEXT, variables TEXT, abstract TEXT);
    CREATE TABLE creators (id INTEGER PRIMARY KEY, item INTEGER, position INTEGER, family TEXT, given TEXT);
    CREATE VIRTUAL TABLE fts USING fts5(title, abstract, creators, venue, doi, content='', contentless_delete=1,
      tokenize='unicode61 remove_diacritics 2', prefix='2 3');`);
  const item = db.prepare('INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const creator = db.prepare('INSERT INTO creators (item, position, family, given) VALUES (?, ?, ?, ?)');
  const fts = db.prepare(
    'INSERT INTO fts (rowid, title, abstract, creators, venue, doi) VALUES (?, ?, ?, ?, ?, ?)',
  );
  db.transaction(() => {
    drafts.forEach((d, i) => {
      const doi = d.identifiers.doi ?? '';
      item.run(
        i + 1,
        d.type,
        d.title,
        d.venue,
        JSON.stringify(d.issued),
        doi,
        JSON.stringify(d.variables),
        d.abstract,
      );
      d.creators.forEach((c, position) => {
        creator.run(i + 1, position, c.family, c.given);
      });
      fts.run(
        i + 1,
        d.title,
        d.abstract,
        d.creators.map((c) => `${c.given} ${c.family}`).join(' ; '),
        d.venue,
        doi,
      );
    });
  })();
  db.close();
  return performance.now() - start;
}

/** From drafts to a library that can be searched. */
async function octavo(folder: string, drafts: readonly ItemDraft[]): Promise<number> {
  const start = performance.now();
  const engine = createEngine({ folder: join(folder, 'library'), origin: 'cli' });
  await importInto(engine, drafts);
  const took = performance.now() - start;
  await engine.close();
  return took;
}

export const importBench: Bench = {
  name: 'import',
  async run(report) {
    report(`import: ${SIZE} papers, made up`);
    let seed = 1;
    const figure = await contest({
      name: 'import',
      case: 'new papers into an empty library, until they can be searched',
      size: SIZE,
      runs: 5,
      goal: 2.5,
      floorName: 'bare inserts and FTS5 of the same rows',
      floor: () => inFolder(async (folder) => bareInserts(folder, corpus(SIZE, seed))),
      ours: () => inFolder((folder) => octavo(folder, corpus(SIZE, seed++))),
    });
    return [figure];
  },
};
