import fc from 'fast-check';
import type { Engine } from '../../../src/engine/engine.ts';
import { record } from './support.ts';

/** One thing that somebody does; numbers choose among what is there then. */
export interface Act {
  kind: ActKind;
  a: number;
  b: number;
  c: number;
  text: string;
}

/** Small pools: acts are to meet each other. */
const texts = [
  'x',
  'a',
  'a/b',
  'a/b/c',
  'b',
  'B',
  'β ß',
  'مرحبا',
  '👩🏽‍🔬 lab',
  'nul\u0000in',
  '"quoted" {x}, $text',
  'Zhou',
] as const;

type Row = Record<string, unknown>;
type Do = (engine: Engine, act: Act, at: Chosen) => Promise<unknown>;

/** What an act chooses from: rows that are there, or an id that isn't. */
interface Chosen {
  id(table: string, n: number): never;
  some(n: number): { ids: never[] };
  revision(id: number): number;
}

function chosen(engine: Engine): Chosen {
  const db = engine.context.library.reader;
  const id = (table: string, n: number): never => {
    const ids = db.values<number>(`SELECT id FROM ${table} ORDER BY id`);
    // The last choice is one that isn't there.
    return (ids[n % (ids.length + 1)] ?? 999_999) as never;
  };
  return {
    id,
    some: (n) => ({
      ids: db
        .values<number>('SELECT id FROM items ORDER BY id')
        .filter((_, i) => (n >> (i % 16)) & 1) as never[],
    }),
    revision: (item) => db.value<number>('SELECT revision FROM items WHERE id = ?', item) ?? 0,
  };
}

const statuses = ['none', 'inbox', 'to-read', 'reading', 'read', 'skipped'] as const;
const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

async function importSome(engine: Engine, { a, b, c, text }: Act, at: Chosen): Promise<void> {
  const records = Array.from({ length: 1 + (a % 3) }, (_, i) => {
    const n = (b + i) % 8;
    return record(n, {
      ...(c % 3 === 0 ? { DOI: undefined, title: `A study of subject number ${n} again` } : {}),
      ...(c % 2 === 0 ? { abstract: '' } : {}),
      ...(c % 5 === 0
        ? { custom: { octavo: { tags: [text], collections: [`${text}/Deep`], status: 'to-read' } } }
        : {}),
    });
  });
  const review = await engine.call('imports.readText', {
    text: JSON.stringify(records),
    html: '',
    name: text,
  });
  const every = review.records.map(({ index }) => index);
  await engine.call('imports.commit', {
    review: review.id,
    chosen:
      c % 4 === 0 ? every : review.records.filter(({ state }) => state === 'new').map(({ index }) => index),
    restore: c % 7 < 3 ? every : [],
    unfilled: c % 6 === 0 ? every : [],
    status: of(statuses, c),
    tags: c % 3 === 1 ? [text] : [],
    collection: c % 4 === 1 ? { path: `${text}/In` } : c % 4 === 2 ? { id: at.id('collections', a) } : null,
    organiseKnown: c % 2 === 1,
    keepAll: c % 8 === 0,
  });
}

const patches = (text: string, n: number) =>
  of<Row>(
    [
      { title: `${text} title ${n}` },
      { abstract: n % 2 ? '' : `${text} `.repeat(30) },
      {
        creators: [
          { family: text, given: 'Ada' },
          { literal: `${text} group`, role: 'editor' },
        ],
      },
      { creators: [] },
      { issued: n % 2 ? null : { parts: [[1990 + (n % 9)]], text: '' } },
      { venue: text, type: 'book' },
      { url: 'https://example.org/' },
      { setIdentifiers: { doi: `10.1234/test.${n % 9}` } },
      { identifiers: {} },
      { links: [{ url: 'https://example.org/code', kind: 'code' }] },
      { setVariables: { volume: String(n), publisher: '' } },
      { setFields: { [text.replaceAll('\u0000', '')]: text } },
    ],
    n,
  );

const edits = (text: string, n: number) =>
  of(
    [
      { do: 'set', field: 'venue', value: text, onlyEmpty: n % 2 === 0 },
      { do: 'set', field: 'creators', value: 'Noether, Emmy; Hopper, Grace' },
      { do: 'set', field: 'issued', value: n % 2 ? '2001' : 'no date at all' },
      { do: 'add', field: 'tags', value: text },
      { do: 'add', field: 'links', value: 'https://example.org/more' },
      { do: 'remove', field: 'tags', value: n % 2 ? text : '' },
      { do: 'remove', field: 'abstract', value: '' },
      {
        do: 'replace',
        field: 'title',
        find: '(\\d+)',
        with: '$1$1',
        expression: true,
        whole: false,
        matchCase: false,
      },
      {
        do: 'replace',
        field: 'tags',
        find: 'a',
        with: text,
        expression: false,
        whole: n % 2 === 0,
        matchCase: true,
      },
      {
        do: 'replace',
        field: 'creators',
        find: 'Ada',
        with: '',
        expression: false,
        whole: false,
        matchCase: true,
      },
    ] as const,
    n,
  );

const acts = {
  import: importSome,
  edit: (engine, { a, b, text }, at) => {
    const id = at.id('items', a);
    return engine.call('items.update', { id, revision: at.revision(id), patch: patches(text, b) });
  },
  bulk: (engine, { a, b, text }, at) =>
    engine.call('edits.apply', { selection: at.some(a), edit: edits(text, b) }),
  status: (engine, { a, b }, at) =>
    engine.call('items.setStatus', { selection: at.some(a), status: of(statuses, b) }),
  priority: (engine, { a, b }, at) =>
    engine.call('items.setPriority', { selection: at.some(a), priority: b % 4 }),
  rating: (engine, { a, b }, at) => engine.call('items.setRating', { selection: at.some(a), rating: b % 6 }),
  queue: (engine, { a, b, c }, at) =>
    engine.call('queue.move', {
      selection: at.some(a),
      to: of(
        ['up', 'down', 'top', 'bottom', { before: at.id('items', b) }, { after: at.id('items', b) }] as const,
        c,
      ),
    }),
  tag: (engine, { a, text }, at) => engine.call('tags.addToItems', { selection: at.some(a), name: text }),
  untag: (engine, { a, b }, at) =>
    engine.call('tags.removeFromItems', { selection: at.some(a), id: at.id('tags', b) }),
  renameTag: (engine, { a, text }, at) => engine.call('tags.rename', { id: at.id('tags', a), name: text }),
  mergeTags: (engine, { a, b, c }, at) =>
    engine.call('tags.merge', { from: [at.id('tags', a), at.id('tags', c)], into: at.id('tags', b) }),
  nestTags: (engine, { a, b, c }, at) =>
    engine.call('tags.nest', {
      ids: [at.id('tags', a), at.id('tags', c)],
      above: b % 3 ? at.id('tags', b) : null,
    }),
  colourTag: (engine, { a, b }, at) =>
    engine.call('tags.setColour', { id: at.id('tags', a), colour: of(['red', 'plain', null] as const, b) }),
  removeTags: (engine, { a, b }, at) =>
    engine.call('tags.remove', { ids: [at.id('tags', a), at.id('tags', b)] }),
  newCollection: (engine, { a, text }, at) =>
    engine.call('collections.create', { parent: a % 2 ? at.id('collections', a) : null, name: text }),
  renameCollection: (engine, { a, text }, at) =>
    engine.call('collections.rename', { id: at.id('collections', a), name: text }),
  moveCollection: (engine, { a, b, c }, at) =>
    engine.call('collections.move', {
      id: at.id('collections', a),
      parent: b % 3 ? at.id('collections', b) : null,
      before: c % 2 ? at.id('collections', c) : null,
    }),
  removeCollection: (engine, { a }, at) => engine.call('collections.remove', { id: at.id('collections', a) }),
  collect: (engine, { a, b }, at) =>
    engine.call('collections.addItems', { id: at.id('collections', b), selection: at.some(a) }),
  uncollect: (engine, { a, b }, at) =>
    engine.call('collections.removeItems', { id: at.id('collections', b), selection: at.some(a) }),
  newSearch: (engine, { text }) => engine.call('savedSearches.create', { name: text, query: text }),
  changeSearch: (engine, { a, text }, at) =>
    engine.call('savedSearches.update', { id: at.id('saved_searches', a), name: text }),
  moveSearch: (engine, { a, b }, at) =>
    engine.call('savedSearches.move', {
      id: at.id('saved_searches', a),
      before: b % 2 ? at.id('saved_searches', b) : null,
    }),
  removeSearch: (engine, { a }, at) =>
    engine.call('savedSearches.remove', { id: at.id('saved_searches', a) }),
  newNote: (engine, { a, text }, at) => engine.call('notes.create', { item: at.id('items', a), text }),
  editNote: async (engine, { a, b, text }, at) => {
    const item = at.id('items', a);
    const [note] = await engine.call('notes.list', { item });
    if (!note) return;
    const saved = await engine.call('notes.update', {
      id: note.id,
      version: note.version,
      text: `${note.text} ${text}`,
      continues: null,
    });
    if (b % 2 === 0 || !saved.action) return;
    await engine.call('notes.update', {
      id: note.id,
      version: saved.version,
      text: `${text}, and on`,
      continues: saved.action.id as never,
    });
  },
  removeNote: (engine, { a }, at) => engine.call('notes.remove', { id: at.id('notes', a) }),
  merge: (engine, { a, b, c }, at) =>
    engine.call('duplicates.merge', {
      keep: at.id('items', a),
      others: [at.id('items', b), at.id('items', c)],
    }),
  mergeCertain: async (engine) => {
    await engine.call('duplicates.find', {});
    await engine.call('duplicates.mergeCertain', {});
  },
  reject: (engine, { a, b, c }, at) =>
    engine.call('duplicates.reject', {
      ids: [at.id('items', a), at.id('items', b)],
      ...(c % 2 ? { one: at.id('items', c) } : {}),
    }),
  trash: (engine, { a }, at) => engine.call('items.trash', { selection: at.some(a) }),
  restore: (engine, { a }, at) => engine.call('items.restore', { selection: at.some(a) }),
  key: (engine, { a, text }, at) => {
    const id = at.id('items', a);
    return engine.call('items.setCitationKey', { id, revision: at.revision(id), key: `Key${text}` });
  },
  keys: (engine, { a }, at) => engine.call('keys.regenerate', { selection: at.some(a), pinned: true }),
  // What no Ctrl+Z takes back.
  pin: (engine, { a }, at) => engine.call('citations.keys', { selection: at.some(a), form: 'key' }),
  setting: (engine, { a, text }) => engine.call('settings.set', { key: `k${a % 3}`, value: text }),
  erase: (engine, { a }, at) => engine.call('items.erase', { selection: at.some(a) }),
} satisfies Record<string, Do>;

export type ActKind = keyof typeof acts;
export const irrevocable: readonly ActKind[] = ['pin', 'setting', 'erase'];

/** Does it; answers the code of the error it was refused with, or null. */
export async function perform(engine: Engine, act: Act): Promise<string | null> {
  try {
    await acts[act.kind](engine, act, chosen(engine));
    return null;
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'none';
    if (code === 'internal' || !/^[a-z_]+$/.test(code)) throw error;
    return code;
  }
}

/** A sequence of acts; the first one brings papers. */
export function sequences(kinds: readonly ActKind[], longest: number): fc.Arbitrary<Act[]> {
  const number = fc.nat({ max: 0xffff });
  const act = fc.record({
    kind: fc.constantFrom(...kinds),
    a: number,
    b: number,
    c: number,
    text: fc.constantFrom(...texts),
  });
  const first: Act[] = [
    { kind: 'import', a: 2, b: 0, c: 5, text: 'a' },
    { kind: 'import', a: 2, b: 1, c: 8, text: 'b' },
  ];
  return fc.array(act, { minLength: 1, maxLength: longest, size: 'max' }).map((more) => [...first, ...more]);
}

export const allKinds = Object.keys(acts) as ActKind[];

const notCompared = ['actions', 'changes', 'log_texts', 'state'];
const marks: Readonly<Record<string, readonly string[]>> = { items: ['revision', 'modified_at'] };

/** That known papers were seen again in an import is remembered without an action that could be undone. */
export const provenance = ['imports', 'import_records'];

/** All that the library holds, table by table and row by row, but for the log and its marks. */
export function everything(engine: Engine, without: readonly string[] = []): Record<string, Row[]> {
  const db = engine.context.library.reader;
  const tables = db.values<string>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  return Object.fromEntries(
    tables
      .filter((table) => !notCompared.includes(table) && !without.includes(table))
      .map((table) => [
        table,
        db
          .all<Row>(`SELECT * FROM ${table} ORDER BY 1`)
          .map((row) =>
            Object.fromEntries(Object.entries(row).filter(([name]) => !marks[table]?.includes(name))),
          ),
      ]),
  );
}
