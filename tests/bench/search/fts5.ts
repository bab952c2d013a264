import Database from 'better-sqlite3';
import type { RankDoc } from '../../../src/engine/search/ranking/index.ts';

/** What SQLite does by itself: its full-text index with bm25, the title counted twice. */
export interface Plain {
  put(doc: RankDoc): void;
  /** Ids of papers that hold all (or any) of the words, best first. */
  find(words: readonly string[], join: 'AND' | 'OR', lastIsOpen: boolean, limit: number): number[];
  close(): void;
}

/** Fills an index of SQLite in memory. */
export function plainIndex(docs: readonly RankDoc[]): Plain {
  const database = new Database(':memory:');
  const run = (sql: string) => database.prepare(sql);
  run(`CREATE VIRTUAL TABLE papers USING fts5(title, creators, text, tokenize = 'porter unicode61')`).run();
  const insert = run('INSERT INTO papers (rowid, title, creators, text) VALUES (?, ?, ?, ?)');
  const gone = run('DELETE FROM papers WHERE rowid = ?');
  database.transaction(() => {
    for (const doc of docs) insert.run(doc.id, doc.title, doc.creators, doc.text);
  })();
  const match = run(
    'SELECT rowid AS id FROM papers WHERE papers MATCH ? ORDER BY bm25(papers, 2, 1, 1), rowid DESC LIMIT ?',
  );
  return {
    put: (doc) => {
      gone.run(doc.id);
      insert.run(doc.id, doc.title, doc.creators, doc.text);
    },
    find(words, join, lastIsOpen, limit) {
      if (words.length === 0) return [];
      const terms = words.map(
        (word, i) => `"${word.replaceAll('"', '')}"${lastIsOpen && i === words.length - 1 ? '*' : ''}`,
      );
      return (match.all(terms.join(` ${join} `), limit) as { id: number }[]).map(({ id }) => id);
    },
    close: () => database.close(),
  };
}
