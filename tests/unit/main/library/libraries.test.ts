import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../../../src/contract/errors.ts';
import type { Events } from '../../../../src/contract/events.ts';
import { samplePapers } from '../../../../src/language/strings-sample.ts';
import { type Emit, Libraries } from '../../../../src/main/library/libraries.ts';

type State = Events['engine.state'];

/** An engine that opens every folder but those with "bad" in them, and notes what happens to it. */
class FakeHost {
  state: State = { state: 'starting', message: '' };
  readonly #emit: Emit;
  readonly #folder: string;
  constructor(folder: string, emit: Emit) {
    this.#folder = folder;
    this.#emit = emit;
  }
  start(): void {
    log.push(`start ${this.#folder}`);
    setTimeout(() => {
      this.state = this.#folder.includes('bad')
        ? { state: 'failed', message: 'It is damaged.' }
        : { state: 'ready', message: '' };
      this.#emit('engine.state', this.state);
    });
  }
  async call(method: string): Promise<Reply<unknown>> {
    log.push(`${method} ${this.#folder}`);
    return replies[method] ?? { ok: true, value: null };
  }
  async close(): Promise<void> {
    log.push(`close ${this.#folder}`);
    this.#emit('items.changed', { ids: [], all: true, revision: 1, touched: null });
  }
  kill(): void {}
}

let log: string[];
let events: [string, unknown][];
let replies: Record<string, Reply<unknown>>;
let libraries: Libraries;

beforeEach(async () => {
  log = [];
  events = [];
  replies = {
    'library.status': { ok: true, value: { counts: { all: 0, trash: 0 }, readOnly: null } },
    'imports.readFiles': {
      ok: true,
      value: { id: 3, found: 2, sources: [{ error: null }] },
    },
  };
  libraries = new Libraries({
    first: '/own',
    own: () => '/own',
    sample: '/sample',
    sampleFile: '/sample.json',
    makeHost: (folder, emit) => new FakeHost(folder, emit),
    emit: (name, payload) => events.push([name, payload]),
    recent: () => ['/thesis', '/other'],
  });
  libraries.start();
  await vi.waitFor(() => expect(libraries.state.state).toBe('ready'));
  log = [];
  events = [];
});

const states = (): unknown[] =>
  events.map(([name, payload]) =>
    name === 'engine.state' ? (payload as State).state : `library ${(payload as { kind: string }).kind}`,
  );

describe('another library', () => {
  test('opens after the old one is closed, and the window hears of it in order', async () => {
    await libraries.open('/thesis');
    expect(log).toEqual(['close /own', 'start /thesis']);
    expect(states()).toEqual(['starting', 'library other', 'ready']);
    expect(libraries.library).toEqual({
      kind: 'other',
      folder: '/thesis',
      name: 'thesis',
      recent: [{ folder: '/other', name: 'other' }],
    });
  });

  test('gets no call that was made while it was being opened', async () => {
    const moving = libraries.open('/thesis');
    expect(libraries.state.state).toBe('starting');
    expect(await libraries.call('items.setStatus', {})).toMatchObject({ ok: false, code: 'engine_starting' });
    expect(() => libraries.open('/other')).toThrow(/being opened/);
    await moving;
    await libraries.call('items.setStatus', {});
    expect(log.at(-1)).toBe('items.setStatus /thesis');
  });

  test('that can’t be opened leaves the old one open', async () => {
    await expect(libraries.open('/bad')).rejects.toThrow('It is damaged.');
    expect(log).toEqual(['close /own', 'start /bad', 'close /bad', 'start /own']);
    expect(states()).toEqual(['starting', 'library mine', 'ready']);
    expect(libraries.library.folder).toBe('/own');
  });

  test('that is open already is left alone', async () => {
    await libraries.open('/own');
    expect([log, events]).toEqual([[], []]);
  });
});

describe('the sample', () => {
  test('is filled once, before the window sees it', async () => {
    await libraries.openSample();
    expect(log).toEqual([
      'close /own',
      'start /sample',
      'library.status /sample',
      'imports.readFiles /sample',
      'imports.commit /sample',
      'settings.set /sample',
    ]);
    expect(states()).toEqual(['starting', 'library sample', 'ready']);
    await libraries.openMine();
    log = [];
    replies['library.status'] = { ok: true, value: { counts: { all: 0, trash: 1 }, readOnly: null } };
    await libraries.openSample();
    expect(log).toEqual(['close /own', 'start /sample', 'library.status /sample']);
  });

  test('that can’t be filled leads back', async () => {
    replies['imports.readFiles'] = {
      ok: true,
      value: { id: 3, found: 0, sources: [{ error: { code: 'file_unreadable', message: 'gone' } }] },
    };
    await expect(libraries.openSample()).rejects.toMatchObject({ code: 'file_unreadable' });
    expect(libraries.library.kind).toBe('mine');
  });

  test('leads back to where it was opened from', async () => {
    await libraries.open('/thesis');
    await libraries.openSample();
    await libraries.openMine();
    expect(libraries.library.folder).toBe('/thesis');
    await libraries.openMine();
    expect(libraries.library.folder).toBe('/own');
  });

  test('holds as many papers as its link says', () => {
    const path = new URL('../../../../resources/sample-library.json', import.meta.url);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveLength(samplePapers);
  });
});

test('closing waits for a change that is under way', async () => {
  const moving = libraries.open('/thesis');
  await libraries.close();
  await moving;
  expect(log).toEqual(['close /own', 'start /thesis', 'close /thesis']);
});
