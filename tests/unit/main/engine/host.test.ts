import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ErrorCode, Reply } from '../../../../src/contract/errors.ts';
import { forkNode } from '../../../../src/main/engine/child.ts';
import { EngineHost, type HostOptions } from '../../../../src/main/engine/host.ts';

const entry = fileURLToPath(new URL('../fixtures/engine.ts', import.meta.url));

let folder: string;
let host: EngineHost;
let events: [string, unknown][];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-host-'));
  events = [];
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(kind = 'plain', options: Partial<HostOptions> = {}): EngineHost {
  const library = join(folder, kind);
  mkdirSync(library, { recursive: true });
  host = new EngineHost({
    launch: () => forkNode(entry, process.execPath, process.env),
    library,
    appVersion: '1.2.3',
    emit: (name, payload) => events.push([name, payload]),
    restartDelays: [10, 10, 10],
    closeLimit: 500,
    ...options,
  });
  host.start();
  return host;
}

const log = (kind = 'plain'): string[] =>
  readFileSync(join(folder, kind, 'log.txt'), 'utf8')
    .trim()
    .split('\n');
const codeOf = (reply: Reply<unknown>): ErrorCode | 'ok' => (reply.ok ? 'ok' : reply.code);
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const state = (name: string, message: unknown = ''): [string, unknown] => [
  'engine.state',
  { state: name, message },
];

describe('calls', () => {
  test('made before the engine is ready wait, and are answered in their order', async () => {
    start('slow');
    const replies = await Promise.all(['a', 'b', 'c'].map((name) => host.call(name, { name })));
    expect(
      replies.map((reply) => (reply.ok ? (reply.value as { method: string }).method : reply.code)),
    ).toEqual(['a', 'b', 'c']);
    expect(log('slow')).toEqual(['open', 'call a', 'call b', 'call c']);
    expect(events).toEqual([state('ready')]);
  });

  test('carry what structured clone can carry', async () => {
    start();
    const params = {
      map: new Map([[1, new Set(['x'])]]),
      date: new Date(0),
      text: 'ü'.repeat(100_000),
      u: undefined,
    };
    const reply = await host.call('echo', params);
    expect(reply).toEqual({ ok: true, value: { method: 'echo', params, pid: host.pid } });
  });

  test('give the engine’s refusals on as they are', async () => {
    start();
    expect(await host.call('refuse', {})).toEqual({
      ok: false,
      code: 'item_not_found',
      message: 'gone',
      details: { id: 4 },
    });
  });

  test('that would wait in too long a row are refused', async () => {
    start('slow');
    const waiting = Array.from({ length: 1001 }, () => host.call('echo', {}));
    expect(codeOf((await waiting.pop()) as Reply<unknown>)).toBe('engine_starting');
    expect(new Set((await Promise.all(waiting)).map(codeOf))).toEqual(new Set(['ok']));
  });
});

describe('events', () => {
  test('of the engine are passed on, others are not', async () => {
    start();
    const index = { indexed: 1, total: 2, complete: false };
    for (const name of ['index.changed', 'shell.command', 'engine.state', '__proto__', 'nonsense']) {
      await host.call('event', { name, payload: index });
    }
    expect(events).toEqual([state('ready'), ['index.changed', index]]);
  });
});

describe('an engine that dies', () => {
  test('in the middle of a call is replaced; the call is answered, later ones work', async () => {
    start();
    const before = await host.call('echo', {});
    const replies = await Promise.all([host.call('hang', {}), host.call('crash', {}), host.call('hang', {})]);
    expect(replies.map(codeOf)).toEqual(['engine_stopped', 'engine_stopped', 'engine_stopped']);
    const after = await host.call('echo', {});
    expect([before, after].map(codeOf)).toEqual(['ok', 'ok']);
    expect(log()).toEqual(['open', 'call echo', 'call hang', 'call crash', 'open', 'call echo']);
    expect(events).toEqual([
      state('ready'),
      state('starting'),
      state('ready'),
      ['items.changed', { ids: [], all: true, revision: 0, touched: null }],
    ]);
  });

  test('by a kill is replaced as well', async () => {
    start();
    await host.call('echo', {});
    const hanging = host.call('hang', {});
    const first = host.pid as number;
    process.kill(first, 'SIGKILL');
    expect(await hanging).toMatchObject({
      code: 'engine_stopped',
      message: expect.stringContaining('SIGKILL'),
    });
    expect(codeOf(await host.call('echo', {}))).toBe('ok');
    expect(host.pid).not.toBe(first);
  });

  test('again and again is given up, with a message, and every call answers it', async () => {
    start('dies');
    const waiting = host.call('echo', {});
    const reply = await waiting;
    expect(reply).toMatchObject({
      ok: false,
      code: 'engine_stopped',
      message: expect.stringContaining('4 times'),
    });
    expect(await host.call('echo', {})).toEqual(reply);
    expect(log('dies')).toEqual(['open', 'open', 'open', 'open']);
    expect(events.map(([, payload]) => (payload as { state: string }).state)).toEqual([
      'starting',
      'starting',
      'starting',
      'failed',
    ]);
    expect(host.state).toEqual({
      state: 'failed',
      message: expect.stringContaining('exit code 7'),
      code: 'engine_stopped',
    });
  });

  test('after a long time is not held against it', async () => {
    start('plain', { steadyAfter: 0 });
    for (let i = 0; i < 4; i++) expect(codeOf(await host.call('crash', {}))).toBe('engine_stopped');
    expect(codeOf(await host.call('echo', {}))).toBe('ok');
  });

  test('because its program isn’t there counts the same', async () => {
    start('plain', { launch: () => forkNode(entry, join(folder, 'no-node'), process.env) });
    expect(await host.call('echo', {})).toMatchObject({ code: 'engine_stopped' });
    expect(host.state.state).toBe('failed');
  });

  test('because it can’t even be launched counts the same', async () => {
    const launch = vi.fn(() => {
      throw new Error('no processes left');
    });
    start('plain', { launch });
    expect(await host.call('echo', {})).toMatchObject({
      message: expect.stringContaining('no processes left'),
    });
    expect(launch).toHaveBeenCalledTimes(4);
  });
});

test('a library that can’t be opened: calls answer why, and nothing is tried again', async () => {
  start('newer');
  const failure = { ok: false, code: 'library_newer', message: 'too new', details: { version: 9 } };
  expect(await host.call('echo', {})).toEqual(failure);
  expect(await host.call('echo', {})).toEqual(failure);
  process.kill(host.pid as number, 'SIGKILL');
  await vi.waitFor(() => expect(host.pid).toBeUndefined());
  expect(log('newer')).toEqual(['open']);
  expect(events).toEqual([['engine.state', { state: 'failed', message: 'too new', code: 'library_newer' }]]);
});

describe('closing', () => {
  test('lets the engine finish, and is the end', async () => {
    start();
    await host.call('echo', {});
    const pid = host.pid as number;
    const hanging = host.call('hang', {});
    await Promise.all([host.close(), host.close()]);
    expect(log()).toEqual(['open', 'call echo', 'call hang', 'closed']);
    expect(isAlive(pid)).toBe(false);
    expect([await hanging, await host.call('echo', {})].map(codeOf)).toEqual([
      'engine_stopped',
      'engine_stopped',
    ]);
    expect(events).toEqual([state('ready')]);
  });

  test('ends one that doesn’t listen by force', async () => {
    start('deaf');
    await host.call('echo', {});
    const pid = host.pid as number;
    const before = performance.now();
    await host.close();
    expect(performance.now() - before).toBeGreaterThanOrEqual(490);
    expect(isAlive(pid)).toBe(false);
  });

  test('while it starts answers what waits', async () => {
    start('slow');
    const waiting = host.call('echo', {});
    await host.close();
    expect(codeOf(await waiting)).toBe('engine_stopped');
  });

  test('between two starts starts none', async () => {
    start('plain', { restartDelays: [60_000] });
    expect(codeOf(await host.call('crash', {}))).toBe('engine_stopped');
    await host.close();
    expect([host.pid, log().filter((line) => line === 'open')]).toEqual([undefined, ['open']]);
  });
});

test('killing ends the process at once', async () => {
  start('plain', { restartDelays: [60_000] });
  await host.call('echo', {});
  const pid = host.pid as number;
  host.kill();
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
});
