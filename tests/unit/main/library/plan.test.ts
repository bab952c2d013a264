import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planFor } from '../../../../src/main/library/plan.ts';

const local = { kind: 'local' } as const;

test('an empty folder and a library are used as they are', () => {
  const plan = { folder: '/papers', questions: [] };
  expect(planFor('/papers', { holdsLibrary: false, isEmpty: true, place: local })).toEqual(plan);
  expect(planFor('/papers', { holdsLibrary: true, isEmpty: false, place: local })).toEqual(plan);
  expect(planFor('/papers', null)).toEqual(plan);
});

test('beside other files a library gets a folder of its own, after asking', () => {
  const { folder, questions } = planFor('/papers', { holdsLibrary: false, isEmpty: false, place: local });
  expect(folder).toBe(join('/papers', 'Octavo Library'));
  expect(questions).toEqual([
    {
      message: '“papers” holds other files',
      detail: `The library gets a folder of its own in it: ${folder}`,
      goOn: 'Make Library',
    },
  ]);
});

test('a folder elsewhere is explained first', () => {
  const facts = { holdsLibrary: false, isEmpty: true };
  const network = planFor('/nas', { ...facts, place: { kind: 'network', system: 'SMB' } });
  expect(network.questions[0]?.message).toBe('This folder is on another computer (SMB)');
  const synced = planFor('/x', {
    holdsLibrary: false,
    isEmpty: false,
    place: { kind: 'synced', service: 'Dropbox' },
  });
  expect(synced.questions.map(({ goOn }) => goOn)).toEqual(['Use This Folder', 'Make Library']);
  expect(synced.questions[0]?.detail).toMatch(/damage it.+one computer at a time/s);
});
