import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../../src/language/commands.ts';
import { fold, match, runs, wordRanges } from '../../../../src/renderer/features/palette/match.ts';
import { anyCharacter } from '../../any-character.ts';

const marked = (query: string, title: string): string | null => {
  const found = match(query, title);
  return (
    found &&
    runs(title, found.ranges)
      .map((run) => (run.hit ? `[${run.text}]` : run.text))
      .join('')
  );
};
const best = (query: string): string[] =>
  commands
    .map((command) => ({ title: command.title, found: match(query, command.title) }))
    .filter((one) => one.found !== null)
    .sort((a, b) => (b.found?.score ?? 0) - (a.found?.score ?? 0))
    .map((one) => one.title);

describe('match', () => {
  it('marks the beginnings of words', () => {
    expect(marked('mark re', 'Mark as Read')).toBe('[Mark] as [Re]ad');
    expect(marked('mark re', 'Mark as To Read')).toBe('[Mark] as To [Re]ad');
    expect(marked('RÉ', 'Mark as Read')).toBe('Mark as [Re]ad');
  });

  it('takes words in another order', () => {
    expect(marked('read mark', 'Mark as Read')).toBe('[Mark] as [Read]');
  });

  it('takes initials and abbreviations', () => {
    expect(marked('cbt', 'Copy BibTeX')).toBe('[C]opy [B]ib[T]eX');
    expect(marked('mar', 'Move to Inbox')).toBeNull();
    expect(marked('cck', 'Copy Citation Key')).toBe('[C]opy [C]itation [K]ey');
  });

  it('refuses what does not fit, and scattered letters', () => {
    expect(match('mark xyz', 'Mark as Read')).toBeNull();
    expect(match('ae', 'Mark as Read')).toBeNull();
  });

  it('ranks the best command first', () => {
    expect(best('mark re').slice(0, 3)).toEqual(['Mark as Read', 'Mark as Reading', 'Mark as To Read']);
    expect(best('undo')[0]).toBe('Undo');
    expect(best('copy key')[0]).toBe('Copy Citation Key');
    expect(best('dark')[0]).toBe('Theme: Dark');
    expect(best('library')[0]).toBe('Library');
    expect(best('impo')[0]).toBe('Import…');
  });

  it('fits an empty query to everything', () => {
    expect(match('  ', 'Undo')).toEqual({ score: 0, ranges: [] });
  });

  it('answers ranges that lie in order inside the title, and whose letters are the query', () => {
    const text = fc.stringMatching(/^[a-dA-Dé ]{0,20}$/);
    fc.assert(
      fc.property(text, text, (query, title) => {
        const found = match(query, title);
        if (!found) return;
        const cut = runs(title, found.ranges);
        expect(cut.map((run) => run.text).join('')).toBe(title);
        const letters = (words: string): string =>
          [...fold(words)]
            .filter((c) => c !== ' ')
            .sort()
            .join('');
        expect(
          letters(
            cut
              .filter((run) => run.hit)
              .map((run) => run.text)
              .join(''),
          ),
        ).toBe(letters(query));
      }),
    );
  });
});

describe('fold', () => {
  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('wordRanges', () => {
  it('marks beginnings of the words searched for', () => {
    const title = 'TRADES: Generating Realistic Market Simulations';
    const hits = runs(title, wordRanges('mark re', title)).filter((run) => run.hit);
    expect(hits.map((run) => run.text)).toEqual(['Re', 'Mark']);
  });
});
