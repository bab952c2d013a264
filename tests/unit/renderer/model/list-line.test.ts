import { expect, test } from 'vitest';
import { nextItem } from '../../../../src/renderer/model/list-line.ts';

test.each([
  ['plain', null],
  ['- a', '- a\n- '],
  ['x\n  * b', 'x\n  * b\n  * '],
  ['9. a', '9. a\n10. '],
  ['- [x] done', '- [x] done\n- [ ] '],
  ['> - quoted', '> - quoted\n> - '],
  ['- a\n- ', '- a\n'],
  ['  - [ ] ', '  '],
])('Enter after %j', (before, after) => {
  const next = nextItem(before);
  expect(next && before.slice(0, next.from) + next.insert).toBe(after);
});
