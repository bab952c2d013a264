import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collection } from './judged.ts';

/** A text or a query, with the name its collection gives it. */
interface Text {
  id: string;
  title: string;
  text: string;
}

/** One line of judgements. */
interface Judgement {
  query: string;
  document: string;
  grade: number;
}

/** Records of SMART's form: `.I` begins one, `.T` a title, `.W` a text, other letters something else. */
export function readSmart(content: string): Text[] {
  const records: Text[] = [];
  let part = '';
  for (const line of content.split(/\r?\n/)) {
    const mark = /^\.([A-Z])\s*(\S*)\s*$/.exec(line);
    if (mark) {
      part = mark[1]!;
      if (part === 'I') records.push({ id: mark[2]!, title: '', text: '' });
      continue;
    }
    // What stands before the first record belongs to none: CISI's file begins with such a line.
    const last = records.at(-1);
    if (!last) continue;
    if (part === 'T') last.title += `${line} `;
    if (part === 'W') last.text += `${line} `;
  }
  return records;
}

const inside = (content: string, tag: string): string =>
  [...content.matchAll(new RegExp(`<${tag}>(.*?)(?:</${tag}>|(?=<)|$)`, 'gis'))]
    .map((match) => match[1])
    .join(' ');

/** Records of TREC's form: `<DOC>` with `<DOCNO>`, or `<top>` with `<num>`. */
export function readTrec(content: string): Text[] {
  return [...content.matchAll(/<(doc|top)>(.*?)<\/\1>/gis)].map(([, , record = '']) => {
    const id = (inside(record, 'docno') || inside(record, 'num')).replace(/number:/i, '').trim();
    const isTopic = inside(record, 'docno') === '';
    return {
      id,
      title: inside(record, 'title').trim(),
      text: isTopic ? '' : `${inside(record, 'text')} ${inside(record, 'abstract')}`.trim(),
    };
  });
}

/**
 * Judgements of either form: TREC's `query 0 document grade`, or SMART's `query document …`, where all but -1 is
 * relevant: Cranfield's scale runs the other way round, and CISI's is always 0.
 */
export function readJudgements(content: string): Judgement[] {
  const rows = content
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/))
    .filter((row) => row.length >= 2);
  const isTrec = rows.every((row) => row.length >= 4 && /^(?:0|Q0)$/.test(row[1]!));
  return rows.map(([query = '', second = '', third = '', fourth = '']) =>
    isTrec
      ? { query, document: third, grade: Number(fourth) }
      : { query, document: second, grade: third === '-1' ? 0 : 1 },
  );
}

const records = (content: string): Text[] =>
  /<(?:doc|top)>/i.test(content) ? readTrec(content) : readSmart(content);

/** Puts texts, queries and judgements together. */
export function collectionOf(
  documents: readonly Text[],
  queries: readonly Text[],
  judged: readonly Judgement[],
): Collection {
  const number = (id: string): string => id.replace(/^0+(?=.)/, '');
  const places = new Map(documents.map(({ id }, i) => [number(id), i + 1]));
  // Cranfield numbers its queries by another list than its judgements: there their order is meant.
  const byOrder = queries.some(({ id }) => Number(id) > queries.length);
  return {
    documents: documents.map(({ title, text }, i) => ({
      id: i + 1,
      // Cranfield's texts say their title again.
      text:
        title !== '' && text.trim().startsWith(title.trim()) ? text.trim().slice(title.trim().length) : text,
      title,
      creators: '',
    })),
    queries: queries.map(({ id, title, text }, i) => {
      const name = byOrder ? String(i + 1) : number(id);
      const grades = judged
        .filter(({ query }) => number(query) === name)
        .flatMap(({ document, grade }): [number, number][] => {
          const place = places.get(number(document));
          return place === undefined ? [] : [[place, grade]];
        });
      return { text: `${title} ${text}`.trim(), grades: new Map(grades) };
    }),
  };
}

/** @throws when the folder has no texts, queries or judgements by their usual names */
export function readCollection(folder: string): Collection {
  const names = readdirSync(folder);
  const read = (what: string, pattern: RegExp): string => {
    const found = names.filter((name) => pattern.test(name));
    if (found.length === 0) throw new Error(`${folder}: no ${what} (a file named like ${pattern})`);
    return found.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  };
  const judged = /rel|qrels|rlv/i;
  const queries = /^(?!.*rel).*(?:\.qry|quer|topic)/i;
  return collectionOf(
    records(read('texts', /^(?!.*(?:rel|\.qry|quer|topic)).*(?:\.all|doc|\.xml|\.trec|text)/i)),
    records(read('queries', queries)),
    readJudgements(read('judgements', judged)),
  );
}
