import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineCounter } from '../../../../src/formats/shared/line-counter.ts';

it('tells the line of each position, as counting the line feeds before it does', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n') }), (text) => {
      const lineOf = lineCounter(text);
      for (let at = 0; at <= text.length; at += 1)
        expect(lineOf(at)).toBe(text.slice(0, at).split('\n').length);
    }),
  );
});
