import { expect, test, vi } from 'vitest';
import { openedFiles } from '../../../src/main/opened-files.ts';

test('files wait until the window can import, and are offered once', () => {
  const offer = vi.fn();
  const files = openedFiles(offer);
  files.add(['a', 'b']);
  expect(offer).not.toHaveBeenCalled();
  files.setReady(true);
  files.setReady(true);
  files.add(['c']);
  expect(offer).toHaveBeenCalledOnce();
  expect([files.take(), files.take()]).toEqual([['a', 'b', 'c'], []]);
});

test('those that come during a review are offered after it', () => {
  const offer = vi.fn();
  const files = openedFiles(offer);
  files.setReady(true);
  files.add(['a']);
  files.take();
  files.setReady(false);
  files.add(['b']);
  expect(offer).toHaveBeenCalledTimes(1);
  files.setReady(true);
  expect(offer).toHaveBeenCalledTimes(2);
  expect(files.take()).toEqual(['b']);
});

test('a page that was loaded anew before it took them is told again', () => {
  const offer = vi.fn();
  const files = openedFiles(offer);
  files.setReady(true);
  files.add(['a']);
  files.setReady(false);
  files.setReady(true);
  expect(offer).toHaveBeenCalledTimes(2);
});

test('without files nothing is offered', () => {
  const offer = vi.fn();
  openedFiles(offer).setReady(true);
  expect(offer).not.toHaveBeenCalled();
});
