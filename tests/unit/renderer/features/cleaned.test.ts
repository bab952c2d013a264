import { describe, expect, it } from 'vitest';
import { cleanedRuns, distinctMarks, narrowed } from '../../../../src/renderer/features/review/cleaned.ts';

describe('cleanedRuns', () => {
  it('marks each cleaned place in order', () => {
    const mark = { field: 'abstract', from: '\\&', to: '&' } as const;
    expect(cleanedRuns('Embedding&MLP, then Embedding&MLP', [mark, mark])).toEqual([
      { text: 'Embedding', hit: false },
      { text: '&', hit: true },
      { text: 'MLP, then Embedding', hit: false },
      { text: '&', hit: true },
      { text: 'MLP', hit: false },
    ]);
    expect(distinctMarks([mark, mark])).toEqual([{ from: '\\&', to: '&' }]);
  });

  it('has no place for what was only taken away', () => {
    expect(cleanedRuns('plain', [{ field: 'abstract', from: '{}', to: '' }])).toEqual([
      { text: 'plain', hit: false },
    ]);
  });
});

describe('narrowed', () => {
  it.each([
    ['Embedding\\&MLP', 'Embedding&MLP', '\\&', '&', 9],
    ['Manufacturing--Healthcare', 'Manufacturing–Healthcare', '--', '–', 13],
    ['{BERT}', 'BERT', '{BERT}', 'BERT', 0],
    ['T\\"ulu', 'Tülu', '\\"u', 'ü', 1],
    ['word~', 'word', 'd~', 'd', 3],
    ['{}', '', '{}', '', 0],
  ])('narrows %s to what differs', (from, to, shownFrom, shownTo, offset) => {
    expect(narrowed({ from, to })).toEqual({ from: shownFrom, to: shownTo, offset });
  });

  it('marks the narrow place inside the word', () => {
    const change = { field: 'abstract', from: 'Embedding\\&MLP', to: 'Embedding&MLP' } as const;
    expect(cleanedRuns('Embedding&MLP wins', [change]).filter((run) => run.hit)).toEqual([
      { text: '&', hit: true },
    ]);
  });
});
