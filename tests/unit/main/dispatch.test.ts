import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OctavoError, type Reply } from '../../../src/contract/errors.ts';
import { engineMethods, type MethodName, methods } from '../../../src/contract/methods/index.ts';
import { shellMethods } from '../../../src/contract/methods/shell.ts';
import { type Caller, createDispatch, type ShellHandlers } from '../../../src/main/ipc/dispatch.ts';

const origin = 'app://octavo';
const mainFrame = {};
const ours: Caller = { frame: mainFrame, mainFrame, origin };

const ran = vi.fn();
const handler = (name: string) => (params: unknown) => {
  ran(name, params);
  return name;
};
const shell = Object.fromEntries(Object.keys(shellMethods).map((name) => [name, handler(name)]));
const engine = async (method: string, params: unknown): Promise<Reply<unknown>> => {
  ran(method, params);
  return { ok: true, value: `engine:${method}` };
};
const dispatch = createDispatch({ origins: [origin], shell: shell as unknown as ShellHandlers, engine });

beforeEach(() => ran.mockClear());
afterEach(() => vi.restoreAllMocks());

describe('a caller', () => {
  test.each<[string, Caller]>([
    ['in a subframe', { ...ours, frame: {} }],
    ['whose frame is gone', { ...ours, frame: null }],
    ['with no frame on either side', { frame: null, mainFrame: null, origin }],
    ['of a foreign origin', { ...ours, origin: 'https://example.org' }],
    ['of an origin that begins alike', { ...ours, origin: 'app://octavo.example.org' }],
    ['of an origin with a port', { ...ours, origin: 'app://octavo:80' }],
    ['of an opaque origin', { ...ours, origin: 'null' }],
    ['without an origin', { ...ours, origin: null }],
    ['of a file', { ...ours, origin: 'file://' }],
  ])('%s is refused, and nothing runs', async (_who, caller) => {
    for (const method of ['shell.about', 'library.status']) {
      expect(await dispatch(caller, method, {})).toMatchObject({ ok: false, code: 'forbidden_sender' });
    }
    expect(ran).not.toHaveBeenCalled();
  });

  test('of ours reaches the shell for its methods and the engine for all others', async () => {
    expect(await dispatch(ours, 'shell.about', {})).toEqual({ ok: true, value: 'shell.about' });
    expect(await dispatch(ours, 'library.status', {})).toEqual({ ok: true, value: 'engine:library.status' });
  });
});

describe('a method', () => {
  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'shell',
    'shell.',
    'shell.About',
    'items.get ',
    '',
    'x'.repeat(100_000),
    null,
    undefined,
    0,
    ['shell.about'],
    { toString: () => 'shell.about' },
    Symbol('shell.about'),
  ])('%# that isn’t in the contract is unknown', async (method) => {
    const reply = await dispatch(ours, method, {});
    expect(reply).toMatchObject({ ok: false, code: 'unknown_method' });
    expect(JSON.stringify(reply).length).toBeLessThan(300);
    expect(ran).not.toHaveBeenCalled();
  });
});

describe('an argument', () => {
  test('gets its defaults', async () => {
    await dispatch(ours, 'exports.text', { selection: { ids: [1] }, format: 'bibtex' });
    expect(ran.mock.calls).toEqual([
      [
        'exports.text',
        {
          selection: { ids: [1] },
          format: 'bibtex',
          choices: { ascii: false, omit: [], links: 'both', venues: 'full', order: 'listed' },
          style: null,
          locale: null,
        },
      ],
    ]);
  });

  test('that is wrong is refused with the place and the reason', async () => {
    const patch = { title: 'x', isbn: '1' };
    expect(await dispatch(ours, 'items.update', { id: 1, revision: 1, patch })).toMatchObject({
      ok: false,
      code: 'invalid_argument',
      message: expect.stringContaining('patch'),
      details: { method: 'items.update', issues: [{ path: 'patch' }] },
    });
    expect(ran).not.toHaveBeenCalled();
  });

  test('that is too long says so to people', async () => {
    const patch = { title: 'x'.repeat(20_001) };
    expect(await dispatch(ours, 'items.update', { id: 1, revision: 1, patch })).toMatchObject({
      code: 'invalid_argument',
      message: 'This is too long: there is room for 20,000 characters.',
      details: { issues: [{ path: 'patch.title' }] },
    });
  });

  test.each(Object.keys(methods) as MethodName[])(
    'of any shape to %s is checked or refused, never thrown',
    async (method) => {
      await fc.assert(
        fc.asyncProperty(
          fc.anything({ withMap: true, withBigInt: true, withNullPrototype: true }),
          async (params) => {
            ran.mockClear();
            const reply = await dispatch(ours, method, params);
            if (reply.ok) expect(methods[method].params.safeParse(ran.mock.calls[0]?.[1]).success).toBe(true);
            else expect([reply.code, ran.mock.calls]).toEqual(['invalid_argument', []]);
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});

describe('a handler that throws', () => {
  const failing = (error: unknown) =>
    createDispatch({
      origins: [origin],
      shell: {
        ...shell,
        'shell.about': () => {
          throw error;
        },
      } as unknown as ShellHandlers,
      engine: () => Promise.reject(error),
    });

  test('an error with a code answers it', async () => {
    const error = new OctavoError('not_http', 'no', { url: 'x' });
    const expected = { ok: false, code: 'not_http', message: 'no', details: { url: 'x' } };
    expect(await failing(error)(ours, 'shell.about', {})).toEqual(expected);
    expect(await failing(error)(ours, 'library.status', {})).toEqual(expected);
  });

  test('anything else is internal, and told on the console', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    const reply = await failing(new TypeError('x is undefined'))(ours, 'shell.about', {});
    expect(reply).toEqual({ ok: false, code: 'internal', message: 'x is undefined', details: {} });
    expect(complaint).toHaveBeenCalledOnce();
  });
});

test('no method belongs to both shell and engine', () => {
  expect(Object.keys(engineMethods).filter((name) => Object.hasOwn(shellMethods, name))).toEqual([]);
});
